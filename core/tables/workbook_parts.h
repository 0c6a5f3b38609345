// WorkbookParts: which sheets a workbook has, in which parts of its package they and what they share stand, and how it
// counts days. Where it sits: read first, by guessing and by reading. Promises: only sheets of cells are named (charts
// are not), in the order of the workbook; a package that is something else is refused under its name.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/tables/workbook_package.h"

namespace clearline {

struct WorkbookSheet {
    std::string name;
    std::string part;
    bool hidden = false;
};

struct WorkbookParts {
    std::vector<WorkbookSheet> sheets;
    std::string strings, styles;  // parts; empty where it has none
    bool from1904 = false;        // days are counted from 1904-01-01
    bool toCalculate = false;     // who wrote it asks for its formulas to be calculated anew

    [[nodiscard]] const WorkbookSheet* sheet(std::string_view name) const;  // exactly that name
};

[[nodiscard]] Result<WorkbookParts> readWorkbookParts(WorkbookPackage& package);

// What a file is that begins as the old kind of workbook does: the Problem that names it.
[[nodiscard]] Problem oldWorkbookProblem(const SourceFile& file);

}  // namespace clearline
