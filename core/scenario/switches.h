// Switches of a scheme: its caps, range, doubling, yearly caps, acts and rounding, left out or done at another stage.
// What a SwitchEdit does to a rulebook, and what it is about. Private to scenario/.
#pragma once

#include <optional>

#include "core/base/problem.h"
#include "core/scenario/scenario.h"

namespace clearline {

// What is wrong with the edit; nothing if it was applied.
[[nodiscard]] std::optional<Problem> throwSwitch(const SwitchEdit& edit, Rulebook& book);
// The same for switches of which the later makes the earlier void: "rounding", "range", "cap giving"…
[[nodiscard]] std::string switchedThing(const SwitchEdit& edit);

}  // namespace clearline
