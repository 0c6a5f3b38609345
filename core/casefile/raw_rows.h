// The rows of a foreign table in the case: the cells as the file has them, header and all, not what a plan made of
// them. So a copy in which something is hidden can still be read by its plan, and what the plan makes of a row can be
// judged beside the row. Where it sits: beside source_rows.h, which does the same for files of our own form.
//
// Kind `raw`: a row for each row of the table, its number, place and length in the file, one cell for each column
// (raw_cell_text.h). A row of number 0 before them lists merged cells: first row, first column, last row, last column.
// Kind `told`: a row for each Problem found when the bytes were read as a table: code, severity, row, column,
// arguments. Throws what SQLite throws.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/casefile/source_rows.h"
#include "core/tables/raw_table.h"
#include "core/tables/table_form.h"

namespace clearline {

[[nodiscard]] Result<std::vector<KeptTable>> writeRawRows(const RawTable& table, const TableForm& form,
                                                          const Problems& told, std::uint64_t source,
                                                          CaseConnection& connection, const CaseProgress& progress);

// A table as its rows have it. Hidden cells are blank, rows in which all is hidden are left out; both are told.
struct StoredRaw {
    std::shared_ptr<const RawTable> table;
    Problems told;    // when its bytes were read
    Problems hidden;  // what cannot be seen of it here
    bool anyHidden = false;
};
// `file`: the name under which the file's places are told.
[[nodiscard]] Result<StoredRaw> readRawRows(CaseConnection& connection, const KeptSource& source, const TableForm& form,
                                            const std::string& file);
// Calls `row` with the number, place, length and cells of each row of one kind, in order, until it gives false. False:
// it did, or a row cannot be read.
using StoredRowDo = std::function<bool(const RawTable::Row&, const std::vector<StoredCells::Cell>&)>;
bool eachStoredRow(CaseConnection& connection, const KeptSource& source, std::string_view kind, const StoredRowDo& row);
// The last row that belongs to the header; rows up to it stay in every copy, but for those above it.
[[nodiscard]] std::uint32_t lastHeaderRow(const TableForm& form);

}  // namespace clearline
