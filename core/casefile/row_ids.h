// RowIds: under which ids the case has the subject, the record and the other one of each row of a foreign table: kept
// beside the row (kind `ids`: subject, record, other), because who a row is about and what its record is called may
// hang on cells, or on other rows, that a redacted copy hides. There they are read from here, so that nothing gets
// another id by what is hidden. Where it sits: beside raw_rows.h. Throws what SQLite throws.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/casefile/source_rows.h"
#include "core/mapping/import_plan.h"
#include "core/record/case_input.h"
#include "core/tables/raw_table.h"

namespace clearline {

struct RowIds {
    std::string subject, record, other;  // blank: none
};
using RowIdsOf = std::map<std::uint32_t, RowIds>;  // by number of the row

// Of each table of a foreign file, as it was read.
[[nodiscard]] std::vector<RowIdsOf> rowIdsOf(const CaseInput& input);
[[nodiscard]] KeptTable writeRowIds(const RowIdsOf& ids, std::uint64_t source, CaseConnection& connection);
// Hidden ones are left out.
[[nodiscard]] RowIdsOf keptRowIds(CaseConnection& connection, const KeptSource& source);

// The table with the ids as further columns, and the plan's table made to read them there first; choices are not
// needed.
[[nodiscard]] std::shared_ptr<const RawTable> withRowIds(const RawTable& table, const RowIdsOf& ids,
                                                         PlannedTable& planned);

}  // namespace clearline
