// The order in which a ledger's silent records are told: record id by code point, then version.
#pragma once

#include <vector>

#include "core/ledger/ledger.h"

namespace clearline {

// Pointers into ledger.silent(); valid while the ledger lives.
[[nodiscard]] std::vector<const Silent*> silentInOrder(const Ledger& ledger);

}  // namespace clearline
