// Period: a length in calendar terms, years and months, or days: ISO P2Y, P1Y6M, P30D. Adding one to a
// date keeps the day of the month (see Date::plusMonths), then adds the days. Multiples are
// added from the start date: twice P1M from 31 January is 31 March.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/date/date.h"

namespace clearline {

struct Period {
    std::int32_t months = 0;
    std::int32_t days = 0;

    [[nodiscard]] static std::optional<Period> fromIso(std::string_view text);  // not negative
    [[nodiscard]] std::string iso() const;                                      // P2Y, P1Y6M, P30D, P0D
    [[nodiscard]] std::optional<Date> after(Date start) const;                  // nothing past year 9999

    friend bool operator==(const Period&, const Period&) = default;
};

// Half-open [from, until); an absent bound is open. Used for everything dated in a rulebook.
struct Interval {
    std::optional<Date> from;
    std::optional<Date> until;

    [[nodiscard]] bool contains(Date day) const { return (!from || *from <= day) && (!until || day < *until); }
    friend bool operator==(const Interval&, const Interval&) = default;
};

}  // namespace clearline
