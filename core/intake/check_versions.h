// checkVersions: the versions of one record against each other: each later one should have been
// received on or after the one before it, and each should say when it was received. For all
// records of a file as it is read, of several put together, and for those that a scenario changes.
#pragma once

#include <vector>

#include "core/base/problem_list.h"
#include "core/record/record_book.h"

namespace clearline {

// `records`: all versions of the ids in question, in any order.
// Each problem is told at the place of its record.
void checkVersions(const RecordBook& book, std::vector<RecordIndex> records, ProblemList& problems);
// The records of all ids of which the book has several versions.
[[nodiscard]] std::vector<RecordIndex> versionedRecords(const RecordBook& book);

}  // namespace clearline
