// A goal as a matter of sums: how far the weighted sum of the characteristics has to come, and what each record's
// absence does to it. Where the score is such a sum within caps and each record moves one part of it, sets of records
// are found exactly. Private to audit/.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/audit/fewest_sums.h"
#include "core/audit/goal.h"

namespace clearline {

struct SumGoal {
    std::vector<SumPart> parts;     // in the direction of the goal
    std::vector<std::size_t> must;  // holds that are in the way whatever else goes
    Number wanted;                  // the sum of what the parts show must be this or more
    bool exclusive = false;         // or more than this
    Number need;                    // how much more than now that is, with `must` gone
};
// `candidates`: all items that could play a part; `raise`: the goal turns where the value is higher. Nothing where it
// is not a matter of sums.
[[nodiscard]] std::optional<SumGoal> sumGoalOf(const Counterfactual& counterfactual, const Goal& goal,
                                               std::span<const std::size_t> candidates, bool raise);

}  // namespace clearline
