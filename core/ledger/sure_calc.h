// SureCalc: the quickest hand of calc.h, for folds of which it was shown beforehand that bounds
// are in order and (numbersStaySmall) no number can leave 64-bit millionths: it adds without looking.
// Private to ledger/.
#pragma once

#include <algorithm>

#include "core/ledger/calc.h"

namespace clearline {

class SureCalc {
public:
    using Term = std::int64_t;
    static constexpr bool kTraced = false;
    static constexpr bool kBranchFree = true;  // lines are written whether or not they will be kept

    [[nodiscard]] static Term given(Term value, const char*) { return value; }
    [[nodiscard]] static Term carry(Term a, Term b) { return a + b; }
    [[nodiscard]] static Term add(Term a, Term b) { return a + b; }
    [[nodiscard]] static Term sub(Term a, Term b) { return a - b; }
    // An end that is open is given as the furthest number and the ends are in order: nothing to ask.
    [[nodiscard]] static Term limit(Term x, const Bounds<Term>& b, const char*) {
        return std::min(std::max(x, b.low), b.high);
    }
    [[nodiscard]] static Term round(Term x, const RoundingRule& rule) { return MicroCalc().round(x, rule); }
};

// `greatest`: the largest size of any value, bound, opening or initial sum of the fold. An event adds
// at most twice that to a sum; raw and cap part are at most the sums and bounds together; a balance
// was limited, or is their total with the clamp part, which takes at each event at most what the
// event moved. All of it stays below 64 times `greatest` for each event and characteristic.
[[nodiscard]] inline bool numbersStaySmall(std::uint64_t greatest, std::size_t events, std::size_t characteristics) {
    return greatest <= (std::uint64_t{1} << 60U) / 64 / (events + characteristics + 1);
}

}  // namespace clearline
