// Along: a number that hangs on one unknown, exactly: base + slope · x. Stretch: the values of the unknown around one
// of them for which everything that was decided on the way (which row, which side of a cap) stays as it was decided. So
// a sum full of steps and bounds is a straight line on each stretch, and what it reaches is solved, never sampled.
// Under the solved parameters. Private to audit/.
#pragma once

#include <optional>
#include <utility>

#include "core/number/number.h"

namespace clearline {

struct Along {
    Number base, slope;

    [[nodiscard]] bool moves() const { return !slope.isZero(); }
    [[nodiscard]] Number at(const Number& x) const { return slope.isZero() ? base : base + slope * x; }
    friend Along operator+(const Along& a, const Along& b) { return {a.base + b.base, a.slope + b.slope}; }
    friend Along operator-(const Along& a, const Along& b) { return {a.base - b.base, a.slope - b.slope}; }
    [[nodiscard]] Along times(const Number& factor) const { return {base * factor, slope * factor}; }
    // As expressions, not as values somewhere.
    friend bool operator==(const Along&, const Along&) = default;
};
[[nodiscard]] inline Along still(Number value) { return {std::move(value), Number(0)}; }

// An interval of values; an absent end is open to the infinite.
struct Span {
    std::optional<Number> low, high;
    bool lowIncluded = true, highIncluded = true;

    [[nodiscard]] bool empty() const;
    [[nodiscard]] bool contains(const Number& x) const;
    void notBelow(const Number& bound, bool included);
    void notAbove(const Number& bound, bool included);
    friend bool operator==(const Span&, const Span&) = default;
};

class Stretch {
public:
    explicit Stretch(Number at) : at_(std::move(at)) {}

    [[nodiscard]] const Number& at() const { return at_; }
    [[nodiscard]] Span span() const;
    // Each answers for where it stands, and narrows the stretch to where the answer is the same.
    [[nodiscard]] bool lessOrEqual(const Along& a, const Along& b);
    [[nodiscard]] bool less(const Along& a, const Along& b) { return !lessOrEqual(b, a); }
    [[nodiscard]] bool equal(const Along& a, const Along& b);
    [[nodiscard]] Along least(const Along& a, const Along& b) { return lessOrEqual(a, b) ? a : b; }
    [[nodiscard]] Along greatest(const Along& a, const Along& b) { return lessOrEqual(b, a) ? a : b; }
    // As calc.h limits, also where the bounds are not in order.
    [[nodiscard]] Along limit(const Along& a, const std::optional<Along>& low, const std::optional<Along>& high) {
        if (low && less(a, *low)) return *low;
        return high && less(*high, a) ? *high : a;
    }
    [[nodiscard]] Number rounded(const Along& a, int places, Rounding mode);

private:
    // An end of the span as the line that is 0 there: which of two is nearer is asked without a division, which would
    // leave the small decimals.
    struct End {
        Along line;  // its slope is above 0
        bool included = true;
    };
    void narrow(std::optional<End>& end, const Along& line, bool included, bool low);

    Number at_;
    std::optional<End> low_, high_;
};

// The values that round to `goal` or more, where `goal` is on the grid: from `first` on, with it or without.
struct RoundedFrom {
    Number first;
    bool included = true;
};
[[nodiscard]] RoundedFrom roundsTo(const Number& goal, int places, Rounding mode);
// The distance of neighbours on the grid.
[[nodiscard]] Number gridStep(int places);

}  // namespace clearline
