// The entry that says what a person decided about a finding. Beside scenario_actions.h, for the window and the
// commands.
#pragma once

#include <optional>
#include <string>

#include "core/casefile/case_state.h"

namespace clearline {

// `mark` absent: the finding is open again. Nothing if it is so already.
[[nodiscard]] std::optional<CaseAction> findingAction(const std::string& key, const std::optional<FindingMark>& mark,
                                                      const CaseState& state);

}  // namespace clearline
