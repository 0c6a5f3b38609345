#include "core/export/csv_cell.h"

namespace clearline {

void appendCsvText(std::string& out, std::string_view cell) {
    if (cell.empty()) return;
    const bool runs = std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
    const bool quoted = cell.find_first_of(",\"\r\n") != std::string_view::npos;
    if (quoted) out += '"';
    if (runs) out += '\'';
    if (!quoted) {
        out += cell;
        return;
    }
    for (char c : cell) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

}  // namespace clearline
