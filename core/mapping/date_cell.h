// DateCell: what the text of one cell can be as a day, by itself: the one day it is however the column is written, or
// one for each way in which it can be read, or why it is none. Where it sits: under readMapped, which asks it for every
// cell and lets the column decide.
// Promises: only days that exist; a year of two digits has none without a century; a time is never lost unseen.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/date/date.h"
#include "core/mapping/mapping.h"

namespace clearline {

inline constexpr std::size_t kDateForms = 6;

struct DateCell {
    // By DateForm. `Plain`: it is this day in whatever form; then the others are empty.
    std::array<std::optional<Date>, kDateForms> as;
    std::string_view fault;     // a problem code, where it is none of them
    bool twoDigits = false;     // the year has two: the days are those of the century given, or of 1970 to 2069
    bool likelySerial = false;  // a number of five digits, as the days of a spreadsheet in our times
    bool timeDropped = false;   // there was a time of day other than midnight

    [[nodiscard]] const std::optional<Date>& in(DateForm form) const { return as[static_cast<std::size_t>(form)]; }
    [[nodiscard]] bool blank() const;
    // In which forms it can be read, a bit for each but Plain.
    [[nodiscard]] unsigned forms() const;
};

inline constexpr std::uint32_t kUsualCentury = 1970;

// `text`: without blanks around it.
[[nodiscard]] DateCell dateCellOf(std::string_view text, std::optional<std::uint32_t> century);

}  // namespace clearline
