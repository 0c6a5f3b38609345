// ImportPlan: all that was decided about reading one foreign file: which of its tables, the form and the mapping of
// each, and which of its subjects are which of the case's. Kept with the file in a case, so that reading it again gives
// the same records. Where it sits: made by guessing and by a person's answers; `readMapped` (mapped_read.h) follows it.
// Promises: the same bytes and the same plan give the same CaseInput; a plan without questions asks nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/mapping/mapping.h"
#include "core/tables/table_form.h"

namespace clearline {

// One sheet of a workbook, the one table of a CSV file, one list of a JSON file.
struct PlannedTable {
    TableForm form;
    Mapping mapping;
    friend bool operator==(const PlannedTable&, const PlannedTable&) = default;
};

// A subject of the file and who it is to us. `called` is the id that it has without a choice: what a column gives as
// id, else its identifier, else its name (mapped_read.h, "ids"); empty: rows that name nobody.
struct SubjectChoice {
    std::string called;
    std::string subject;  // id
    friend bool operator==(const SubjectChoice&, const SubjectChoice&) = default;
};

struct ImportPlan {
    std::vector<PlannedTable> tables;     // one at least
    std::vector<SubjectChoice> subjects;  // by `called`; who is not named keeps the id that it has
    friend bool operator==(const ImportPlan&, const ImportPlan&) = default;
};

// The text of a mapping or a plan (YAML, canonical: the same plan gives the same bytes). Reading fails where anything
// in it is wrong; the Problems have line and column.
[[nodiscard]] std::string mappingText(const Mapping& mapping);
[[nodiscard]] Result<Mapping> mappingFromText(const std::string& text, const std::string& name);
[[nodiscard]] std::string planText(const ImportPlan& plan);
[[nodiscard]] Result<ImportPlan> planFromText(const std::string& text, const std::string& name);

// What is wrong with a mapping that no text showed (one made in the window): unknown fields, a header twice, no column.
[[nodiscard]] Problems checkMapping(const Mapping& mapping);

}  // namespace clearline
