#include "core/casefile/finding_action.h"

namespace clearline {

std::optional<CaseAction> findingAction(const std::string& key, const std::optional<FindingMark>& mark,
                                        const CaseState& state) {
    const auto found = state.findings.find(key);
    const auto before = found == state.findings.end() ? std::nullopt : std::optional(found->second);
    if (before == mark) return std::nullopt;
    CaseAction action;
    action.kind = ActionKind::FindingJudged;
    action.changes.push_back(FindingChange{key, before, mark});
    return action;
}

}  // namespace clearline
