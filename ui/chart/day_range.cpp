#include "ui/chart/day_range.h"

#include <algorithm>
#include <cmath>

namespace clearline {
namespace {

double fitting(double span, DayRange whole) {
    return std::clamp(span, std::min(DayRange::narrowest, whole.span()), whole.span());
}

// A stretch of a span that fits; all of it is exactly the whole, whatever was rounded.
DayRange placed(double from, double span, DayRange whole) {
    if (span >= whole.span()) return whole;
    const double start = std::max(whole.from, std::min(from, whole.until - span));
    return {start, start + span};
}

}  // namespace

DayRange within(DayRange shown, DayRange whole) { return placed(shown.from, fitting(shown.span(), whole), whole); }

DayRange zoomed(DayRange shown, double factor, double around, DayRange whole) {
    const double span = fitting(shown.span() / factor, whole);
    const double share = shown.span() > 0 ? std::clamp((around - shown.from) / shown.span(), 0.0, 1.0) : 0.5;
    return placed(around - share * span, span, whole);
}

DayRange panned(DayRange shown, double days, DayRange whole) {
    return placed(shown.from + days, fitting(shown.span(), whole), whole);
}

DayRange revealing(DayRange shown, double day, DayRange whole) {
    const double margin = shown.span() / 20;
    DayRange moved = shown;
    if (day < shown.from + margin) moved = panned(shown, day - margin - shown.from, whole);
    if (day > shown.until - margin) moved = panned(shown, day + margin - shown.until, whole);
    // Already as near as it goes: not moved by what rounding leaves.
    return std::abs(moved.from - shown.from) < shown.span() * 1e-9 ? shown : moved;
}

}  // namespace clearline
