#include "core/rulebook/check_parts.h"

namespace clearline {
namespace {

// One day's bounds of the steps, each with the one below it.
struct Bounds {
    std::optional<Number> below, upper;
    bool belowIncluded = false;  // in the step below
};

std::vector<const NumberSource*> numbersOf(const Scale& scale) {
    std::vector<const NumberSource*> out;
    for (const ScaleStep& step : scale.steps)
        for (const BoundSource* bound : {&step.upper, &step.lowest})
            if (*bound) out.push_back(&**bound);
    return out;
}

bool isHole(const ScaleStep& step, const Bounds& bounds) {
    if (!bounds.below || !bounds.upper) return false;
    return *bounds.upper < *bounds.below ||
           (*bounds.upper == *bounds.below && (bounds.belowIncluded || !step.upperIncluded));
}

bool isOutside(const ScaleStep& step, const Bounds& bounds, const Number& lowest) {
    if (bounds.below && (lowest < *bounds.below || (lowest == *bounds.below && bounds.belowIncluded))) return true;
    return bounds.upper && (lowest > *bounds.upper || (lowest == *bounds.upper && !step.upperIncluded));
}

void checkValues(const Rulebook& rulebook, const Scale& scale, Problems& findings) {
    bool hole = scale.steps.empty() || scale.steps.back().upper;
    for (std::size_t i = 0; i + 1 < scale.steps.size(); ++i) hole = hole || !scale.steps[i].upper;
    std::vector<bool> outside(scale.steps.size(), false);
    for (const Date day : daysOfChange(rulebook, numbersOf(scale))) {
        Bounds bounds;
        for (std::size_t i = 0; i < scale.steps.size(); ++i) {
            const ScaleStep& step = scale.steps[i];
            bounds.upper = step.upper ? numberOn(rulebook, *step.upper, day) : std::nullopt;
            const auto lowest = step.lowest ? numberOn(rulebook, *step.lowest, day) : std::nullopt;
            hole = hole || isHole(step, bounds);
            if (lowest && isOutside(step, bounds, *lowest)) outside[i] = true;
            if (!bounds.upper) continue;
            bounds.below = bounds.upper;
            bounds.belowIncluded = step.upperIncluded;
        }
    }
    if (hole) find(findings, "rulebook.scale-hole", scale.place, {scale.id});
    for (std::size_t i = 0; i < outside.size(); ++i)
        if (outside[i]) find(findings, "rulebook.lowest-outside", scale.place, {scale.steps[i].id, scale.id});
}

// Who is on none of the lists stands on the last step, and only there.
bool hasListHole(const Scale& scale) {
    if (scale.steps.empty() || scale.steps.back().list) return true;
    for (std::size_t i = 0; i + 1 < scale.steps.size(); ++i)
        if (!scale.steps[i].list) return true;
    return false;
}

}  // namespace

void checkScales(const Rulebook& rulebook, Problems& findings) {
    for (const Scale& scale : rulebook.scales)
        if (!scale.ofLists)
            checkValues(rulebook, scale, findings);
        else if (hasListHole(scale))
            find(findings, "rulebook.scale-hole", scale.place, {scale.id});
}

}  // namespace clearline
