#include "ui/chart/score_trace.h"

#include <algorithm>

namespace clearline {
namespace {

// Walks the ledger's lines; only the last of an entry says the score after it.
template <class ValueOfLine>
Decimated byLines(const Ledger& ledger, DayRange range, std::size_t columns, const ValueOfLine& valueOfLine) {
    const std::span<const std::uint32_t> entries = ledger.lineEntries();
    const std::size_t lines = entries.size();
    const auto dayOf = [&](std::size_t line) { return double(ledger.entryDate(entries[line]).days()); };
    // A column ends where a day does, so it holds whole entries.
    const auto oneEach = [&](std::size_t first, std::size_t end) { return extremesOf(first, end, valueOfLine); };
    const auto several = [&](std::size_t first, std::size_t end) {
        Extremes found{end - 1, end - 1};
        auto low = valueOfLine(end - 1);
        auto high = low;
        for (std::size_t k = first; k + 1 < end; ++k) {
            if (entries[k] == entries[k + 1]) continue;
            const auto value = valueOfLine(k);
            // Equal to the last one's counts too: the earliest is named.
            if (value < low || (value == low && found.low == end - 1)) {
                low = value;
                found.low = k;
            }
            if (high < value || (value == high && found.high == end - 1)) {
                high = value;
                found.high = k;
            }
        }
        return found;
    };
    Decimated found = lines == ledger.entryCount() ? decimateBy(lines, dayOf, oneEach, range, columns)
                                                   : decimateBy(lines, dayOf, several, range, columns);
    if (found.before) found.before = entries[*found.before];
    for (PixelColumn& column : found.columns)
        column = {column.column, entries[column.first], entries[column.low], entries[column.high],
                  entries[column.last]};
    return found;
}

}  // namespace

Decimated decimatedLedger(const Ledger& ledger, DayRange range, std::size_t columns) {
    const NumberColumn& after = ledger.lineAfters();
    if (!after.allSmall()) return byLines(ledger, range, columns, [&after](std::size_t line) { return after[line]; });
    const std::int64_t* millionths = after.packed();
    return byLines(ledger, range, columns, [millionths](std::size_t line) { return millionths[line]; });
}

ScoreTrace traceOf(const Ledger& ledger, DayRange range, std::size_t columns, double lastDay) {
    ScoreTrace trace;
    trace.columns = decimatedLedger(ledger, range, columns);
    const auto consider = [&](std::size_t low, std::size_t high) {
        if (!trace.low || ledger.entryAfter(low) < ledger.entryAfter(*trace.low)) trace.low = low;
        if (!trace.high || ledger.entryAfter(*trace.high) < ledger.entryAfter(high)) trace.high = high;
    };
    if (trace.columns.before) consider(*trace.columns.before, *trace.columns.before);
    for (const PixelColumn& column : trace.columns.columns) consider(column.low, column.high);
    if (!trace.columns.columns.empty())
        trace.entries = trace.columns.columns.back().last - trace.columns.columns.front().first + 1;
    trace.points = stepPoints(
        trace.columns, [&ledger](std::size_t entry) { return double(ledger.entryDate(entry).days()); },
        [&ledger](std::size_t entry) { return ledger.entryAfter(entry).approximately(); }, range, columns, lastDay);
    return trace;
}

}  // namespace clearline
