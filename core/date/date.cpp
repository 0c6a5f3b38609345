#include "core/date/date.h"

#include "core/date/calendar.h"

namespace clearline {

namespace {

bool digits(std::string_view text, std::size_t at, std::size_t count, int& value) {
    value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9') return false;
        value = value * 10 + (text[i] - '0');
    }
    return true;
}

}  // namespace

std::optional<Date> Date::of(int year, unsigned month, unsigned day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
        return std::nullopt;
    return Date(static_cast<std::int32_t>(daysOfCivil(year, month, day)));
}

std::optional<Date> Date::fromIso(std::string_view text) {
    int year, month, day;
    if (text.size() != 10 || text[4] != '-' || text[7] != '-' || !digits(text, 0, 4, year) ||
        !digits(text, 5, 2, month) || !digits(text, 8, 2, day))
        return std::nullopt;
    return of(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

YearMonthDay Date::parts() const {
    const CivilDay civil = civilOfDays(days_);
    return {static_cast<int>(civil.year), civil.month, civil.day};
}

std::string Date::iso() const {
    std::string out;
    appendIso(out);
    return out;
}

void Date::appendIso(std::string& out) const {
    const auto [year, month, day] = parts();
    const auto digit = [](unsigned n) { return static_cast<char>('0' + n % 10); };
    const unsigned y = static_cast<unsigned>(year);
    const char text[10] = {digit(y / 1000),   digit(y / 100), digit(y / 10), digit(y),        '-',
                           digit(month / 10), digit(month),   '-',           digit(day / 10), digit(day)};
    out.append(text, 10);
}

int Date::weekday() const { return weekdayOf(days_); }

std::optional<Date> Date::plusDays(std::int64_t days) const {
    std::int64_t sum;
    if (__builtin_add_overflow(static_cast<std::int64_t>(days_), days, &sum) || sum < kMin.days_ || sum > kMax.days_)
        return std::nullopt;
    return Date(static_cast<std::int32_t>(sum));
}

std::optional<Date> Date::plusMonths(std::int64_t months) const {
    constexpr std::int64_t kMonthsInRange = std::int64_t{9999} * 12;
    if (months < -kMonthsInRange || months > kMonthsInRange) return std::nullopt;
    const auto [year, month, day] = parts();
    const std::int64_t total = std::int64_t{year} * 12 + month - 1 + months;
    if (total < 12 || total >= std::int64_t{10000} * 12) return std::nullopt;
    const int newYear = static_cast<int>(total / 12);
    const unsigned newMonth = static_cast<unsigned>(total % 12) + 1;
    const unsigned lastDay = daysInMonth(newYear, newMonth);
    return of(newYear, newMonth, day < lastDay ? day : lastDay);
}

}  // namespace clearline
