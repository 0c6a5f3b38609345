// FarDate: a day outside the years 1 to 9999, which formulas may meet and records never hold. Text is
// ISO with the sign and the digits the year needs: -2017-12-31, 999999999-12-31.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clearline {

struct FarDate {
    std::int64_t days = 0;  // since 1970-01-01

    friend auto operator<=>(const FarDate&, const FarDate&) = default;
};

// Days since 1970-01-01 of a day's ISO text, near or far; and back.
[[nodiscard]] std::optional<std::int64_t> daysFromIso(std::string_view text);
[[nodiscard]] std::string isoOfDays(std::int64_t days);

}  // namespace clearline
