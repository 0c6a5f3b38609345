// readCsv: a text table as its form says it is to be read: any of the encodings and separators, quotes as in RFC 4180.
// Where it sits: behind readTable. Promises: rows have their offset and length in the file's own bytes, whatever the
// encoding; a cell that does not decode is refused and told, never mended.
#pragma once

#include "core/tables/table_form.h"

namespace clearline {

[[nodiscard]] Result<TableRead> readCsv(const SourceFile& file, const TableForm& form, const TableLimits& limits = {},
                                        const TableProgress& progress = {});

}  // namespace clearline
