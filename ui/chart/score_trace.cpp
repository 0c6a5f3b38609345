#include "ui/chart/score_trace.h"

#include <algorithm>

namespace clearline {
namespace {

// Walks the ledger's lines, each standing for its entry: its day, and the score after the entry.
template <class ValueOfLine>
Decimated byLines(const Ledger& ledger, DayRange range, std::size_t columns, const ValueOfLine& valueOfLine) {
    const std::vector<std::uint32_t>& entries = ledger.lineEntries();
    const std::size_t lines = entries.size();
    const auto dayOf = [&](std::size_t line) { return double(ledger.entryDate(entries[line]).days()); };
    const auto valueOf = [&](std::size_t line) {
        while (line + 1 < lines && entries[line + 1] == entries[line]) ++line;
        return valueOfLine(line);
    };
    Decimated found = decimate(lines, dayOf, valueOf, range, columns);
    if (found.before) found.before = entries[*found.before];
    for (PixelColumn& column : found.columns)
        column = {column.column, entries[column.first], entries[column.low], entries[column.high], entries[column.last]};
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
    if (!trace.columns.columns.empty()) trace.entries = trace.columns.columns.back().last - trace.columns.columns.front().first + 1;
    trace.points = stepPoints(
        trace.columns, [&ledger](std::size_t entry) { return double(ledger.entryDate(entry).days()); },
        [&ledger](std::size_t entry) { return ledger.entryAfter(entry).approximately(); }, range, columns, lastDay);
    return trace;
}

}  // namespace clearline
