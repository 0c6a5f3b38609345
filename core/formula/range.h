// RangeValue: [a..b], (a..b], or a test against one bound: > a, <= a, = a, != a. What `in` asks.
#pragma once

#include <string>

#include "core/formula/value.h"

namespace clearline {

struct RangeValue {
    Value low, high;  // of an interval; a test has its bound in `low`
    bool lowIncluded = true;
    bool highIncluded = true;
    std::string op;  // "" for an interval, else "<", "<=", ">", ">=", "=", "!="

    friend bool operator==(const RangeValue&, const RangeValue&) = default;
};

}  // namespace clearline
