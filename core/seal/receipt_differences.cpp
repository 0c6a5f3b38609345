#include <algorithm>
#include <array>

#include "core/seal/receipt_lines.h"

namespace clearline {

namespace {

constexpr std::array<std::string_view, 13> kOrder = {
    "engine", "build",    "rulebook", "rulebook-sha256", "reading",         "input",        "plan",
    "as-of",  "known-on", "subject",  "scenario",        "scenario-sha256", "result-sha256"};

std::ptrdiff_t placeOf(const ReceiptDifference& difference) {
    return std::find(kOrder.begin(), kOrder.end(), difference.key) - kOrder.begin();
}

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
    return out;
}

std::vector<std::string> namesOf(const std::vector<Receipt::Input>& inputs) {
    std::vector<std::string> names;
    for (const Receipt::Input& input : inputs) names.push_back(input.name);
    return names;
}

}  // namespace

std::vector<ReceiptDifference> differences(const Receipt& first, const Receipt& second) {
    std::vector<ReceiptDifference> found;
    std::vector<ReceiptLine> theirs = linesOf(second);  // those not yet met
    for (const ReceiptLine& line : linesOf(first)) {
        const auto same = std::find_if(theirs.begin(), theirs.end(), [&](const ReceiptLine& their) {
            return their.key == line.key && their.of == line.of;
        });
        if (same == theirs.end()) {
            found.push_back({line.key, line.of, line.value, ""});
            continue;
        }
        if (same->value != line.value) found.push_back({line.key, line.of, line.value, same->value});
        theirs.erase(same);
    }
    for (const ReceiptLine& line : theirs) found.push_back({line.key, line.of, "", line.value});
    std::stable_sort(found.begin(), found.end(),
                     [](const ReceiptDifference& a, const ReceiptDifference& b) { return placeOf(a) < placeOf(b); });
    if (!found.empty()) return found;
    if (first.readings != second.readings)
        found.push_back({"reading-order", "", joined(first.readings), joined(second.readings)});
    if (first.inputs != second.inputs)
        found.push_back({"input-order", "", joined(namesOf(first.inputs)), joined(namesOf(second.inputs))});
    return found;
}

}  // namespace clearline
