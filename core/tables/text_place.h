// Where in a text a byte stands, as people count: line and character, both from 1. For what is wrong with JSON or XML
// before any row of it is known.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace clearline {

struct TextPlace {
    std::uint32_t line = 1, character = 1;
};

// `text` is UTF-8; `at` may be its end.
[[nodiscard]] inline TextPlace textPlace(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, std::min(at, text.size()));
    const std::size_t lineStart = before.rfind('\n') + 1;  // 0 if there is none
    const auto isStart = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    return {static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n') + 1),
            static_cast<std::uint32_t>(
                std::count_if(before.begin() + static_cast<std::ptrdiff_t>(lineStart), before.end(), isStart) + 1)};
}

}  // namespace clearline
