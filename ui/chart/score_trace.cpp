#include "ui/chart/score_trace.h"

#include <algorithm>

namespace clearline {
namespace {

// A ledger's lines as columns; only the last line of an entry says the score after it, and only
// those count. A pixel column ends where a day does, so it holds whole entries.
class LinesOf {
public:
    explicit LinesOf(const Ledger& ledger)
        : ledger_(ledger), entries_(ledger.lineEntries()), single_(entries_.size() == ledger.entryCount()) {}

    [[nodiscard]] std::size_t size() const { return entries_.size(); }
    [[nodiscard]] double day(std::size_t line) const { return ledger_.entryDate(entries_[line]).days(); }
    [[nodiscard]] std::size_t entry(std::size_t line) const { return entries_[line]; }
    [[nodiscard]] bool single() const { return single_; }  // no entry has a second line
    [[nodiscard]] bool counts(std::size_t line) const {
        return line + 1 == entries_.size() || entries_[line] != entries_[line + 1];
    }

private:
    const Ledger& ledger_;
    std::span<const std::uint32_t> entries_;
    bool single_;
};

template <class Value>
struct Bounds {
    Value low, high;
};

// The least and greatest value of the lines [first, end) that count; the last of them does.
template <class ValueOf>
auto boundsOf(const LinesOf& lines, std::size_t first, std::size_t end, const ValueOf& valueOf) {
    auto low = valueOf(end - 1);
    auto high = low;
    for (std::size_t k = first; k + 1 < end; ++k) {
        if (!lines.counts(k)) continue;
        const auto value = valueOf(k);
        if (value < low) low = value;
        if (high < value) high = value;
    }
    return Bounds<decltype(low)>{low, high};
}

// Over machine numbers, a million lines a frame: without a branch that depends on what is read.
Bounds<std::int64_t> boundsOf(const LinesOf& lines, std::size_t first, std::size_t end, const std::int64_t* values) {
    const std::int64_t last = values[end - 1];
    std::int64_t low = last, high = last, otherLow = last, otherHigh = last;
    std::size_t k = first;
    const auto take = [&](std::size_t line, std::int64_t& least, std::int64_t& most, bool counts) {
        const std::int64_t value = counts ? values[line] : last;
        least = value < least ? value : least;
        most = value > most ? value : most;
    };
    if (lines.single()) {
        for (; k + 2 < end; k += 2) {
            take(k, low, high, true);
            take(k + 1, otherLow, otherHigh, true);
        }
    } else {
        for (; k + 2 < end; k += 2) {
            take(k, low, high, lines.entry(k) != lines.entry(k + 1));
            take(k + 1, otherLow, otherHigh, lines.entry(k + 1) != lines.entry(k + 2));
        }
    }
    for (; k + 1 < end; ++k) take(k, low, high, lines.entry(k) != lines.entry(k + 1));
    return {std::min(low, otherLow), std::max(high, otherHigh)};
}

template <class Bounded, class ToDouble, class ValueOf>
ScoreTrace traceBy(const LinesOf& lines, DayRange range, std::size_t columns, double lastDay, const Bounded& bounds,
                   const ToDouble& toDouble, const ValueOf& valueOf) {
    ScoreTrace trace;
    std::vector<ColumnSpan> spans;
    spans.reserve(columns);
    const auto dayOf = [&lines](std::size_t line) { return lines.day(line); };
    const auto consider = [&trace](double low, double high) {
        trace.low = trace.low ? std::min(*trace.low, low) : low;
        trace.high = trace.high ? std::max(*trace.high, high) : high;
    };
    const auto before =
        walkColumns(lines.size(), dayOf, range, columns, [&](std::size_t column, std::size_t first, std::size_t end) {
            const auto found = bounds(first, end);
            spans.push_back({column, first, end - 1, toDouble(found.low), toDouble(found.high)});
            consider(spans.back().low, spans.back().high);
        });
    if (before) consider(valueOf(*before), valueOf(*before));
    trace.columns = spans.size();
    if (!spans.empty()) {
        trace.firstEntry = lines.entry(spans.front().first);
        trace.entries = lines.entry(spans.back().last) - trace.firstEntry + 1;
    }
    const auto counts = [&lines](std::size_t line) { return lines.counts(line); };
    trace.points = stepLine(before, spans, dayOf, valueOf, counts, range, columns, lastDay);
    return trace;
}

template <class ValueOf>
Decimated decimatedBy(const LinesOf& lines, DayRange range, std::size_t columns, const ValueOf& valueOf) {
    const auto extremes = [&](std::size_t first, std::size_t end) {
        const auto found = boundsOf(lines, first, end, valueOf);
        const auto earliest = [&](const auto& value) {
            std::size_t line = first;
            while (!lines.counts(line) || valueOf(line) != value) ++line;
            return line;
        };
        return Extremes{earliest(found.low), earliest(found.high)};
    };
    Decimated found = decimateBy(
        lines.size(), [&lines](std::size_t line) { return lines.day(line); }, extremes, range, columns);
    if (found.before) found.before = lines.entry(*found.before);
    for (PixelColumn& column : found.columns)
        column = {column.column, lines.entry(column.first), lines.entry(column.low), lines.entry(column.high),
                  lines.entry(column.last)};
    return found;
}

}  // namespace

Decimated decimatedLedger(const Ledger& ledger, DayRange range, std::size_t columns) {
    const LinesOf lines(ledger);
    const NumberColumn& after = ledger.lineAfters();
    if (!after.allSmall())
        return decimatedBy(lines, range, columns, [&after](std::size_t line) { return after[line]; });
    const std::int64_t* millionths = after.packed();
    return decimatedBy(lines, range, columns, [millionths](std::size_t line) { return millionths[line]; });
}

ScoreTrace traceOf(const Ledger& ledger, DayRange range, std::size_t columns, double lastDay) {
    const LinesOf lines(ledger);
    const NumberColumn& after = ledger.lineAfters();
    const auto valueOf = [&after](std::size_t line) { return after[line].approximately(); };
    if (after.allSmall()) {
        const std::int64_t* millionths = after.packed();
        return traceBy(
            lines, range, columns, lastDay,
            [&](std::size_t first, std::size_t end) { return boundsOf(lines, first, end, millionths); },
            [](std::int64_t value) { return Number::ofMicro(value).approximately(); }, valueOf);
    }
    return traceBy(
        lines, range, columns, lastDay,
        [&](std::size_t first, std::size_t end) {
            return boundsOf(lines, first, end, [&after](std::size_t line) { return after[line]; });
        },
        [](const Number& value) { return value.approximately(); }, valueOf);
}

}  // namespace clearline
