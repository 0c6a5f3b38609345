// WorkingCalendar: which days are working days for deadlines: Monday to Friday but for holidays, and the days that are
// worked instead. Where it sits: kept in a case, where a person may edit it; the default is that of the case's
// rulebooks.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/date/date.h"

namespace clearline {

struct WorkingCalendar {
    std::set<Date> holidays, workdays;

    [[nodiscard]] bool isWorkingDay(Date day) const;
    // The n-th working day after the day; nothing beyond the calendar's end of days.
    [[nodiscard]] std::optional<Date> workingDayAfter(Date day, int n) const;
    // Until which day somebody has looked: after the last holiday or workday named, holidays are not known.
    [[nodiscard]] std::optional<Date> knownUntil() const;
    friend bool operator==(const WorkingCalendar&, const WorkingCalendar&) = default;
};
// "2026-10-01 holiday", "2026-10-10 workday", a day a line; # begins a comment. Problems: calendar.line (with its
// line).
[[nodiscard]] Result<WorkingCalendar> readWorkingCalendar(std::string_view text);
[[nodiscard]] std::string workingCalendarText(const WorkingCalendar& calendar);

}  // namespace clearline
