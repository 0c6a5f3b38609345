#include "core/intake/check_versions.h"

#include <algorithm>
#include <tuple>

#include "core/intake/record_rows.h"

namespace clearline {

void checkVersions(const RecordBook& book, std::vector<RecordIndex> records, ProblemList& problems) {
    std::sort(records.begin(), records.end(), [&](RecordIndex a, RecordIndex b) {
        return std::tuple(book.id(a), book.version(a)) < std::tuple(book.id(b), book.version(b));
    });

    const auto sameId = [&](std::size_t i, std::size_t j) {
        return j < records.size() && book.id(records[i]) == book.id(records[j]);
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
        const std::string id = ProblemList::shown(book.symbols().text(book.id(r))),
                          version = std::to_string(book.version(r));
        const auto received = book.date(r, Field::ReceivedOn);
        if (!received) {
            if ((!first || sameId(i, i + 1)) && !book.hasFault(r))
                problems.add("csv.version-undated", Severity::Warning, book.place(r, Field::ReceivedOn), {id, version});
            continue;
        }
        if (!before.empty() && *received < before[0].received) {
            const RecordIndex earlier = before[0].record;
            std::vector<std::string> args{id,
                                          version,
                                          received->iso(),
                                          std::to_string(book.version(earlier)),
                                          before[0].received.iso(),
                                          std::to_string(book.row(earlier))};
            const bool elsewhere = !book.isAdded(earlier) && !book.isAdded(r) && book.fileOf(earlier) != book.fileOf(r);
            if (elsewhere) args.push_back(book.sourceOf(earlier).name);
            problems.add(elsewhere ? "merge.version-order" : "csv.version-order", Severity::Error,
                         book.place(r, Field::ReceivedOn), std::move(args));
        }
        before.assign(1, {r, *received});
    }
}

std::vector<RecordIndex> versionedRecords(const RecordBook& book) {
    std::vector<RecordIndex> records;
    if (!book.anyVersions()) return records;
    // An id that has several versions has one that is not 1.
    std::vector<bool> several(book.symbols().size());
    const auto count = static_cast<RecordIndex>(book.size());
    for (RecordIndex r = 0; r < count; ++r)
        if (book.version(r) != 1) several[book.id(r)] = true;
    for (RecordIndex r = 0; r < count; ++r)
        if (several[book.id(r)]) records.push_back(r);
    return records;
}

void RecordRows::checkVersions() { clearline::checkVersions(book_, versionedRecords(book_), problems_); }

}  // namespace clearline
