// The proleptic Gregorian calendar, with a year 0, far beyond the years that records may hold: days
// since 1970-01-01 and their year, month and day. Date, FarDate and DateTime count with it.
#pragma once

#include <cstdint>
#include <optional>

namespace clearline {

inline constexpr std::int64_t kFarthestYear = 999'999'999;  // before and after year 0

struct CivilDay {
    std::int64_t year;
    unsigned month;
    unsigned day;
};

[[nodiscard]] unsigned daysInMonth(std::int64_t year, unsigned month);
[[nodiscard]] std::int64_t daysOfCivil(std::int64_t year, unsigned month, unsigned day);  // precondition: it exists
[[nodiscard]] CivilDay civilOfDays(std::int64_t days);
// Nothing where there is no such day, or not in range.
[[nodiscard]] std::optional<std::int64_t> daysOfDate(std::int64_t year, std::int64_t month, std::int64_t day);
[[nodiscard]] std::optional<std::int64_t> daysPlusDays(std::int64_t days, std::int64_t more);
// Keeps the day of the month, or takes the month's last day where it does not exist.
[[nodiscard]] std::optional<std::int64_t> daysPlusMonths(std::int64_t days, std::int64_t months);
[[nodiscard]] int weekdayOf(std::int64_t days);  // 1 Monday … 7 Sunday

}  // namespace clearline
