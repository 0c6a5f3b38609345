#include "core/audit/interval_records.h"

#include <unordered_map>

namespace clearline {

std::vector<IntervalRecord> recordsBetween(const Ledger& ledger, std::optional<Date> after, Date by) {
    const auto inside = [&](Date day) { return day <= by && (!after || (*after == by ? day == by : day > *after)); };
    std::vector<IntervalRecord> records;
    std::unordered_map<RecordIndex, std::size_t> places;
    std::array<EntryRow, 256> rows;
    std::uint32_t entry = 0;
    for (std::size_t line = 0, count; (count = ledger.readEntries(line, rows)) > 0;) {
        for (std::size_t k = 0; k < count; ++k, ++entry) {
            if (rows[k].record == EntryRow::kNoRecord || !inside(rows[k].date)) continue;
            const auto [place, fresh] = places.try_emplace(rows[k].record, records.size());
            if (fresh) records.push_back({rows[k].record, {}, {}});
            records[place->second].entries.push_back(entry);
        }
        line = rows[count - 1].lastLine + std::size_t{1};
    }
    const RecordBook& book = *ledger.input().records;
    for (std::uint32_t s = 0; s < ledger.silent().size(); ++s) {
        const RecordIndex record = ledger.silent()[s].record;
        bool dated = false;
        for (std::size_t i = 0; i < 6; ++i) {
            const auto field = static_cast<Field>(static_cast<std::size_t>(Field::OccurredOn) + i);
            const auto day = book.date(record, field);
            dated = dated || (day && inside(*day));
        }
        if (dated) records.push_back({record, {}, s});
    }
    return records;
}

}  // namespace clearline
