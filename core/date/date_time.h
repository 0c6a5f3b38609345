// DateTime: a day, near or far, and a time of it, without a zone. Text is ISO: 2019-03-14T10:30:00.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/date/time_of_day.h"

namespace clearline {

struct DateTime {
    std::int64_t days = 0;  // since 1970-01-01
    TimeOfDay time;

    // A day, perhaps with T and a time; 24:00:00 is the midnight after.
    [[nodiscard]] static std::optional<DateTime> fromIso(std::string_view text);
    [[nodiscard]] std::string iso() const;
    // Seconds since 1970-01-01T00:00:00; and back, nothing out of range.
    [[nodiscard]] Number instant() const;
    [[nodiscard]] static std::optional<DateTime> ofInstant(const Number& seconds);

    friend bool operator==(const DateTime&, const DateTime&) = default;
    friend std::strong_ordering operator<=>(const DateTime& a, const DateTime& b) {
        return a.days != b.days ? a.days <=> b.days : a.time <=> b.time;
    }
};

}  // namespace clearline
