#include "core/audit/along.h"

namespace clearline {

bool Span::empty() const {
    if (!low || !high) return false;
    return *low > *high || (*low == *high && !(lowIncluded && highIncluded));
}

bool Span::contains(const Number& x) const {
    if (low && (x < *low || (x == *low && !lowIncluded))) return false;
    return !high || x < *high || (x == *high && highIncluded);
}

void Span::notBelow(const Number& bound, bool included) {
    if (!low || bound > *low) {
        low = bound;
        lowIncluded = included;
    } else if (bound == *low) {
        lowIncluded &= included;
    }
}

void Span::notAbove(const Number& bound, bool included) {
    if (!high || bound < *high) {
        high = bound;
        highIncluded = included;
    } else if (bound == *high) {
        highIncluded &= included;
    }
}

Span Stretch::span() const {
    Span span;
    if (low_) span.notBelow(-low_->line.base / low_->line.slope, low_->included);
    if (high_) span.notAbove(-high_->line.base / high_->line.slope, high_->included);
    return span;
}

void Stretch::narrow(std::optional<End>& end, const Along& line, bool included, bool low) {
    End next{line.slope.sign() > 0 ? line : Along{-line.base, -line.slope}, included};
    if (!end) {
        end = std::move(next);
        return;
    }
    // -b / s of the one against -b / s of the other.
    const Number was = end->line.base * next.line.slope, is = next.line.base * end->line.slope;
    if (was == is)
        end->included &= included;
    else if ((was > is) == low)
        end = std::move(next);
}

bool Stretch::lessOrEqual(const Along& a, const Along& b) {
    const Along d = b - a;
    const bool holds = d.at(at_) >= Number(0);
    if (!d.moves()) return holds;
    // Where it holds is the side of the root on which d grows, the root included.
    const bool low = (d.slope.sign() > 0) == holds;
    narrow(low ? low_ : high_, d, holds, low);
    return holds;
}

bool Stretch::equal(const Along& a, const Along& b) {
    const Along d = b - a;
    const Number there = d.at(at_);
    if (!d.moves()) return there.isZero();
    if (there.isZero()) {
        narrow(low_, d, true, true);
        narrow(high_, d, true, false);
        return true;
    }
    // Beyond the root is where d has the sign of its slope.
    const bool low = there.sign() == d.slope.sign();
    narrow(low ? low_ : high_, d, false, low);
    return false;
}

Number Stretch::rounded(const Along& a, int places, Rounding mode) {
    Number result = a.at(at_).rounded(places, mode);
    if (!a.moves()) return result;
    const RoundedFrom here = roundsTo(result, places, mode);
    const RoundedFrom next = roundsTo(result + gridStep(places), places, mode);
    // At least the first that rounds so, and less than the first that rounds higher.
    const auto atLeast = [this](const Along& value, const RoundedFrom& from) {
        return from.included ? lessOrEqual(still(from.first), value) : less(still(from.first), value);
    };
    static_cast<void>(atLeast(a, here));
    static_cast<void>(atLeast(a, next));
    return result;
}

Number gridStep(int places) { return places >= 0 ? Number(1) / Number(10).power(places) : Number(10).power(-places); }

RoundedFrom roundsTo(const Number& goal, int places, Rounding mode) {
    const Number step = gridStep(places), half = step / Number(2);
    // Rounding changes at multiples of half a step and nowhere else.
    for (const Number& first : {goal - step, goal - half}) {
        if (first.rounded(places, mode) >= goal) return {first, true};
        if ((first + half / Number(2)).rounded(places, mode) >= goal) return {first, false};
    }
    return {goal, true};
}

}  // namespace clearline
