// ByteFault: what is wrong with the bytes of a cell, before anything is made of them.
#pragma once

#include <string_view>

namespace clearline {

// `code` is "csv.not-utf8" or "csv.nul-byte", empty if nothing is wrong; `at` counts from the start.
struct ByteFault {
    std::string_view code;
    std::size_t at = 0;
};
[[nodiscard]] ByteFault byteFault(std::string_view raw);

}  // namespace clearline
