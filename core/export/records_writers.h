// Records out: the tables of a case as files of our own form, CSV (the record file and the tables beside it) or one
// JSON file. Where it sits: behind RecordTables. Promises: the same input gives the same bytes; read again they give
// the same records, subjects, relations, readings and lines. So a text stands exactly as it is: an apostrophe in front
// of what a spreadsheet would run as a formula would be another text. Who wants to look at records in a spreadsheet
// takes XLSX, where a text is a text; `formulaLike` says how many cells that concerns.
#pragma once

#include "core/export/ledger_writers.h"
#include "core/export/record_tables.h"

namespace clearline {

void writeTableCsv(const ExportTable& table, const Sink& out);
void writeRecordsJson(const RecordTables& tables, const Sink& out);

// Cells of text that begin as formulas do.
[[nodiscard]] std::size_t formulaLike(const RecordTables& tables);

}  // namespace clearline
