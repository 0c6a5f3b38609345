// Which types the operators take and what they give. The checker asks before anything runs, the
// evaluator when it has to say what is wrong.
#pragma once

#include <optional>

#include "core/formula/program.h"

namespace clearline {

struct Signature {
    Op op;
    Type left, right, result;
};

// The result of `left op right` as far as known; nothing if no values of these types fit.
[[nodiscard]] std::optional<Type> arithmeticType(Op op, Type left, Type right);
// For operands that do not fit: which is to blame (0 or 1) and what it should have been.
struct Blame {
    std::size_t operand;
    Type wanted;
};
[[nodiscard]] Blame arithmeticBlame(Op op, Type left, Type right);

[[nodiscard]] bool isOrdered(Type type);        // has a < b
[[nodiscard]] Type typeOf(const Value& value);  // Any for null

}  // namespace clearline
