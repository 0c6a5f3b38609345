// FoundColumns: where the columns of a mapping stand in one table, by the headers. Private to readMapped and fitting.
#pragma once

#include <string>
#include <vector>

#include "core/base/problem_list.h"
#include "core/mapping/import_plan.h"

namespace clearline {

struct FoundColumn {
    std::size_t mapped = 0;  // of the mapping's columns
    std::size_t column = 0;  // of the table, from 0
};

struct FoundColumns {
    std::vector<FoundColumn> found;     // in the order of the mapping
    std::vector<std::size_t> required;  // of the mapping: required and not there
    std::vector<std::size_t> others;    // of the table: named, and not by the mapping
    std::vector<FoundColumn> again;     // a header that an earlier column has; `mapped` is that column
};

[[nodiscard]] FoundColumns findColumns(const std::vector<std::string>& headers, const Mapping& mapping);
// What is wrong with them, at the header: Fatal where a required one lacks.
void tellColumns(const FoundColumns& columns, const std::vector<std::string>& headers, const PlannedTable& planned,
                 ProblemList& problems);

}  // namespace clearline
