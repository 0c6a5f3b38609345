// In which columns two records that claim to be one, of two books, say different things, as the books read them: a cell
// refused in both is the same, since both say that it was. Where it sits: under mergeInputs, which counts such a record
// once, and the check before an import, which tells of it.
#pragma once

#include <string>
#include <vector>

#include "core/record/record_book.h"

namespace clearline {

[[nodiscard]] bool sameCells(const RecordBook& book, RecordIndex here, const RecordBook& other, RecordIndex there);
// The names of the columns, ours in their order, then the facts of either; empty where sameCells.
[[nodiscard]] std::vector<std::string> differingColumns(const RecordBook& book, RecordIndex here,
                                                        const RecordBook& other, RecordIndex there);

}  // namespace clearline
