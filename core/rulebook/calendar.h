// Calendar: which days are working days: Monday to Friday, without the holidays and with the
// working weekends that a rulebook names. For removals "within three working days".
#pragma once

#include <optional>
#include <vector>

#include "core/date/date.h"

namespace clearline {

struct Calendar {
    std::vector<Date> holidays, workdays;  // sorted

    [[nodiscard]] bool isWorkingDay(Date day) const;
    // The n-th working day after `day` (n = 0: the day itself); nothing past year 9999.
    [[nodiscard]] std::optional<Date> workingDayAfter(Date day, int n) const;
    // The first working day of a month, not before `day`.
    [[nodiscard]] std::optional<Date> firstWorkingDayFrom(Date day) const;
};

}  // namespace clearline
