// Duration: a span of time in exact seconds, of either sign. Text is ISO: PT5H, P1DT2H30M0.25S. Months and
// whole days are a Period, which knows the calendar.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "core/number/number.h"

namespace clearline {

struct Duration {
    Number seconds;

    // Days, hours, minutes, seconds, in order, with a sign, too: -P1DT2H. Nothing for other text.
    [[nodiscard]] static std::optional<Duration> fromIso(std::string_view text);
    [[nodiscard]] std::string iso() const;

    friend bool operator==(const Duration&, const Duration&) = default;
    friend auto operator<=>(const Duration& a, const Duration& b) { return a.seconds <=> b.seconds; }
};

}  // namespace clearline
