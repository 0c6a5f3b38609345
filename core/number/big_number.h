// The fraction behind a Number that is not small. Private to number/: the only place that names
// Boost. BigAccess turns a Number into a Boost rational and back, small again where it can be.
#pragma once

#include <atomic>
#include <boost/multiprecision/cpp_int.hpp>

#include "core/number/number.h"

namespace clearline {

using Rational = boost::multiprecision::cpp_rational;
using Integer = boost::multiprecision::cpp_int;
__extension__ typedef __int128 Wide;  // room for the product of two small numbers

struct Number::Big {
    explicit Big(Rational v) : value(std::move(v)) {}
    Rational value;
    mutable std::atomic<int> owners{1};
};

struct BigAccess {
    static Rational rational(const Number& n);
    static Number number(Rational value);
};

}  // namespace clearline
