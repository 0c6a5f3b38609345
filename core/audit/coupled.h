// Which records bear on what others give, so that leaving one out is more than leaving out what it gave: items of one
// act, repeats of a class, a yearly cap, holds that suspend gains, listings that are extended. Errs on the side of
// yes. Private to audit/.
#pragma once

#include <vector>

#include "core/ledger/ledger.h"

namespace clearline {

// `records`: of each item, all its versions; `rules`: those under which it counts or is silent. By item.
[[nodiscard]] std::vector<bool> coupledItems(const Ledger& ledger, const std::vector<std::vector<RecordIndex>>& records,
                                             std::vector<std::vector<std::uint16_t>> rules);

}  // namespace clearline
