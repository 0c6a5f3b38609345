// Goal: something that a standing reaches or not: a threshold, a step of a scale or a higher one, a place on a list.
// What reach asks about, one after the other. Where it sits: between a ledger and the ways that lead to a goal.
#pragma once

#include <optional>
#include <vector>

#include "core/audit/counterfactual.h"

namespace clearline {

struct Goal {
    enum class Of : std::uint8_t { Threshold, Step, List };
    Of of = Of::Threshold;
    std::size_t at = 0;    // into Ledger::thresholds(), ::standings() or ::lists()
    std::size_t step = 0;  // of a scale: this step or a later one

    friend bool operator==(const Goal&, const Goal&) = default;
};
[[nodiscard]] std::string_view goalText(Goal::Of of);  // "threshold", "step", "list"

// Thresholds in force, every step but the first of scales of values, and every list; in the rulebook's order.
[[nodiscard]] std::vector<Goal> goalsOf(const Ledger& ledger);
[[nodiscard]] std::optional<bool> reachedIn(const Goal& goal, const WouldBe& would);
// Whether to reach it is what one would want: not for restrictions and blacklists. Steps of a scale: higher ones.
[[nodiscard]] bool wanted(const Goal& goal, const Ledger& ledger);

// What is missing to a threshold or a step from the other side, in points on the grid; signed. Absent for lists and
// where it is not known; 0 if reached. Exclusive: more than that.
struct GoalMissing {
    Points points;
    bool exclusive = false;
};
[[nodiscard]] std::optional<GoalMissing> missingTo(const Goal& goal, const Ledger& ledger);
// How far inside it is: the largest move on the grid (or, exclusive, less than that) that still leaves it reached,
// signed towards where it is lost. Absent where it is not reached.
[[nodiscard]] std::optional<GoalMissing> marginOf(const Goal& goal, const Ledger& ledger);

}  // namespace clearline
