// ScoreTrace: the points of a step line for one ledger over a stretch of days, few enough to draw
// at once whatever the number of entries, and its exact extremes named by entry.
#pragma once

#include <QList>
#include <QPointF>

#include "core/ledger/ledger.h"
#include "ui/chart/decimate.h"

namespace clearline {

struct ScoreTrace {
    QList<QPointF> points;  // (day, score), in drawing order; empty if nothing is in the range
    Decimated columns;
    std::optional<std::size_t> low, high;  // entries with the least and greatest score in the range
    std::size_t entries = 0;               // inside the range

    [[nodiscard]] std::size_t firstEntry() const { return columns.columns.empty() ? 0 : columns.columns.front().first; }
    [[nodiscard]] bool dense() const { return entries > 4 * columns.columns.size() && entries > 400; }
};

[[nodiscard]] Decimated decimatedLedger(const Ledger& ledger, DayRange range, std::size_t columns);
// The line ends on `lastDay` at the latest.
[[nodiscard]] ScoreTrace traceOf(const Ledger& ledger, DayRange range, std::size_t columns, double lastDay);

// The corners of a step line through decimated columns; pure, for any source of days and values.
template <class DayOf, class ValueOf>
[[nodiscard]] QList<QPointF> stepPoints(const Decimated& decimated, const DayOf& dayOf, const ValueOf& valueOf,
                                        DayRange range, std::size_t columns, double lastDay) {
    QList<QPointF> points;
    points.reserve(static_cast<qsizetype>(decimated.columns.size() * 4 + 4));
    std::optional<double> level;
    const auto add = [&](double day, double value) {
        const QPointF point(day, value);
        if (points.isEmpty() || points.back() != point) points.push_back(point);
    };
    if (decimated.before) {
        level = valueOf(*decimated.before);
        add(range.from, *level);
    }
    const double width = range.span() / static_cast<double>(columns);
    for (const PixelColumn& column : decimated.columns) {
        if (column.count() <= 4) {
            for (std::size_t entry = column.first; entry <= column.last; ++entry) {
                const double day = dayOf(entry);
                if (level) add(day, *level);
                level = valueOf(entry);
                add(day, *level);
            }
            continue;
        }
        // One upright stroke over everything the column saw, ending where the column ends.
        const double day = range.from + (static_cast<double>(column.column) + 0.5) * width;
        if (level) add(day, *level);
        const double first = valueOf(column.first), low = valueOf(column.low), high = valueOf(column.high);
        level = valueOf(column.last);
        if (first != low && first != high && points.isEmpty()) add(day, first);
        if (low != high) {
            // The extreme further from the end first: fewer strokes over the same pixels.
            const bool lowFirst = *level - low > high - *level;
            add(day, lowFirst ? low : high);
            add(day, lowFirst ? high : low);
        }
        add(day, *level);
    }
    if (level) add(std::min(range.until, lastDay), *level);
    return points;
}

}  // namespace clearline
