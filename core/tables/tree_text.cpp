#include "core/tables/tree_text.h"

namespace clearline {

bool TreeText::tellBad(std::string_view piece, Cell cell, ProblemList& problems) const {
    if (decoded_.bad().empty()) return false;
    const auto found = decoded_.badIn(placeOf(piece), piece.size());
    for (const BadBytes& bad : found)
        problems.add("table.not-decodable", Severity::Error, cell.row, cell.column,
                     {hexOfBytes(bytes_.substr(bad.offset, bad.length)), std::to_string(bad.offset),
                      std::string(encodingText(encoding_))});
    return !found.empty();
}

bool TreeText::tellFaults(std::string_view value, std::string_view piece, Cell cell, ProblemList& problems) const {
    constexpr std::string_view kReplaced = "\xEF\xBF\xBD";
    const bool bad = tellBad(piece, cell, problems);
    if (!bad && value.find(kReplaced) != std::string_view::npos)
        problems.add("table.replacement-character", Severity::Warning, cell.row, cell.column,
                     {ProblemList::shown(value)});
    if (value.find('\0') == std::string_view::npos) return bad;
    problems.add("table.nul", Severity::Error, cell.row, cell.column, {std::to_string(offset(placeOf(piece)))});
    return true;
}

}  // namespace clearline
