// readCsvTable: one CSV file through the scanner into the rows of one table. Decides once from
// the header what each column is, then only hands over cells; reports what is wrong with the file
// as a file (header, number of cells, quotes, bytes that are not UTF-8) and goes on.
#pragma once

#include "core/base/progress.h"
#include "core/intake/table_rows.h"
#include "core/record/source_file.h"

namespace clearline {

// False if nothing could be used or the caller cancelled; a Fatal problem says why.
[[nodiscard]] bool readCsvTable(const SourceFile& file, TableRows& rows, ProblemList& problems, Progress progress);

}  // namespace clearline
