// `export`: the records of a file, ours or through a mapping, or of a case, and the tables beside them, as files of our
// own form: CSV, JSON or XLSX.
#pragma once

#include <string>
#include <vector>

#include "app/cli/command_form.h"
#include "app/cli/console.h"

namespace clearline::cli {

struct ExportOptions {
    std::string file;      // a record file, a folder that holds one, a file of others that a mapping fits, or a case
    std::string map;       // of a file of others: id or path; else one that fits
    std::string to;        // NAME.csv, .json, .xlsx
    std::string scenario;  // of the case: with its edits of records
    bool force = false;    // replaces what is there
};

[[nodiscard]] int exportRecords(const ExportOptions& options, const std::vector<std::string>& folders,
                                Console& console);

void addExport(const CommandForm& program);

}  // namespace clearline::cli
