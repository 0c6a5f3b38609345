// FormatLook: what a file seems to be, by its first bytes: a workbook, JSON, XML, a text table, or something that is
// not read, with the name by which people know it. Where it sits: before guessForm, which asks the reader of that
// format for the rest. Promises: no name of a file is looked at; only bytes decide.
#pragma once

#include <cstdint>
#include <string_view>

namespace clearline {

struct FormatLook {
    enum class Kind : std::uint8_t { Text, Workbook, OldWorkbook, Json, Xml, WebPage, Other };
    Kind kind = Kind::Text;
    std::string_view name;  // of Other: "PDF", "ZIP"…
};
[[nodiscard]] FormatLook formatLook(std::string_view bytes);

}  // namespace clearline
