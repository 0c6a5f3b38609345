// Roots, powers, exponentials and logarithms. Where the true result is a fraction it is given
// exactly; otherwise with 34 significant digits and exact = false, so that steps can say so.
#pragma once

#include <optional>

#include "core/number/number.h"

namespace clearline {

struct Irrational {
    Number value;
    bool exact = false;
};

// Nothing: not a real number, or too large or too small to write out (beyond 10^±4000).
[[nodiscard]] std::optional<Irrational> squareRoot(const Number& n);  // n >= 0
[[nodiscard]] std::optional<Irrational> exponential(const Number& n);
[[nodiscard]] std::optional<Irrational> naturalLogarithm(const Number& n);                      // n > 0
[[nodiscard]] std::optional<Irrational> realPower(const Number& base, const Number& exponent);  // base >= 0

}  // namespace clearline
