// A case's input from its stored rows instead of from the files: what is left to read in a redacted
// copy. Rows that are hidden are passed over, hidden cells are blank; both are told.
#pragma once

#include "core/casefile/action.h"
#include "core/casefile/connection.h"
#include "core/intake/read_case.h"

namespace clearline {

// Throws what SQLite throws.
[[nodiscard]] Result<CaseInput> inputFromRows(CaseConnection& connection, const std::vector<KeptSource>& sources,
                                              const ReadOptions& options);

}  // namespace clearline
