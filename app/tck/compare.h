// Is a value what a case expects? Numbers may differ by 1e-8, as in the public runners; how many
// were exactly equal is counted beside.
#pragma once

#include <cstddef>

#include "core/formula/value.h"

namespace clearline::tck {

struct NumberCount {
    std::size_t compared = 0, exact = 0;
};

[[nodiscard]] bool isExpected(const Value& expected, const Value& found, NumberCount& numbers);

}  // namespace clearline::tck
