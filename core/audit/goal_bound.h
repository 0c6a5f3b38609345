// The value at which a goal is parted into reached and not: its upper side is where the value is `at` or more (or more
// than that). Private to audit/.
#pragma once

#include "core/audit/along.h"
#include "core/audit/goal.h"

namespace clearline {

struct GoalBound {
    Number at;
    bool included = true;  // `at` itself belongs to the upper side
    bool upwards = true;   // the goal is the upper side
};
// Nothing for lists, and where the rulebook does not say it on the as-of day.
[[nodiscard]] std::optional<GoalBound> boundOf(const Goal& goal, const Ledger& ledger);

}  // namespace clearline
