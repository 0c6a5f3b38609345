#include "core/export/csv_cell.h"

namespace clearline {

namespace {

void append(std::string& out, std::string_view before, std::string_view cell) {
    const bool quoted = cell.find_first_of(",\"\r\n") != std::string_view::npos;
    if (quoted) out += '"';
    out += before;
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

}  // namespace

void appendCsvText(std::string& out, std::string_view cell) { append(out, startsLikeFormula(cell) ? "'" : "", cell); }

void appendCsvExact(std::string& out, std::string_view cell) { append(out, {}, cell); }

}  // namespace clearline
