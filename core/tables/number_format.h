// What a workbook's number format makes of a number: a number still, a day, a moment, a time. Where it sits: between a
// cell's style and its serial number. Promises: only the letters that stand for parts of a date or time count, not what
// is quoted, escaped or in brackets.
#pragma once

#include <cstdint>
#include <string_view>

namespace clearline {

// Elapsed: hours, minutes or seconds beyond a day: [h]:mm.
enum class NumberFormat : std::uint8_t { Number, Day, Moment, Time, Elapsed };

// Of those that have a number and no code: 14 to 22 and 45 to 47 everywhere, 27 to 36 and 50 to 58 in East Asia.
[[nodiscard]] NumberFormat builtInFormat(std::uint32_t id);
[[nodiscard]] NumberFormat formatOfCode(std::string_view code);

}  // namespace clearline
