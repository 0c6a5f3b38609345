// guessXml, readXmlTable: an XML file of others as tables. The element that comes again and again beneath one parent is
// the row; its attributes (@unit) and the elements in it are columns, deeper ones with a dotted path, the values of
// rows around it begin with a slash (/Firms.Firm.@code). Names are taken without their namespaces. Where it sits:
// behind guessForm and readTable. Promises: a document type is refused, nothing outside of the file is read.
#pragma once

#include "core/tables/table_form.h"

namespace clearline {

// Fails where the text is not XML or has no rows.
[[nodiscard]] Result<FormGuess> guessXml(const SourceFile& file, const TableLimits& limits = {});
[[nodiscard]] Result<TableRead> readXmlTable(const SourceFile& file, const TableForm& form,
                                             const TableLimits& limits = {}, const TableProgress& progress = {});

}  // namespace clearline
