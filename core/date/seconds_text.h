// How exact seconds are written and read: 5, 0.25; nine digits and "…" where they never end.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/number/number.h"

namespace clearline {

[[nodiscard]] inline std::string secondsText(const Number& seconds) {
    std::string text = seconds.text();
    if (text.find('/') == std::string::npos) return text;
    return seconds.rounded(9, Rounding::Down).text() + "…";
}

}  // namespace clearline
