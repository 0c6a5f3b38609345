// The tables of a case as rows to write and to compare: one place that knows their columns. State that
// stands both in the log and in tables is written to the tables with each entry, and compared when the
// case is opened, so that neither can be changed without the other.
// All of these throw what SQLite throws.
#pragma once

#include "core/casefile/case_state.h"
#include "core/casefile/connection.h"
#include "core/casefile/log_entry.h"

namespace clearline {

void insertEntry(CaseConnection& connection, const LogEntry& entry);
// Entries after `seq`, decoded; a Problem where the content cannot be read.
[[nodiscard]] Result<std::vector<LogEntry>> entriesAfter(CaseConnection& connection, std::uint64_t seq,
                                                         const std::string& path);

// What an entry changes in the tables; its blobs and rows have been written before.
void writeTables(CaseConnection& connection, const CaseAction& action, std::uint64_t entry);
// Each table against the state that the log gives, and the entry that each row names against the log; what differs is
// a Problem "case.table-differs".
[[nodiscard]] Problems compareTables(CaseConnection& connection, const CaseState& state,
                                     const std::vector<LogEntry>& log, int form, const std::string& path);

// Keeps the bytes once; the number of the blob.
std::int64_t keepBlob(CaseConnection& connection, const std::string& sha256, std::string_view bytes);
// Nothing if it is not there or hidden.
[[nodiscard]] std::optional<std::string> blobBytes(CaseConnection& connection, const std::string& sha256);

}  // namespace clearline
