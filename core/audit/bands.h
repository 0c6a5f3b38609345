// The same ledger rounded in other ways, and with what happened on one day in other orders. Under sensitivity. Private
// to audit/.
#pragma once

#include "core/audit/sensitivity.h"

namespace clearline {

[[nodiscard]] Band roundingBand(const Ledger& ledger, const std::vector<Goal>& goals);
// The order of records within one day, as far as the score depends on it once it is settled which records count.
[[nodiscard]] Band orderBand(const Ledger& ledger, const std::vector<Goal>& goals, std::size_t mostOrders);

}  // namespace clearline
