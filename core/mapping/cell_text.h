// What cells of foreign tables have in common: blanks around them that say nothing.
#pragma once

#include <string_view>

namespace clearline {

// Without the blanks around it: spaces, tabs, line ends, and the wide and no-break spaces that exports leave.
[[nodiscard]] std::string_view trimmedCell(std::string_view text);

}  // namespace clearline
