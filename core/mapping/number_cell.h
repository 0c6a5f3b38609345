// NumberCell: what the text of one cell can be as a number, by itself: in which of the two ways (a decimal point, a
// decimal comma) it can be read, or why in none. Where it sits: under readMapped, which asks it for every cell and lets
// the column decide.
// Promises: ASCII digits only, groups of three exactly; nothing is read that has to be guessed at.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/mapping/mapping.h"

namespace clearline {

struct NumberCell {
    std::optional<Number> point, comma;  // as read with a decimal point, with a decimal comma
    std::string_view fault;              // a problem code, where it is neither
    bool hasUnit = false;                // one of the declared units stood in it, and is reckoned in

    [[nodiscard]] bool blank() const { return !point && !comma && fault.empty(); }
    // Both ways, and they differ.
    [[nodiscard]] bool ambiguous() const { return point && comma && *point != *comma; }
    // One way only.
    [[nodiscard]] bool decides() const { return point.has_value() != comma.has_value(); }
};

// `text`: without blanks around it. `units`: what may stand behind the number, and what one of it is.
[[nodiscard]] NumberCell numberCellOf(std::string_view text, const std::vector<std::pair<std::string, Number>>& units);

// A number as a file's own format has it (a JSON number, a workbook's cell): plain, or with an exponent, which is
// written out. Nothing where it is none, or is beyond 400 digits.
[[nodiscard]] std::optional<Number> plainNumber(std::string_view text);

}  // namespace clearline
