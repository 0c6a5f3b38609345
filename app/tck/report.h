// The harness's report: a table with a line a folder, totals, and the list of cases.
#pragma once

#include <ostream>

#include "app/tck/suite.h"

namespace clearline::tck {

void writeList(const SuiteResult& suite, std::ostream& out);
// The failed value cases, then the table.
void writeTable(const SuiteResult& suite, std::ostream& out);
[[nodiscard]] std::size_t countOf(const SuiteResult& suite, Outcome outcome);

}  // namespace clearline::tck
