// Which version of a record holds when: groups a subject's records by id and finds, for each
// version, whether it is known and which later one replaces it. Private to ledger/.
#pragma once

#include <vector>

#include "core/ledger/matcher.h"

namespace clearline {

// One Version for each record of the range; in file order where no record has several versions.
[[nodiscard]] std::vector<Version> versionsOf(const RecordBook& book, RecordBook::Range records, Date knownOn);

}  // namespace clearline
