// guessJson, readJsonTable: a JSON file of others as tables. A list of objects anywhere in it is a table, nested
// objects are columns with a dotted path (court.name), the values of elements around a row are columns that begin with
// a slash
// (/data.name); a list of lists is a table with a header row; an object on each line is a table too. Where it sits:
// behind guessForm and readTable. Promises: numbers keep their text; what is joined or refused is told.
#pragma once

#include "core/tables/table_form.h"

namespace clearline {

// Fails where the text is not JSON or has no table.
[[nodiscard]] Result<FormGuess> guessJson(const SourceFile& file, const TableLimits& limits = {});
[[nodiscard]] Result<TableRead> readJsonTable(const SourceFile& file, const TableForm& form,
                                              const TableLimits& limits = {}, const TableProgress& progress = {});

}  // namespace clearline
