// UTF-8 as intake needs it: is every byte sequence well-formed (RFC 3629: no overlong forms, no
// surrogates, nothing past U+10FFFF), where does it first go wrong, and one letter at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace clearline {

// Offset of the first byte that does not belong to a well-formed sequence; npos if there is none.
[[nodiscard]] std::size_t firstBadUtf8(std::string_view bytes);

// The length of the well-formed sequence at `at` and its code point; length 0 if it is not one.
struct Utf8Letter {
    std::uint32_t codePoint = 0;
    std::uint32_t length = 0;
};
[[nodiscard]] Utf8Letter utf8LetterAt(std::string_view bytes, std::size_t at);

// The longest start of `text` of at most `most` bytes that cuts no sequence in two.
[[nodiscard]] std::string_view utf8Start(std::string_view text, std::size_t most);

}  // namespace clearline
