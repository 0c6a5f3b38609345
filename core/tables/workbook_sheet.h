// One sheet of a workbook, read as a stream into a RawTable. Where it sits: the largest part of a package; behind
// readWorkbook and, for its first rows alone, guessWorkbook. Promises: rows and cells stand where they say that they
// do, or, if they say nothing, after the one before; any that go back or lie beyond a sheet refuse it; hidden rows and
// columns are read like others and told.
#pragma once

#include <memory>

#include "core/tables/workbook_cells.h"

namespace clearline {

struct SheetOrder {
    std::string part;
    const WorkbookParts& parts;
    const WorkbookStyles& styles;
    std::shared_ptr<const TextPool> pool;
    std::size_t mostRows = SIZE_MAX;  // with something in them; then reading stops
    bool withMerged = true;           // go on to what is merged, which stands behind all rows
};

// What could not be read is added to `problems`; a Problem that ends the reading is given back.
[[nodiscard]] std::optional<Problem> readSheet(WorkbookPackage& package, const SheetOrder& order, RawTable& table,
                                               ProblemList& problems);

inline constexpr std::uint32_t kLastSheetRow = 1'048'576, kLastSheetColumn = 16'384;

struct CellPlace {
    std::uint32_t row = 0, column = 0;
};
// Of "C7"; nothing where it is no place on a sheet.
[[nodiscard]] std::optional<CellPlace> cellPlace(std::string_view name);

}  // namespace clearline
