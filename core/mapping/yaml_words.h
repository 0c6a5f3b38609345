// Writes texts as YAML scalars that read back as they were. Private to the texts of mappings and plans.
#pragma once

#include <string>
#include <string_view>

namespace clearline {

// Plain where it can be, else in double quotes.
[[nodiscard]] std::string yamlWord(std::string_view text);

}  // namespace clearline
