#include "core/rulebook/calendar.h"

#include <algorithm>

namespace clearline {

bool Calendar::isWorkingDay(Date day) const {
    if (std::binary_search(workdays.begin(), workdays.end(), day)) return true;
    return day.weekday() <= 5 && !std::binary_search(holidays.begin(), holidays.end(), day);
}

std::optional<Date> Calendar::workingDayAfter(Date day, int n) const {
    std::optional<Date> at = day;
    while (n > 0 && at) {
        at = at->plusDays(1);
        if (at && isWorkingDay(*at)) --n;
    }
    return at;
}

std::optional<Date> Calendar::firstWorkingDayFrom(Date day) const {
    const YearMonthDay parts = day.parts();
    std::optional<Date> first = Date::of(parts.year, parts.month, 1);
    for (; first; first = first->plusMonths(1)) {
        const auto working = isWorkingDay(*first) ? first : workingDayAfter(*first, 1);
        if (!working || *working >= day) return working;
    }
    return first;
}

}  // namespace clearline
