// What a redacted copy does to the rows and entries of a case: a cell or field is taken away and its
// commitment put where its salt was, so that the digests and the chain still come out the same.
#pragma once

#include <set>
#include <string>

#include "core/casefile/case_file.h"
#include "core/casefile/connection.h"

namespace clearline {

// The columns that rows cannot do without; they are hidden only with the whole row.
[[nodiscard]] bool isNeededColumn(std::string_view table, std::string_view column);

// Hides what `redaction` says in every table of the connection's case, whose state is `state`, and in
// its log. Throws what SQLite throws. The caller's transaction commits.
[[nodiscard]] Result<bool> redact(CaseConnection& connection, const CaseState& state, const Redaction& redaction,
                                  const CaseProgress& progress);

}  // namespace clearline
