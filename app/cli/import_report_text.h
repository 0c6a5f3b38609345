// The report of an import in words: file by file what it brings, what is new, there already or in conflict, who is who.
#pragma once

#include "app/cli/console.h"
#include "core/casefile/import_report.h"

namespace clearline::cli {

// To standard output. `problems`: with what was found wrong; else only how much.
void writeImportReport(const ImportReport& report, bool problems, Console& console);

}  // namespace clearline::cli
