// Bytes of a text file before anything reads them: is this UTF-8, without control characters?
// Reading stops at the first byte that a reader could not see as it stands.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace clearline {

[[nodiscard]] constexpr bool continuesCharacter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

struct UnreadableByte {
    bool control = false;               // a control character; else not UTF-8
    std::uint32_t row = 0, column = 0;  // in lines and characters, from 1
};

[[nodiscard]] std::optional<UnreadableByte> firstUnreadableByte(std::string_view text);

}  // namespace clearline
