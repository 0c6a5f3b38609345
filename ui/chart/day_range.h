// DayRange: the stretch of days that the score history shows, [from, until) as day numbers since
// 1970-01-01, with fractions while zooming. Pure arithmetic for wheel, drag and keys.
// Promises: what comes out lies within `whole` and is never narrower than `narrowest`.
#pragma once

namespace clearline {

struct DayRange {
    double from = 0;
    double until = 1;

    static constexpr double narrowest = 7;

    [[nodiscard]] double span() const { return until - from; }
    [[nodiscard]] bool contains(double day) const { return from <= day && day <= until; }
    friend bool operator==(const DayRange&, const DayRange&) = default;
};

// Magnified by `factor` (2 shows half as many days), `around` keeping its place on screen.
[[nodiscard]] DayRange zoomed(DayRange shown, double factor, double around, DayRange whole);
// Moved by so many days, later if positive, stopping at the ends.
[[nodiscard]] DayRange panned(DayRange shown, double days, DayRange whole);
// Moved no further than needed so that `day` is inside, a twentieth from the edge.
[[nodiscard]] DayRange revealing(DayRange shown, double day, DayRange whole);
// As near to `shown` as fits within `whole`.
[[nodiscard]] DayRange within(DayRange shown, DayRange whole);

}  // namespace clearline
