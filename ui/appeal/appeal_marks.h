// Which lines of a ledger stand under an objection or repair that is not decided yet, for the table and the chart.
// Where it sits: between the objections of a case and LedgerMarks. Promises: a line is found by its record, version
// and, where one was contested under a rule, that rule; a repair and an objection of one line: the objection shows.
#pragma once

#include <memory>
#include <vector>

#include "core/appeal/objection.h"
#include "core/explain/catalogue.h"
#include "ui/ledger_table/ledger_marks.h"

namespace clearline {

// Null: none of the ledger's lines is under one.
[[nodiscard]] std::shared_ptr<const LedgerMarks> appealMarks(const std::shared_ptr<const Ledger>& ledger,
                                                             const std::vector<Objection>& objections,
                                                             const Catalogue& words);

}  // namespace clearline
