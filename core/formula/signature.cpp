#include "core/formula/signature.h"

namespace clearline {

namespace {

// The first line of an operator says what a wrong left side should have been.
constexpr Signature kSignatures[] = {
    {Op::Add, Type::Number, Type::Number, Type::Number},
    {Op::Add, Type::Text, Type::Text, Type::Text},
    {Op::Add, Type::Date, Type::Period, Type::Date},
    {Op::Add, Type::Period, Type::Period, Type::Period},
    {Op::Add, Type::Period, Type::Date, Type::Date},
    {Op::Add, Type::DateTime, Type::Period, Type::DateTime},
    {Op::Add, Type::Period, Type::DateTime, Type::DateTime},
    {Op::Add, Type::Time, Type::Period, Type::Time},
    {Op::Add, Type::Period, Type::Time, Type::Time},
    {Op::Subtract, Type::Number, Type::Number, Type::Number},
    {Op::Subtract, Type::Date, Type::Period, Type::Date},
    {Op::Subtract, Type::Date, Type::Date, Type::Period},
    {Op::Subtract, Type::DateTime, Type::Period, Type::DateTime},
    {Op::Subtract, Type::DateTime, Type::DateTime, Type::Period},
    {Op::Subtract, Type::Time, Type::Period, Type::Time},
    {Op::Subtract, Type::Time, Type::Time, Type::Period},
    {Op::Subtract, Type::Period, Type::Period, Type::Period},
    {Op::Multiply, Type::Number, Type::Number, Type::Number},
    {Op::Multiply, Type::Number, Type::Period, Type::Period},
    {Op::Multiply, Type::Period, Type::Number, Type::Period},
    {Op::Divide, Type::Number, Type::Number, Type::Number},
    {Op::Divide, Type::Period, Type::Number, Type::Period},
    {Op::Divide, Type::Period, Type::Period, Type::Number},
    {Op::Power, Type::Number, Type::Number, Type::Number},
};

bool fits(Type wanted, Type given) { return given == Type::Any || given == wanted; }

}  // namespace

std::string_view typeName(Type type) {
    constexpr std::string_view names[] = {"any",  "boolean", "number", "text",     "date", "period",
                                          "list", "context", "range",  "function", "time", "date and time"};
    return names[static_cast<std::size_t>(type)];
}

std::optional<Type> arithmeticType(Op op, Type left, Type right) {
    std::optional<Type> result;
    for (const Signature& s : kSignatures) {
        if (s.op != op || !fits(s.left, left) || !fits(s.right, right)) continue;
        result = !result || *result == s.result ? s.result : Type::Any;
        if (*result == Type::Any) break;
    }
    return result;
}

Blame arithmeticBlame(Op op, Type left, Type right) {
    std::optional<Type> first;
    for (const Signature& s : kSignatures) {
        if (s.op != op) continue;
        if (!first) first = s.left;
        if (s.left == left) return {1, s.right};
    }
    if (left == Type::Any)  // null, or not known: then it is the right side that fits nowhere
        for (const Signature& s : kSignatures)
            if (s.op == op && s.right == right) return {0, s.left};
    return {left == Type::Any ? 1u : 0u, first.value_or(Type::Number)};
}

bool isOrdered(Type type) {
    return type == Type::Number || type == Type::Text || type == Type::Date || type == Type::Period ||
           type == Type::Time || type == Type::DateTime;
}

Type typeOf(const Value& value) {
    constexpr Type types[] = {Type::Any,    Type::Boolean,  Type::Number,  Type::Text,  Type::Date,
                              Type::Period, Type::List,     Type::Context, Type::Range, Type::Function,
                              Type::Time,   Type::DateTime, Type::Period,  Type::Date};
    return types[value.data().index()];
}

}  // namespace clearline
