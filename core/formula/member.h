// Members that a value has by itself: the year of a date, the days of a period.
#pragma once

#include <optional>
#include <string_view>

#include "core/formula/program.h"

namespace clearline {

[[nodiscard]] bool hasMember(Type type, std::string_view member);
// Nothing if the value has no such member; contexts are looked into by the caller.
[[nodiscard]] std::optional<Value> memberValue(const Value& value, std::string_view member);

// The type that a parameter of this kind wants; Any for v and ?.
[[nodiscard]] Type parameterType(char kind);
// May a value of type `given` stand there as it is, though it is of another type?
[[nodiscard]] inline bool standsFor(char kind, Type given) { return kind == 'd' && given == Type::DateTime; }

}  // namespace clearline
