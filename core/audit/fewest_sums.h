// The fewest records whose absence lifts (or lowers) a sum far enough, where each record moves one characteristic and
// the score is the weighted sum of the characteristics within their caps: exact, by the best that any number of records
// can do. Private to audit/.
#pragma once

#include <optional>
#include <vector>

#include "core/number/number.h"

namespace clearline {

// Of one characteristic, in the direction of the goal: what it is, between which values it shows, and what each record
// moves it by; all times its weight.
struct SumPart {
    struct Move {
        std::size_t item;
        Number by;  // above 0
    };
    Number sum;
    std::optional<Number> low, high;
    std::vector<Move> moves;
};

// A set of the fewest items with which the shown sums come to `wanted` (or, exclusive, to more); nothing if no set
// does, or if it takes more than `most`.
struct FewestSums {
    std::vector<std::size_t> items;
    bool beyond = false;  // none of `most` items or fewer does
};
[[nodiscard]] FewestSums fewestSums(std::vector<SumPart> parts, const Number& wanted, bool exclusive, std::size_t most);

}  // namespace clearline
