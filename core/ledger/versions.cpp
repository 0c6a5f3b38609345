#include "core/ledger/versions.h"

#include <algorithm>

namespace clearline {

namespace {

// Among the known later versions the one received first: blank before all, ties to the higher number.
void findSuccessors(const RecordBook& book, std::vector<Version>& versions, std::size_t begin, std::size_t end) {
    const auto receivedBefore = [&](RecordIndex a, RecordIndex b) {
        const auto x = book.date(a, Field::ReceivedOn), y = book.date(b, Field::ReceivedOn);
        if (x.has_value() != y.has_value()) return !x.has_value();
        return x < y;
    };
    for (std::size_t i = begin; i < end; ++i) {
        versions[i].first = versions[begin].record;
        for (std::size_t j = end - 1; j > i; --j) {
            if (!versions[j].known) continue;
            const RecordIndex candidate = versions[j].record;
            if (!versions[i].successor || receivedBefore(candidate, *versions[i].successor))
                versions[i].successor = candidate;
        }
    }
}

}  // namespace

std::vector<Version> versionsOf(const RecordBook& book, RecordBook::Range records, Date knownOn) {
    std::vector<Version> versions;
    versions.reserve(records.size());
    for (const RecordIndex r : records) versions.push_back(onlyVersion(book, r, knownOn));
    std::sort(versions.begin(), versions.end(), [&](const Version& a, const Version& b) {
        return std::pair(book.id(a.record), book.version(a.record)) <
               std::pair(book.id(b.record), book.version(b.record));
    });
    for (std::size_t begin = 0, end = 0; begin < versions.size(); begin = end) {
        while (end < versions.size() && book.id(versions[end].record) == book.id(versions[begin].record)) ++end;
        findSuccessors(book, versions, begin, end);
    }
    return versions;
}

}  // namespace clearline
