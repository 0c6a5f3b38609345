// ScoreTrace: the points of a step line for one ledger over a stretch of days, few enough to draw
// at once whatever the number of entries, and its exact extremes.
#pragma once

#include <QList>
#include <QPointF>

#include "core/ledger/ledger.h"
#include "ui/chart/decimate.h"

namespace clearline {

struct ScoreTrace {
    QList<QPointF> points;            // (day, score), in drawing order; empty if nothing is in the range
    std::optional<double> low, high;  // the least and greatest score in the range
    std::size_t firstEntry = 0;       // of those inside the range
    std::size_t entries = 0;          // inside the range
    std::size_t columns = 0;          // that have entries

    [[nodiscard]] bool dense() const { return entries > 4 * columns && entries > 400; }
};

[[nodiscard]] Decimated decimatedLedger(const Ledger& ledger, DayRange range, std::size_t columns);
// The line ends on `lastDay` at the latest.
[[nodiscard]] ScoreTrace traceOf(const Ledger& ledger, DayRange range, std::size_t columns, double lastDay);

// What a step line through a column must reach, where the column has too many corners to draw each.
struct ColumnSpan {
    std::size_t column = 0, first = 0, last = 0;
    double low = 0, high = 0;
};

// The corners of a step line through columns; pure, for any source of days and values. Entries that
// do not `count` are passed over.
template <class DayOf, class ValueOf, class Counts>
[[nodiscard]] QList<QPointF> stepLine(std::optional<std::size_t> before, const std::vector<ColumnSpan>& spans,
                                      const DayOf& dayOf, const ValueOf& valueOf, const Counts& counts, DayRange range,
                                      std::size_t columns, double lastDay) {
    QList<QPointF> points;
    points.reserve(static_cast<qsizetype>(spans.size() * 4 + 4));
    std::optional<double> level;
    const auto add = [&](double day, double value) {
        const QPointF point(day, value);
        if (points.isEmpty() || points.back() != point) points.push_back(point);
    };
    if (before) {
        level = valueOf(*before);
        add(range.from, *level);
    }
    const double width = range.span() / static_cast<double>(columns);
    for (const ColumnSpan& span : spans) {
        if (span.last - span.first < 4) {
            for (std::size_t entry = span.first; entry <= span.last; ++entry) {
                if (!counts(entry)) continue;
                const double day = dayOf(entry);
                if (level) add(day, *level);
                level = valueOf(entry);
                add(day, *level);
            }
            continue;
        }
        // One upright stroke over everything the column saw, ending where the column ends.
        const double day = range.from + (static_cast<double>(span.column) + 0.5) * width;
        if (level) add(day, *level);
        level = valueOf(span.last);
        if (points.isEmpty()) {
            std::size_t first = span.first;
            while (!counts(first)) ++first;
            const double start = valueOf(first);
            if (start != span.low && start != span.high) add(day, start);
        }
        if (span.low != span.high) {
            // The extreme further from the end first: fewer strokes over the same pixels.
            const bool lowFirst = *level - span.low > span.high - *level;
            add(day, lowFirst ? span.low : span.high);
            add(day, lowFirst ? span.high : span.low);
        }
        add(day, *level);
    }
    if (level) add(std::min(range.until, lastDay), *level);
    return points;
}

// The same through decimated columns.
template <class DayOf, class ValueOf>
[[nodiscard]] QList<QPointF> stepPoints(const Decimated& decimated, const DayOf& dayOf, const ValueOf& valueOf,
                                        DayRange range, std::size_t columns, double lastDay) {
    std::vector<ColumnSpan> spans;
    spans.reserve(decimated.columns.size());
    for (const PixelColumn& column : decimated.columns)
        spans.push_back({column.column, column.first, column.last, valueOf(column.low), valueOf(column.high)});
    return stepLine(
        decimated.before, spans, dayOf, valueOf, [](std::size_t) { return true; }, range, columns, lastDay);
}

}  // namespace clearline
