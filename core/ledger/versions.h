// Which version of a record holds when: groups a subject's records by id and finds, for each
// version, whether it is known and which later one replaces it. Private to ledger/.
#pragma once

#include <vector>

#include "core/ledger/matcher.h"

namespace clearline {

// A record of a book in which none has several versions.
[[nodiscard]] inline Version onlyVersion(const RecordBook& book, RecordIndex record, Date knownOn) {
    const auto received = book.date(record, Field::ReceivedOn);
    return {record, record, !received || *received <= knownOn, {}};
}

// One Version for each record of the range, by id and version.
[[nodiscard]] std::vector<Version> versionsOf(const RecordBook& book, RecordBook::Range records, Date knownOn);

}  // namespace clearline
