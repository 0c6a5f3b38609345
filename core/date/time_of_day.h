// TimeOfDay: hours, minutes and exact seconds of a day, without date and zone. Text is ISO: 10:30:00,
// with a fraction of a second where there is one: 10:30:00.25.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "core/number/number.h"

namespace clearline {

struct TimeOfDay {
    Number seconds;  // since midnight, from 0 to less than 86,400

    [[nodiscard]] static std::optional<TimeOfDay> of(std::int64_t hour, std::int64_t minute, const Number& second);
    // HH:MM:SS, or with a fraction; 24:00:00 is 00:00:00. Nothing for other text.
    [[nodiscard]] static std::optional<TimeOfDay> fromIso(std::string_view text);
    [[nodiscard]] std::string iso() const;
    [[nodiscard]] int hour() const;
    [[nodiscard]] int minute() const;
    [[nodiscard]] Number second() const;  // with its fraction

    friend bool operator==(const TimeOfDay&, const TimeOfDay&) = default;
    friend auto operator<=>(const TimeOfDay& a, const TimeOfDay& b) { return a.seconds <=> b.seconds; }
};

inline constexpr int kSecondsPerDay = 86400;

}  // namespace clearline
