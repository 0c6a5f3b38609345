// readJsonTables: the JSON form of a case into the rows of its tables. Says what is wrong with the
// JSON as JSON (syntax, depth, keys that come twice, a list where a text is due); what a cell must
// be is the tables' own affair.
#pragma once

#include <span>
#include <string_view>

#include "core/base/progress.h"
#include "core/intake/table_rows.h"

namespace clearline {

struct JsonTable {
    std::string_view name;
    TableRows& rows;
};

// `tables`: the one that must be there first. A Fatal problem means that nothing may be used.
// Precondition: `bytes` are UTF-8.
void readJsonTables(std::string_view bytes, std::span<const JsonTable> tables, ProblemList& problems,
                    Progress& progress);

}  // namespace clearline
