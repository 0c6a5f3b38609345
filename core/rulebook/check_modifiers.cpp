#include <algorithm>

#include "core/rulebook/check_parts.h"

// What is declared and does nothing: lists, yearly caps, modifiers; and bodies whose records the
// rulebook does not accept though it names them.
namespace clearline {

void checkLists(const Rulebook& rulebook, Problems& findings) {
    std::vector<bool> entered(rulebook.lists.size(), false), capped(rulebook.yearlyCaps.size(), false);
    for (const Rule& rule : rulebook.rules) {
        if (rule.effect.kind == Effect::Kind::List) entered[rule.effect.listing.list] = true;
        if (rule.yearlyCap) capped[*rule.yearlyCap] = true;
    }
    for (std::size_t i = 0; i < entered.size(); ++i)
        if (!entered[i]) find(findings, "rulebook.list-unused", rulebook.lists[i].place, {rulebook.lists[i].id});
    for (std::size_t i = 0; i < capped.size(); ++i)
        if (!capped[i])
            find(findings, "rulebook.yearly-cap-unused", rulebook.yearlyCaps[i].place, {rulebook.yearlyCaps[i].id});
}

void checkModifiers(const Rulebook& rulebook, Problems& findings) {
    const bool anyHold = std::any_of(rulebook.rules.begin(), rulebook.rules.end(),
                                     [](const Rule& rule) { return rule.effect.kind == Effect::Kind::Hold; });
    for (const Rule& rule : rulebook.rules)
        // Without a validity it is in force without end either way.
        if (rule.continuesUntil && !rule.validFor)
            find(findings, "rulebook.modifier-idle", rule.place, {rule.id, "continues-until"});
    if (rulebook.counting.suspendGains && !anyHold && !anyAtLeast(rulebook.problems, Severity::Error))
        find(findings, "rulebook.modifier-idle", rulebook.counting.place, {"counting", "suspend"});
}

void checkAgencies(const Rulebook& rulebook, Problems& findings) {
    const auto& accepts = rulebook.accepts;
    if (accepts.empty()) return;
    for (const auto& [id, agency] : rulebook.agencies)
        if (agency.kind.empty())
            find(findings, "rulebook.agency-kind-missing", agency.place, {id});
        else if (std::find(accepts.begin(), accepts.end(), agency.kind) == accepts.end())
            find(findings, "rulebook.agency-not-accepted", agency.place, {id, agency.kind});
}

}  // namespace clearline
