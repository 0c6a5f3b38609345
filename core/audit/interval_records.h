// The records of which something happened in an interval: those whose entries stand in it, and those that gave nothing
// but have a date in it. What to look at where official and recomputed figures part. Private to audit/.
#pragma once

#include "core/audit/statement_match.h"

namespace clearline {

// After `after` (from the beginning, if absent) by `by`; where the two are one day, of that day. Entries first, in the
// ledger's order.
[[nodiscard]] std::vector<IntervalRecord> recordsBetween(const Ledger& ledger, std::optional<Date> after, Date by);

}  // namespace clearline
