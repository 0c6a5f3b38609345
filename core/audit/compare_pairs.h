// Which contribution of one ledger is that of another: the same version of a record, under the same rule, over the
// same relation, the same unit. Private to audit/.
#pragma once

#include <vector>

#include "core/ledger/ledger.h"

namespace clearline {

// By record of the first book, the one of the second that has its id and version; kNoPair where there is none.
inline constexpr std::uint32_t kNoPair = UINT32_MAX;
[[nodiscard]] std::vector<std::uint32_t> pairRecords(const RecordBook& first, const RecordBook& second);

struct ContributionPairs {
    std::vector<std::uint32_t> second;  // by contribution of the first ledger
    std::vector<std::uint32_t> first;   // by contribution of the second
};
[[nodiscard]] ContributionPairs pairContributions(const Ledger& first, const Ledger& second);

}  // namespace clearline
