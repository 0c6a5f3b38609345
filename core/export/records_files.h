// exportRecords: the records of a case and the tables beside them onto the disk, in the form that the name asks for.
// Where it sits: behind the writers, in front of the command and the window. Promises: each file is there whole or not
// at all; nothing that is there is replaced unless that was said; a file that was read for the input never is.
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/export/record_tables.h"
#include "core/seal/new_file.h"

namespace clearline {

enum class RecordsForm : std::uint8_t { Csv, Json, Xlsx };
[[nodiscard]] std::optional<RecordsForm> recordsFormOf(const std::string& name);  // by its ending

struct ExportedFile {
    std::string path;
    std::size_t rows = 0;  // of its table; of all where it holds them all
};
struct Exported {
    std::vector<ExportedFile> files;  // the record file first
    std::size_t formulaLike = 0;      // cells of CSV that a spreadsheet would run
};

// As CSV, tables without rows have no file; but where one of the name is there already, which would be read with the
// records, `Replace` leaves a header in it and `Keep` refuses. Problems: write.*, export.onto-original.
[[nodiscard]] Result<Exported> exportRecords(const CaseInput& input, const std::string& to, RecordsForm form,
                                             NewFile::Existing existing);

}  // namespace clearline
