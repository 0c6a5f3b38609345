// Workbooks (.xlsx): which sheets there are, and one of them as a RawTable. Where it sits: behind guessForm and
// readTable for files that begin as a zip file does, and for those of the old kind, which it names and refuses.
// Promises: every cell keeps its text; rows have the sheet's own numbers; a package that is damaged, lies about itself
// or unpacks to too much is refused before it takes memory (core/README.md, "Limits").
#pragma once

#include "core/tables/table_form.h"

namespace clearline {

// The first sheet that is not hidden and has something in it; else the first with something in it, else the first.
[[nodiscard]] Result<FormGuess> guessWorkbook(const SourceFile& file, const TableLimits& limits = {});

[[nodiscard]] Result<TableRead> readWorkbook(const SourceFile& file, const TableForm& form,
                                             const TableLimits& limits = {}, const TableProgress& progress = {});

}  // namespace clearline
