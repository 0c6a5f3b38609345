// A cell of a CSV table that holds a text. For all writers of CSV.
#pragma once

#include <string>
#include <string_view>

namespace clearline {

// Quoted where RFC 4180 asks for it, and kept from being run as a formula by a spreadsheet.
void appendCsvText(std::string& out, std::string_view cell);

}  // namespace clearline
