#include "ui/chart/score_trace.h"

#include <algorithm>

namespace clearline {

Decimated decimatedLedger(const Ledger& ledger, DayRange range, std::size_t columns) {
    const std::size_t count = ledger.entryCount();
    const auto dayOf = [&ledger](std::size_t entry) { return double(ledger.entryDate(entry).days()); };
    // Millionths compare fastest; one value that does not fit makes all compare exactly.
    bool small = true;
    Decimated quick = decimate(count, dayOf, [&](std::size_t entry) {
        const auto micro = ledger.entryAfter(entry).asMicro();
        small &= micro.has_value();
        return micro.value_or(0);
    }, range, columns);
    if (small) return quick;
    return decimate(count, dayOf, [&ledger](std::size_t entry) { return ledger.entryAfter(entry); }, range, columns);
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
