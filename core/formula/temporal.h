// Dates, times and durations as values: read from their usual text, written, taken apart. Whole days
// are always a Period, other spans of time a Duration; a day in the years 1 to 9999 is always a Date.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/formula/value.h"

namespace clearline {

// What @"…" means: 2019-03-14, 10:30:00, 2019-03-14T10:30:00, P1Y2M, P1DT5H, with a sign, too. Nothing
// for other text, and for values with an offset or a zone.
[[nodiscard]] std::optional<Value> temporalFromText(std::string_view text);
[[nodiscard]] std::optional<Value> durationFromText(std::string_view text);
// Is it a time, or date and time, that would be read but for its offset or zone?
[[nodiscard]] bool hasZone(std::string_view text);
// As temporalFromText() reads it; empty for values of other kinds.
[[nodiscard]] std::string temporalText(const Value& value);

// A date, near or far, in days since 1970-01-01; and back.
[[nodiscard]] std::optional<std::int64_t> daysOf(const Value& value);
[[nodiscard]] Value dayValue(std::int64_t days);
// The same of a date, or of a date and time.
[[nodiscard]] std::optional<std::int64_t> dayOf(const Value& value);
// A duration of days and time in seconds; and back. Nothing for one with months in it.
[[nodiscard]] std::optional<Number> secondsOf(const Value& value);
// A duration of months.
[[nodiscard]] std::optional<std::int32_t> monthsOf(const Value& value);

}  // namespace clearline
