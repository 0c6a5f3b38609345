// The names of our tables and fields in plain words, for people who say what a column is. Where it sits: behind every
// page of the import window that names a field; in the language of the window.
#pragma once

#include <QString>

#include "core/mapping/mapping.h"

namespace clearline {

[[nodiscard]] QString tableTitle(TargetTable table);  // Records
[[nodiscard]] QString rowTitle(TargetTable table);    // Record: what one row of it is
// "day it was decided"; of a fact its name.
[[nodiscard]] QString fieldTitle(TargetTable table, const std::string& field);
// With the table: "Record: day it was decided".
[[nodiscard]] QString targetTitle(TargetTable table, const std::string& field);
[[nodiscard]] QString formTitle(FactForm form);  // text, number, date, yes or no
[[nodiscard]] QString dateFormTitle(DateForm form);
[[nodiscard]] QString numberFormTitle(NumberForm form);
// All that is special about how a column's cells are read; empty: as they stand.
[[nodiscard]] QString readingTitle(const ColumnTarget& target);
[[nodiscard]] QString claimTitle(Claim claim);  // how sure a mapping is of a column; empty

}  // namespace clearline
