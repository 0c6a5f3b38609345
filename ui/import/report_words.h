// The report of an import in words, as plain text that can be copied: what came in, what was there already, what was
// decided, what is wrong. Where it sits: after an import, and behind the history's entry of it.
#pragma once

#include <QString>

#include "core/casefile/import_report.h"
#include "ui/workspace/workspace.h"

namespace clearline {

[[nodiscard]] QString reportWords(const ImportReport& report, Workspace& workspace);
// "3 records, 2 people or firms"; of none: "nothing".
[[nodiscard]] QString countsWords(const ImportCounts& counts);

}  // namespace clearline
