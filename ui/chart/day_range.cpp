#include "ui/chart/day_range.h"

#include <algorithm>

namespace clearline {

DayRange within(DayRange shown, DayRange whole) {
    const double span = std::clamp(shown.span(), std::min(DayRange::narrowest, whole.span()), whole.span());
    const double from = std::clamp(shown.from, whole.from, whole.until - span);
    return {from, from + span};
}

DayRange zoomed(DayRange shown, double factor, double around, DayRange whole) {
    const double span = std::clamp(shown.span() / factor, std::min(DayRange::narrowest, whole.span()), whole.span());
    const double share = shown.span() > 0 ? std::clamp((around - shown.from) / shown.span(), 0.0, 1.0) : 0.5;
    const double from = around - share * span;
    return within({from, from + span}, whole);
}

DayRange panned(DayRange shown, double days, DayRange whole) {
    return within({shown.from + days, shown.until + days}, whole);
}

DayRange revealing(DayRange shown, double day, DayRange whole) {
    const double margin = shown.span() / 20;
    if (day < shown.from + margin) return panned(shown, day - margin - shown.from, whole);
    if (day > shown.until - margin) return panned(shown, day + margin - shown.until, whole);
    return shown;
}

}  // namespace clearline
