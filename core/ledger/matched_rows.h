// A table of a rulebook that is a DMN decision table, looked up for one record: which rows match,
// and what they give together. With a trail, one "look up" a row, then how they make one number.
#pragma once

#include "core/formula/formula.h"
#include "core/rulebook/rulebook.h"

namespace clearline {

// Nothing: no row matches, rows of policy ANY differ, or a test could not be computed.
[[nodiscard]] std::optional<Bound> matchedRows(const Table& table, const DatedTable& version, const Bindings& bindings,
                                               Steps* trail);

}  // namespace clearline
