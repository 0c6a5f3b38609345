// UTF-8 as intake needs it: is every byte sequence well-formed (RFC 3629: no overlong forms, no
// surrogates, nothing past U+10FFFF), where does it first go wrong, and one letter at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
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

// Writes the letter at `out`, where there is room for four bytes; gives its end.
inline char* putUtf8(char* out, std::uint32_t letter) {
    const auto tail = [letter](int shift) { return static_cast<char>(0x80 | (letter >> shift & 0x3F)); };
    if (letter < 0x80) {
        *out++ = static_cast<char>(letter);
    } else if (letter < 0x800) {
        *out++ = static_cast<char>(0xC0 | letter >> 6);
        *out++ = tail(0);
    } else if (letter < 0x10000) {
        *out++ = static_cast<char>(0xE0 | letter >> 12);
        *out++ = tail(6);
        *out++ = tail(0);
    } else {
        *out++ = static_cast<char>(0xF0 | letter >> 18);
        *out++ = tail(12);
        *out++ = tail(6);
        *out++ = tail(0);
    }
    return out;
}
inline void appendUtf8(std::string& out, std::uint32_t letter) {
    char bytes[4];
    out.append(bytes, static_cast<std::size_t>(putUtf8(bytes, letter) - bytes));
}

// The longest start of `text` of at most `most` bytes that cuts no sequence in two.
[[nodiscard]] std::string_view utf8Start(std::string_view text, std::size_t most);

}  // namespace clearline
