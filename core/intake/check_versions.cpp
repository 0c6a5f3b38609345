// The versions of one record against each other: each later one should have been received on or
// after the one before it, and each should say when it was received.
#include <algorithm>
#include <tuple>
#include <vector>

#include "core/intake/record_rows.h"

namespace clearline {

void RecordRows::checkVersions() {
    if (!book_.anyVersions()) return;
    // An id that has several versions has one that is not 1.
    std::vector<bool> several(book_.symbols().size());
    const auto count = static_cast<RecordIndex>(book_.size());
    for (RecordIndex r = 0; r < count; ++r)
        if (book_.version(r) != 1) several[book_.id(r)] = true;
    std::vector<RecordIndex> records;
    for (RecordIndex r = 0; r < count; ++r)
        if (several[book_.id(r)]) records.push_back(r);
    std::sort(records.begin(), records.end(), [this](RecordIndex a, RecordIndex b) {
        return std::tuple(book_.id(a), book_.version(a)) < std::tuple(book_.id(b), book_.version(b));
    });

    const std::uint32_t column = book_.columnOf(Field::ReceivedOn);
    const auto sameId = [&](std::size_t i, std::size_t j) {
        return j < records.size() && book_.id(records[i]) == book_.id(records[j]);
    };
    struct Dated {
        RecordIndex record;
        Date received;
    };
    std::vector<Dated> before;  // the last version of this id with a date, if there is one
    for (std::size_t i = 0; i < records.size(); ++i) {
        const RecordIndex r = records[i];
        const bool first = i == 0 || !sameId(i, i - 1);
        if (first) before.clear();
        const std::string id = ProblemList::shown(book_.symbols().text(book_.id(r))),
                          version = std::to_string(book_.version(r));
        const auto received = book_.date(r, Field::ReceivedOn);
        if (!received) {
            if ((!first || sameId(i, i + 1)) && !book_.hasFault(r))
                problems_.add("csv.version-undated", Severity::Warning, book_.row(r), column, {id, version});
            continue;
        }
        if (!before.empty() && *received < before[0].received)
            problems_.add("csv.version-order", Severity::Error, book_.row(r), column,
                          {id, version, received->iso(), std::to_string(book_.version(before[0].record)),
                           before[0].received.iso(), std::to_string(book_.row(before[0].record))});
        before.assign(1, {r, *received});
    }
}

}  // namespace clearline
