// Rank: the place of a score among those of the other subjects of the file. Told only where a
// rulebook says that its scheme publishes ranks; the group is the file's, and is named with its size.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/number/number.h"

namespace clearline {

struct RankPlace {
    std::size_t place = 1;             // 1 + how many have more
    std::size_t of = 1;                // how many have a score
    std::optional<Number> percentile;  // the share of the others that have less, 0 to 1; alone: none
};

// `scores`: of all who have one, `score` among them.
[[nodiscard]] RankPlace rankAmong(const Points& score, const std::vector<Points>& scores);

}  // namespace clearline
