// The named ways to round. A rulebook says which; nothing rounds unless told to.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace clearline {

enum class Rounding : std::uint8_t {
    HalfUp,    // to nearest, ties away from zero (as FEEL's "round half up")
    HalfDown,  // to nearest, ties towards zero
    HalfEven,  // to nearest, ties to the even neighbour
    Up,        // away from zero
    Down,      // towards zero
    Ceiling,   // towards +infinity
    Floor,     // towards -infinity
};

// "half up", "half down", "half even", "up", "down", "ceiling", "floor".
[[nodiscard]] std::optional<Rounding> roundingFromText(std::string_view text);
[[nodiscard]] std::string_view roundingText(Rounding mode);

}  // namespace clearline
