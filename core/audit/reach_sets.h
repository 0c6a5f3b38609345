// The pairs of records, and the smallest set of them, whose absence turns a goal. Where it sits: under reach, over the
// counterfactuals. What was not tried is said. Private to audit/.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "core/audit/goal.h"

namespace clearline {

struct PairWay {
    std::size_t first = 0, second = 0;  // items
    WouldBe would;
};
struct SetWay {
    std::vector<std::size_t> items;  // ascending
    WouldBe would;
    bool fewest = false;       // no smaller set turns the goal
    bool leastChange = false;  // no set of as many does it with a smaller change of the score
};
struct SetSearch {
    std::vector<PairWay> pairs;  // neither of the two turns it alone; least change first, as many as are told
    std::size_t pairCount = 0;   // of those that were tried
    bool pairsWhole = true;      // every pair that could was tried
    std::optional<SetWay> set;   // absent: none was found
    bool none = false;           // no set does it, and that is sure
    std::size_t atLeast = 1;     // no smaller set does it, as far as all were tried
};

struct SearchBounds {
    std::size_t quick = 300'000;    // answers from what the ledger ended with
    std::size_t evaluated = 2'000;  // answers by evaluating again
    std::size_t pairsTold = 20;
    std::size_t mostOfSet = 64;                         // records
    std::function<bool(std::size_t item)> contestable;  // whether it may be left out; nothing: each may
    std::function<bool()> goOn;                         // false: stop
};
// `singles`: how it would be without each item alone. The goal's state is known.
[[nodiscard]] SetSearch searchSets(Counterfactual& counterfactual, const Goal& goal, std::span<const WouldBe> singles,
                                   const SearchBounds& bounds);

}  // namespace clearline
