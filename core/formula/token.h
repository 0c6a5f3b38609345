// Token: one word or sign of a formula, and the lexer that cuts the text into them. Comments and
// space vanish here; signs that people type by habit (≥, ，, ==, &&) are told what was meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/formula/complaint.h"

namespace clearline {

struct Token {
    enum class Kind : std::uint8_t { End, Number, Text, At, Name, Keyword, Sign };
    Kind kind = Kind::End;
    std::uint32_t begin = 0, end = 0;  // bytes in the text
    std::string text;                  // a name in its usual spelling, a sign, what a string literal says

    [[nodiscard]] bool sign(std::string_view s) const { return kind == Kind::Sign && text == s; }
    [[nodiscard]] bool keyword(std::string_view s) const { return kind == Kind::Keyword && text == s; }
};

[[nodiscard]] bool isKeyword(std::string_view word);
// Where `name` ends if `text` reads it from `at` on, any space for one space; else 0.
[[nodiscard]] std::size_t nameEnd(std::string_view text, std::size_t at, std::string_view name);

// Names that plain name characters cannot spell: with spaces or hyphens. `calls` are read as one
// name only before "(". Of several that fit the longest is taken.
struct UnusualNames {
    std::vector<std::string> names;
    std::vector<std::string> calls;
};

// The tokens, the last of kind End; or the first thing that is no token.
[[nodiscard]] Result<std::vector<Token>> tokensOf(const SourceText& source, const UnusualNames& unusual);

}  // namespace clearline
