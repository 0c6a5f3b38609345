// LedgerStamps: what the authority's own figures say to the entries of one ledger: ✓ came out, ✗ did not, · nothing to
// compare; and the same in words, made when somebody asks.
#pragma once

#include <QString>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/audit/statement_match.h"

namespace clearline {

struct LedgerStamps {
    std::shared_ptr<const Ledger> ledger;  // whose entries these are
    std::vector<std::optional<Stamp>> byEntry;
    std::function<QString(std::size_t entry)> words;
};

}  // namespace clearline
