// Date: a day of the proleptic Gregorian calendar, years 0001 to 9999, with no time and no zone.
// Text is ISO: 2019-03-14. Arithmetic never leaves the range; it gives nothing instead.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clearline {

struct YearMonthDay {
    int year;
    unsigned month;
    unsigned day;
};

class Date {
public:
    // Days since 1970-01-01; precondition: in range. For storage.
    static constexpr Date ofDays(std::int32_t days) { return Date(days); }
    [[nodiscard]] static std::optional<Date> of(int year, unsigned month, unsigned day);
    // Exactly "YYYY-MM-DD" and a day that exists; else nothing.
    [[nodiscard]] static std::optional<Date> fromIso(std::string_view text);

    [[nodiscard]] constexpr std::int32_t days() const { return days_; }
    [[nodiscard]] YearMonthDay parts() const;
    [[nodiscard]] std::string iso() const;
    void appendIso(std::string& out) const;
    // 1 Monday … 7 Sunday.
    [[nodiscard]] int weekday() const;

    [[nodiscard]] std::optional<Date> plusDays(std::int64_t days) const;
    // Keeps the day of the month, or takes the month's last day where it does not exist
    // (29 February plus 12 months is 28 February).
    [[nodiscard]] std::optional<Date> plusMonths(std::int64_t months) const;

    friend constexpr auto operator<=>(const Date&, const Date&) = default;

    static const Date kMin;
    static const Date kMax;

private:
    constexpr explicit Date(std::int32_t days) : days_(days) {}
    std::int32_t days_;
};

inline constexpr Date Date::kMin = Date::ofDays(-719162);  // 0001-01-01
inline constexpr Date Date::kMax = Date::ofDays(2932896);  // 9999-12-31

}  // namespace clearline
