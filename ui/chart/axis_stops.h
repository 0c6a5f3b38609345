// Where the axes carry labels: round scores, and months or years between two days, computed by the
// calendar (never by a date axis: those split milliseconds and shift days by time zone).
#pragma once

#include <QString>
#include <vector>

#include "core/base/local_text.h"
#include "ui/chart/day_range.h"

namespace clearline {

// Multiples of 1, 2 or 5 times a power of ten inside [low, high], at most `most` of them.
[[nodiscard]] double niceStep(double span, int most);
[[nodiscard]] std::vector<double> valueStops(double low, double high, int most);

struct DayStop {
    double day = 0;
    QString label;
    bool strong = false;  // the first of a year, or of a month where days are shown
};

// As fine as fits: days, months, quarters, years, decades; at most `most` labels.
[[nodiscard]] std::vector<DayStop> dayStops(DayRange shown, int most, Language language);

// "14 March 2019" or "2019年3月14日".
[[nodiscard]] QString longDay(std::int32_t day, Language language);

}  // namespace clearline
