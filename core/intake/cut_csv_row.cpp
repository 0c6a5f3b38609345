#include "core/tables/csv_scanner.h"
#include "core/intake/read_case.h"

namespace clearline {

std::vector<CsvCell> cutCsvRow(std::string_view row) {
    std::vector<CsvCell> cells;
    CsvScanner scanner(row);
    if (scanner.next())
        for (const CsvScanner::Cell& cell : scanner.cells())
            cells.push_back({std::string(cell.raw), std::string(cell.text)});
    return cells;
}

}  // namespace clearline
