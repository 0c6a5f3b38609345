// What an edited value must be: of the type of the parameter it replaces. Shared by the command
// line's NAME=VALUE and by applying an edit, so that both refuse the same things.
#pragma once

#include <string_view>

#include "core/rulebook/rulebook.h"

namespace clearline {

// The type of a parameter's values; Any if only formulas give it and they do not tell.
[[nodiscard]] Type valueForm(const Rulebook& rulebook, const Parameter& parameter);
[[nodiscard]] bool hasForm(const Value& value, Type form);
// Text as a value of that form; nothing if it is not one.
[[nodiscard]] std::optional<Value> valueFromText(std::string_view text, Type form);
// "number", "period" …, and the code of the Problem when a value is not of it.
[[nodiscard]] const char* wrongFormCode(Type form);

}  // namespace clearline
