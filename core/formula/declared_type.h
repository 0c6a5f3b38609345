// DeclaredType: a type as FEEL writes it: number, list<string>, context<age: number>, function<…> -> …
// For `instance of`, for the parameters of functions, and for inputs whose type a model declares.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/formula/value.h"

namespace clearline {

struct DeclaredType {
    enum class Kind : std::uint8_t {
        Any,
        Null,
        Number,
        Text,
        Boolean,
        Date,
        Time,
        DateTime,
        Days,    // days and time duration
        Months,  // years and months duration
        List,
        Context,
        Range,
        Function
    };
    Kind kind = Kind::Any;
    // List, Range: the one type inside. Context: one a field. Function: one a parameter, then the result.
    std::vector<DeclaredType> inner = {};
    std::vector<std::string> fields = {};  // Context

    friend bool operator==(const DeclaredType&, const DeclaredType&) = default;
};
struct NamedType {
    std::string name;
    DeclaredType type;
};

// One of the simple types: "number", "string", "years and months duration" …
[[nodiscard]] std::optional<DeclaredType> simpleType(std::string_view name);
[[nodiscard]] std::string textOf(const DeclaredType& type);  // as FEEL writes it
// Null is of type Null and Any alone. A context may have more entries than its type names.
[[nodiscard]] bool isInstance(const Value& value, const DeclaredType& type);
// The value as one of that type: itself, the item of a list of one, a list of one, or the midnight of
// a date; null where it stays null. Nothing: it is of another type.
[[nodiscard]] std::optional<Value> coerced(const Value& value, const DeclaredType& type);

}  // namespace clearline
