// The files of one import from memory, told apart by their names (table_kind.h), as a case keeps them:
// the same as readCase gives for the same files on disk.
#pragma once

#include <memory>
#include <vector>

#include "core/intake/read_case.h"

namespace clearline {

// `files`: the record file first. Progress is of the record file.
[[nodiscard]] Result<CaseInput> readSources(const std::vector<std::shared_ptr<const SourceFile>>& files,
                                            const ReadOptions& options = {});

}  // namespace clearline
