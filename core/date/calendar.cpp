#include "core/date/calendar.h"

namespace clearline {

namespace {

constexpr unsigned kMonthDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

bool isLeap(std::int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

}  // namespace

unsigned daysInMonth(std::int64_t year, unsigned month) {
    return month == 2 && isLeap(year) ? 29 : kMonthDays[month - 1];
}

// By counting in eras of 400 years that begin on 1 March.
std::int64_t daysOfCivil(std::int64_t year, unsigned month, unsigned day) {
    year -= month <= 2;
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const auto yearOfEra = static_cast<unsigned>(year - era * 400);
    const unsigned dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    const unsigned dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + static_cast<std::int64_t>(dayOfEra) - 719468;
}

CivilDay civilOfDays(std::int64_t days) {
    const std::int64_t shifted = days + 719468;
    const std::int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    const auto dayOfEra = static_cast<unsigned>(shifted - era * 146097);
    const unsigned yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const unsigned dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const unsigned shiftedMonth = (5 * dayOfYear + 2) / 153;
    const unsigned day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1;
    const unsigned month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
    return {static_cast<std::int64_t>(yearOfEra) + era * 400 + (month <= 2), month, day};
}

std::optional<std::int64_t> daysOfDate(std::int64_t year, std::int64_t month, std::int64_t day) {
    if (year < -kFarthestYear || year > kFarthestYear || month < 1 || month > 12 || day < 1) return std::nullopt;
    if (day > daysInMonth(year, static_cast<unsigned>(month))) return std::nullopt;
    return daysOfCivil(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

std::optional<std::int64_t> daysPlusDays(std::int64_t days, std::int64_t more) {
    std::int64_t sum;
    if (__builtin_add_overflow(days, more, &sum)) return std::nullopt;
    static const std::int64_t first = daysOfCivil(-kFarthestYear, 1, 1), last = daysOfCivil(kFarthestYear, 12, 31);
    return sum < first || sum > last ? std::nullopt : std::optional(sum);
}

std::optional<std::int64_t> daysPlusMonths(std::int64_t days, std::int64_t months) {
    constexpr std::int64_t most = kFarthestYear * 24;
    if (months < -most || months > most) return std::nullopt;
    const CivilDay from = civilOfDays(days);
    const std::int64_t total = from.year * 12 + from.month - 1 + months;
    const std::int64_t year = total >= 0 ? total / 12 : -((11 - total) / 12);
    const auto month = static_cast<unsigned>(total - year * 12 + 1);
    const unsigned last = daysInMonth(year, month);
    return daysOfDate(year, month, from.day < last ? from.day : last);
}

int weekdayOf(std::int64_t days) { return static_cast<int>(((days + 3) % 7 + 7) % 7) + 1; }

}  // namespace clearline
