// Opening a case means proving it: the file is one of ours and no page of it is damaged, the schema is
// ours to the byte, every file kept has the hash the log gives it, every row the digest, every entry of
// the log the hash that the chain asks for, and the tables say what the log says. What does not hold
// is told one by one. What this cannot tell: a log that was cut short or written anew as a whole;
// for that, somebody must have kept a root.
#pragma once

#include "core/casefile/case_state.h"
#include "core/casefile/connection.h"
#include "core/casefile/log_entry.h"

namespace clearline {

struct VerifiedCase {
    CaseState state;
    std::vector<LogEntry> log;
    int form = 0;
    Problems problems;     // empty: all of it holds
    bool readable = true;  // state and log may be shown, with the problems
};

// Throws what SQLite throws. The connection stands in a read transaction.
[[nodiscard]] VerifiedCase verifyCase(CaseConnection& connection, const std::string& path, const CaseOptions& options);

}  // namespace clearline
