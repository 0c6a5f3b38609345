// ScoreTail: what becomes of the sums of the characteristics on one day: caps, weights or the formula, range, direct
// grading, rounding. A function of the sums alone, under a rulebook whose range is not running. Private to audit/.
// Promises: gives the score of a ledger from the sums that it came to.
#pragma once

#include "core/ledger/ledger_parts.h"

namespace clearline {

class ScoreTail {
public:
    // As on the as-of day of the ledger.
    explicit ScoreTail(const Ledger& ledger);

    [[nodiscard]] Points score(std::span<const Points> sums, const std::optional<Points>& hold) const;
    // Whether, for sums anywhere within `reach` of these, each characteristic by its own, nothing but weights acts:
    // then the score moves by the weighted sums. `grid`: all points that may come or go lie on the rounding grid.
    [[nodiscard]] bool isLinear(std::span<const Points> sums, std::span<const Points> reach,
                                const std::optional<Points>& hold, bool grid) const;
    [[nodiscard]] const Number& weight(std::size_t characteristic) const { return scheme_.weights[characteristic]; }
    // Whether the other makes the same of all sums.
    [[nodiscard]] bool sameAs(const ScoreTail& other) const;
    [[nodiscard]] bool onGrid(const Points& points) const;

private:
    std::shared_ptr<const Rulebook> rulebook_;
    Scheme scheme_;
    Date day_;
    bool weighted_ = false;
};

}  // namespace clearline
