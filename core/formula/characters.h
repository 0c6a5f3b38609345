// Characters: the little that the formula language needs of Unicode: decoding, which characters
// make a name (Chinese ones do), which are space, and which are drawn two columns wide.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace clearline {

struct Character {
    char32_t code = 0;
    std::size_t size = 0;  // bytes; 0: the bytes there are not UTF-8, or the text has ended
};

[[nodiscard]] Character characterAt(std::string_view text, std::size_t offset);
void appendCharacter(std::string& out, char32_t code);
[[nodiscard]] std::u32string charactersOf(std::string_view text);  // precondition: UTF-8
[[nodiscard]] std::string textOf(std::u32string_view characters);
[[nodiscard]] std::size_t characterCount(std::string_view text);

[[nodiscard]] bool startsName(char32_t code);
[[nodiscard]] bool continuesName(char32_t code);
[[nodiscard]] bool isSpace(char32_t code);
[[nodiscard]] bool isWide(char32_t code);

// Simple case mapping for the Latin, Greek and Cyrillic letters that have one; others stay.
[[nodiscard]] char32_t upperCase(char32_t code);
[[nodiscard]] char32_t lowerCase(char32_t code);

}  // namespace clearline
