#include "core/audit/hypothesis.h"

#include <algorithm>

namespace clearline {

std::string_view causeText(Cause cause) {
    constexpr std::string_view kWords[] = {
        "twice",        "missing",        "still-counted", "ended-early", "other-rule",     "other-row",
        "other-value",  "old-value",      "allowed-value", "other-day",   "unconfirmed",    "foreign",
        "cap-off",      "range-off",      "range-other",   "repeat-off",  "yearly-cap-off", "every-item",
        "rounding-off", "rounding-other", "rounded-points"};
    static_assert(std::size(kWords) == kCauses);
    return kWords[static_cast<std::size_t>(cause)];
}

std::optional<Cause> causeNamed(std::string_view text) {
    for (std::size_t i = 0; i < kCauses; ++i)
        if (causeText(static_cast<Cause>(i)) == text) return static_cast<Cause>(i);
    return std::nullopt;
}

std::string_view supportText(Support support) {
    constexpr std::string_view kWords[] = {"in-the-interval", "statement-says-so", "shortly-before", "date-of-its-own",
                                           "next-value",      "same-name",         "next-document"};
    static_assert(std::size(kWords) == kSupports);
    return kWords[static_cast<std::size_t>(support)];
}

std::string_view notTriedText(NotTried what) {
    constexpr std::string_view kWords[] = {"dmn-rows",   "formula-values", "in-force-values",
                                           "more-rules", "more-days",      "foreign-records",
                                           "later-days", "later-copies",   "as-asked"};
    static_assert(std::size(kWords) == kNotTried);
    return kWords[static_cast<std::size_t>(what)];
}

bool Hypothesis::goesWith(const Hypothesis& other) const {
    if (ofScheme() != other.ofScheme()) return true;
    if (!ofScheme()) return *record != *other.record || (says & other.says) == 0;
    if (scheme && other.scheme) {
        const auto rounds = [](Cause c) { return c == Cause::RoundingOff || c == Cause::RoundingOther; };
        const auto ranges = [](Cause c) { return c == Cause::RangeOff || c == Cause::RangeOther; };
        if (rounds(cause) && rounds(other.cause)) return false;
        if (ranges(cause) && ranges(other.cause)) return false;
        return cause != other.cause || scheme->index != other.scheme->index;
    }
    if (scheme || other.scheme) return true;
    // Two changes of one parameter's values are one change more.
    return edits.front().index() != other.edits.front().index() || part != other.part;
}

Scenario scenarioOf(const std::vector<const Hypothesis*>& hypotheses, std::string name) {
    Scenario scenario;
    scenario.name = std::move(name);
    for (const Hypothesis* hypothesis : hypotheses)
        for (const Edit& edit : hypothesis->edits) scenario = scenario.with(edit);
    return scenario;
}

}  // namespace clearline
