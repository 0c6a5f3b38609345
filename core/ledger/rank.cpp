#include "core/ledger/rank.h"

namespace clearline {

RankPlace rankAmong(const Points& score, const std::vector<Points>& scores) {
    RankPlace rank;
    rank.of = scores.size();
    std::int64_t less = 0;
    for (const Points& other : scores) {
        if (other > score) ++rank.place;
        if (other < score) ++less;
    }
    if (scores.size() > 1)
        rank.percentile = Number::fromInteger(less) / Number::fromInteger(static_cast<std::int64_t>(scores.size()) - 1);
    return rank;
}

}  // namespace clearline
