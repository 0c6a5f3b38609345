// A cell of a CSV table that holds a text. For all writers of CSV.
#pragma once

#include <string>
#include <string_view>

namespace clearline {

// Whether a spreadsheet would run the text.
[[nodiscard]] inline bool startsLikeFormula(std::string_view text) {
    return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

// Quoted where RFC 4180 asks for it, and kept from being run as a formula by a spreadsheet.
void appendCsvText(std::string& out, std::string_view cell);
// Quoted likewise, and else exactly as it is: for files that this program reads back.
void appendCsvExact(std::string& out, std::string_view cell);

}  // namespace clearline
