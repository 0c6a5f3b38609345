#include "ui/statement/statement_facts.h"

#include <map>
#include <tuple>

namespace clearline {

namespace {

using Found = std::optional<std::uint32_t>;

// What makes an entry of one ledger the same event as an entry of another of the same records.
using EventKey = std::tuple<Date, LineKind, std::optional<RecordIndex>, std::optional<std::size_t>>;
EventKey keyOf(const Ledger& ledger, std::size_t entry) {
    const Line line = ledger.line(ledger.firstLineOf(entry));
    return {line.date, line.kind, line.record, line.rule};
}

// By entry of `from`, the entry of `to`; of several alike the first with the first, and so on.
std::vector<Found> sameEntries(const Ledger& from, const Ledger& to) {
    std::map<EventKey, std::vector<std::uint32_t>> places;
    for (std::size_t entry = 0; entry < to.entryCount(); ++entry)
        places[keyOf(to, entry)].push_back(static_cast<std::uint32_t>(entry));
    std::map<EventKey, std::size_t> used;
    std::vector<Found> same(from.entryCount());
    for (std::size_t entry = 0; entry < from.entryCount(); ++entry) {
        const EventKey key = keyOf(from, entry);
        const auto found = places.find(key);
        if (found == places.end()) continue;
        const std::size_t nth = used[key]++;
        if (nth < found->second.size()) same[entry] = found->second[nth];
    }
    return same;
}

// The last entry of that day or before.
Found entryOn(const Ledger& ledger, Date day) {
    std::size_t low = 0, high = ledger.entryCount();
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (ledger.entryDate(middle) <= day)
            low = middle + 1;
        else
            high = middle;
    }
    return low == 0 ? std::nullopt : Found(static_cast<std::uint32_t>(low - 1));
}

void placeRows(StatementFacts& facts) {
    const std::vector<Found> same = sameEntries(*facts.statement->ledger, *facts.window);
    for (std::size_t row = 0; row < facts.statement->rows.size(); ++row) {
        const auto entry = facts.statement->rows[row].entry;
        facts.entryOfRow.push_back(entry ? same[*entry] : std::nullopt);
        if (facts.entryOfRow.back()) facts.rowOfEntry[*facts.entryOfRow.back()] = static_cast<std::uint32_t>(row);
    }
    // What a statement has twice leads to the entry that it has twice.
    std::map<std::uint32_t, std::size_t> rowOfLine;
    for (std::size_t row = 0; row < facts.statement->rows.size(); ++row)
        if (const auto line = facts.statement->rows[row].line) rowOfLine[*line] = row;
    for (std::size_t row = 0; row < facts.statement->rows.size(); ++row) {
        const StatementRow& at = facts.statement->rows[row];
        if (at.entry || !at.other || !at.remarks.has(StatementRemark::Twice)) continue;
        if (const auto other = rowOfLine.find(*at.other); other != rowOfLine.end())
            facts.entryOfRow[row] = facts.entryOfRow[other->second];
    }
}

void placeReadings(StatementFacts& facts) {
    for (std::size_t i = 0; i < facts.readings->states.size(); ++i) {
        const Date day = facts.readings->states[i].date;
        facts.entryOfReading.push_back(day <= facts.window->clock().asOf ? entryOn(*facts.window, day) : std::nullopt);
        if (!facts.entryOfReading.back() || facts.statement) continue;
        // Of several told after one entry, the first that differs.
        Found& at = facts.rowOfEntry[*facts.entryOfReading.back()];
        if (!at || facts.readings->stamp(*at) == Stamp::Agrees) at = static_cast<std::uint32_t>(i);
    }
}

}  // namespace

std::vector<std::optional<Stamp>> StatementFacts::stamps() const {
    std::vector<std::optional<Stamp>> all(rowOfEntry.size());
    for (std::size_t entry = 0; entry < all.size(); ++entry)
        if (const auto row = rowOfEntry[entry])
            all[entry] = statement ? stampOf(statement->rows[*row].outcome) : readings->stamp(*row);
    return all;
}

StatementFacts statementFacts(const std::shared_ptr<const Ledger>& window) {
    const auto input = window->inputPointer();
    const auto rulebook = window->rulebookPointer();
    const std::string& subject = window->subject().id;
    StatementFacts facts{window, {}, {}, {}, {}, {}};
    facts.statement = matchStatement(input, rulebook, subject, {}, window.get());
    facts.readings = matchReadings(input, rulebook, subject);
    facts.rowOfEntry.resize(facts.any() ? window->entryCount() : 0);
    if (facts.statement) placeRows(facts);
    if (facts.readings) placeReadings(facts);
    return facts;
}

}  // namespace clearline
