// checkVersions: the versions of one record against each other: each later one should have been
// received on or after the one before it, and each should say when it was received. For all
// records of a file as it is read, and for those that a scenario changes.
#pragma once

#include <vector>

#include "core/intake/problem_list.h"
#include "core/record/record_book.h"

namespace clearline {

// `records`: all versions of the ids in question, in any order.
void checkVersions(const RecordBook& book, std::vector<RecordIndex> records, ProblemList& problems);

}  // namespace clearline
