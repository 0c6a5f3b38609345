// The step in which two lines first part.
#include <algorithm>

#include "core/audit/compare.h"

namespace clearline {

namespace {

// Nothing between them that a reader could point at.
bool alike(const StepInput& a, const StepInput& b) {
    return std::string_view(a.name) == std::string_view(b.name) && a.value == b.value;
}

// Of two steps of one operation, the first input that is another; those that are results of steps before come last,
// since then the steps before told more.
std::optional<std::size_t> inputThatDiffers(const Step& a, const Step& b) {
    std::optional<std::size_t> ofStep;
    for (std::size_t i = 0; i < a.inputs.size(); ++i) {
        if (alike(a.inputs[i], b.inputs[i])) continue;
        if (a.inputs[i].step < 0) return i;
        if (!ofStep) ofStep = i;
    }
    return ofStep;
}

StepDifference between(const Steps& first, const Steps& second, std::size_t step) {
    StepDifference difference;
    difference.first = difference.second = step;
    const Step &a = first[step], &b = second[step];
    difference.what = std::string_view(a.op);
    difference.firstValue = a.result.text();
    difference.secondValue = b.result.text();
    if (std::string_view(a.op) != std::string_view(b.op)) {
        difference.what = std::string_view(b.op);
        return difference;
    }
    if (a.inputs.size() != b.inputs.size()) return difference;
    const auto input = inputThatDiffers(a, b);
    if (!input || a.inputs[*input].name.empty() || a.inputs[*input].name != b.inputs[*input].name) return difference;
    difference.what = std::string_view(a.inputs[*input].name);
    difference.input = true;
    difference.firstValue = a.inputs[*input].value.text();
    difference.secondValue = b.inputs[*input].value.text();
    return difference;
}

bool alike(const Step& a, const Step& b) {
    if (std::string_view(a.op) != std::string_view(b.op) || !(a.result == b.result)) return false;
    if (a.inputs.size() != b.inputs.size()) return false;
    for (std::size_t i = 0; i < a.inputs.size(); ++i)
        if (!alike(a.inputs[i], b.inputs[i])) return false;
    return true;
}

}  // namespace

std::optional<StepDifference> stepThatDiffers(const Steps& first, const Steps& second) {
    const std::size_t both = std::min(first.size(), second.size());
    for (std::size_t i = 0; i < both; ++i)
        if (!alike(first[i], second[i])) return between(first, second, i);
    if (first.size() == second.size()) return std::nullopt;
    const bool ours = first.size() > both;
    const Step& more = ours ? first[both] : second[both];
    StepDifference difference;
    (ours ? difference.first : difference.second) = both;
    difference.what = std::string_view(more.op);
    (ours ? difference.firstValue : difference.secondValue) = more.result.text();
    return difference;
}

}  // namespace clearline
