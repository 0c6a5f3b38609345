// How values are written and looked into, for the files of formula/ alone.
#pragma once

#include <string>
#include <string_view>

#include "core/formula/value.h"

namespace clearline {

[[nodiscard]] std::string textOf(const Value& value, std::size_t limit);  // Value::text(), cut near `limit` bytes
[[nodiscard]] std::string quoted(std::string_view text);
[[nodiscard]] std::string periodIso(const Period& period);  // also "-P3M"
[[nodiscard]] bool isPlainName(std::string_view text);      // can stand as a name without quotes
[[nodiscard]] const Value* memberOf(const Context& context, std::string_view key);

}  // namespace clearline
