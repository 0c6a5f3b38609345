// Dates, times and durations as values: read from their usual text, written, taken apart. Whole days
// are always a Period, other spans of time a Duration; a day in the years 1 to 9999 is always a Date.
#pragma once

#include <optional>
#include <string_view>

#include "core/formula/value.h"

namespace clearline {

// What @"…" means: 2019-03-14, 10:30:00, 2019-03-14T10:30:00, P1Y2M, P1DT5H, with a sign, too. Nothing
// for other text, and for values with an offset or a zone.
[[nodiscard]] std::optional<Value> temporalFromText(std::string_view text);
// Is it a time, or date and time, that would be read but for its offset or zone?
[[nodiscard]] bool hasZone(std::string_view text);

}  // namespace clearline
