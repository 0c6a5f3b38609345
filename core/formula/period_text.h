// Reads a period as FEEL writes it: with a sign, too.
#pragma once

#include "core/date/period.h"

namespace clearline {

[[nodiscard]] inline std::optional<Period> periodFromText(std::string_view text) {
    const bool negative = !text.empty() && text.front() == '-';
    if (negative) text.remove_prefix(1);
    auto period = Period::fromIso(text);
    if (period && negative) *period = Period{-period->months, -period->days};
    return period;
}

}  // namespace clearline
