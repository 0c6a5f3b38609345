// The entries that the window and the commands add to a case, made from what a person did: edits of a scenario, a
// scenario made, duplicated, renamed, noted or deleted, another base. Each says what was and what
// is now, so that the case can tell when two people changed the same thing.
#pragma once

#include <optional>
#include <string>

#include "core/casefile/case_state.h"

namespace clearline {

// The edits that make `after` out of `before`; `kept` is what the case has by now. Nothing if they are the same.
[[nodiscard]] std::optional<CaseAction> editedAction(ScenarioId id, const KeptScenario& kept,
                                                     const std::string& rulebook, const Scenario& before,
                                                     const Scenario& after);
// A scenario of its own with these edits.
[[nodiscard]] CaseAction createdAction(ScenarioId id, const ScenarioLabel& label, const std::string& rulebook,
                                       const Scenario& edits);
[[nodiscard]] CaseAction duplicatedAction(ScenarioId id, const std::string& name, const KeptScenario& from);
[[nodiscard]] CaseAction renamedAction(ScenarioId id, const KeptScenario& kept, const std::string& name);
[[nodiscard]] CaseAction notedAction(ScenarioId id, const KeptScenario& kept, const std::string& note);
[[nodiscard]] CaseAction deletedAction(ScenarioId id, const CaseState& state);
[[nodiscard]] CaseAction baseAction(std::optional<ScenarioId> base, const CaseState& state);

// The same wish against what the case holds now; nothing if it is so already, or its scenario is gone.
[[nodiscard]] std::optional<CaseAction> rebased(const CaseAction& action, const CaseState& state);

// Scenarios that are not in the case yet have numbers of their own, from here on; in the entry they are 0.
inline constexpr ScenarioId kProvisional = ScenarioId{1} << 30;
void renumber(CaseAction& action, ScenarioId from, ScenarioId to);
// The number of the scenario that the action creates.
[[nodiscard]] std::optional<ScenarioId> createdScenario(const CaseAction& action);
// The first scenario that the action touches and that is there, to show where something happened.
[[nodiscard]] std::optional<ScenarioId> touchedScenario(const CaseAction& action, const CaseState& state);

}  // namespace clearline
