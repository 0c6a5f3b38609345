// Decimation: a million entries drawn on a thousand pixel columns. Each column that has entries is
// told by its first, lowest, highest and last entry, so a step line drawn from them covers exactly
// the pixels that the whole line would, and no extreme is lost. Entries are named by index; values
// are never changed or averaged.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "ui/chart/day_range.h"

namespace clearline {

struct PixelColumn {
    std::size_t column = 0;                              // from 0
    std::size_t first = 0, low = 0, high = 0, last = 0;  // entries; of equal ones the earliest

    [[nodiscard]] std::size_t count() const { return last - first + 1; }
    friend bool operator==(const PixelColumn&, const PixelColumn&) = default;
};

struct Decimated {
    std::optional<std::size_t> before;  // the entry in force when the range begins
    std::vector<PixelColumn> columns;   // ascending, only those with entries
};

// First index in [from, count) whose day is not below `day`; days ascend. Gallops both ways from
// `guess`, so that walking column by column costs little however the entries lie.
template <class DayOf>
[[nodiscard]] std::size_t firstNotBefore(std::size_t from, std::size_t count, double day, const DayOf& dayOf,
                                         std::size_t guess = 0) {
    constexpr std::size_t kFirstStep = 16;
    if (from >= count) return count;
    if (guess < from) guess = from;
    if (guess >= count) guess = count - 1;
    std::size_t low = from, high = count, step = kFirstStep;
    if (dayOf(guess) < day) {
        for (low = high = guess + 1; high < count && dayOf(high) < day; step *= 2) {
            low = high + 1;
            high = low + step;
        }
        if (high > count) high = count;
    } else {
        for (high = guess; high > from; step *= 2) {
            const std::size_t back = high - from > step ? high - step : from;
            if (dayOf(back) < day) {
                low = back + 1;
                break;
            }
            high = back;
        }
    }
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (dayOf(middle) < day)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

struct Extremes {
    std::size_t low = 0, high = 0;
};

// Lowest and highest of [first, end); of equal ones the earliest.
template <class ValueOf>
[[nodiscard]] Extremes extremesOf(std::size_t first, std::size_t end, const ValueOf& valueOf) {
    Extremes found{first, first};
    auto low = valueOf(first);
    auto high = low;
    for (std::size_t k = first + 1; k < end; ++k) {
        const auto value = valueOf(k);
        if (value < low) {
            low = value;
            found.low = k;
        } else if (high < value) {
            high = value;
            found.high = k;
        }
    }
    return found;
}

// Calls visit(column, first, end) for each column that has entries of the range, ascending; `dayOf(i)`
// gives the day number of entry i, ascending. Gives the entry in force when the range begins.
template <class DayOf, class Visit>
std::optional<std::size_t> walkColumns(std::size_t count, const DayOf& dayOf, DayRange range, std::size_t columns,
                                       const Visit& visit) {
    if (columns == 0 || !(range.span() > 0)) return std::nullopt;
    const double width = range.span() / static_cast<double>(columns);
    std::size_t i = firstNotBefore(0, count, range.from, dayOf);
    const auto before = i > 0 ? std::optional(i - 1) : std::nullopt;
    std::size_t likely = 0;  // as many as the column before had
    while (i < count) {
        const double day = dayOf(i);
        if (day > range.until) break;
        auto column = static_cast<std::size_t>((day - range.from) / width);
        if (column >= columns) column = columns - 1;
        // The next column's first day; never at or before this entry's own, whatever was rounded.
        double bound = column + 1 >= columns ? std::nextafter(range.until, range.until + 1)
                                             : range.from + static_cast<double>(column + 1) * width;
        if (bound <= day) bound = day + 0.5;
        const std::size_t end = firstNotBefore(i + 1, count, bound, dayOf, i + likely);
        visit(column, i, end);
        likely = end - i;
        i = end;
    }
    return before;
}

// `extremes(first, end)` gives the entries of a column (at least one) with the least and greatest value.
template <class DayOf, class ExtremesIn>
[[nodiscard]] Decimated decimateBy(std::size_t count, const DayOf& dayOf, const ExtremesIn& extremes, DayRange range,
                                   std::size_t columns) {
    Decimated out;
    out.before = walkColumns(count, dayOf, range, columns, [&](std::size_t column, std::size_t first, std::size_t end) {
        const Extremes found = extremes(first, end);
        out.columns.push_back({column, first, found.low, found.high, end - 1});
    });
    return out;
}

// The same where `valueOf(i)` gives anything that compares.
template <class DayOf, class ValueOf>
[[nodiscard]] Decimated decimate(std::size_t count, const DayOf& dayOf, const ValueOf& valueOf, DayRange range,
                                 std::size_t columns) {
    return decimateBy(
        count, dayOf, [&valueOf](std::size_t first, std::size_t end) { return extremesOf(first, end, valueOf); }, range,
        columns);
}

}  // namespace clearline
