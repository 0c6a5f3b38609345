// Records out as one workbook: a sheet for each table, named as the table is. Where it sits: behind RecordTables,
// beside the writers of CSV and JSON. Promises: read again, each cell says what it said; a text that begins as a
// formula does is a text, and an identifier keeps all its digits.
#pragma once

#include <optional>
#include <string>

#include "core/export/ledger_writers.h"
#include "core/export/record_tables.h"

namespace clearline {

// Tables without rows have no sheet, but for the records. `name` is told in problems: those of XlsxWriter.
[[nodiscard]] std::optional<Problem> writeRecordsXlsx(const RecordTables& tables, const std::string& name,
                                                      const Sink& out);

}  // namespace clearline
