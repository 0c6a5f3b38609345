// What the bytes of a text say of its encoding, counted. Where it sits: behind guessEncoding, which weighs it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/tables/table_form.h"

namespace clearline {

[[nodiscard]] bool isPlainAscii(std::string_view bytes);

// UTF-16 without a byte order mark: every letter of ASCII in it, separators and line ends at the least, has a zero
// byte, always on the same side; and on that side stand no bytes that only tables in single bytes have.
[[nodiscard]] std::optional<Encoding> utf16ByZeros(std::string_view bytes);

struct Utf8Evidence {
    std::size_t chinese = 0;  // well-formed letters of the three bytes that Chinese has in UTF-8
    std::size_t bad = 0;      // sequences
    // Text of another encoding hardly ever has one such letter by chance.
    [[nodiscard]] bool isMostlyUtf8() const { return chinese >= 4 * bad; }
    [[nodiscard]] bool hasFewFaults(std::size_t size) const { return bad <= 2 || bad * 20 <= size; }
};
[[nodiscard]] Utf8Evidence utf8Evidence(std::string_view bytes);

struct GbEvidence {
    std::size_t letters = 0;  // beyond ASCII
    std::size_t usual = 0;    // those of GB2312, which simplified Chinese is written in almost wholly
    std::size_t bad = 0;
    std::uint64_t firstBad = 0;
    [[nodiscard]] bool isUsualChinese() const { return letters > 0 && usual * 10 >= letters * 9; }
    [[nodiscard]] bool hasFewFaults() const { return bad * 5 <= letters; }
};
[[nodiscard]] GbEvidence gbEvidence(std::string_view bytes);

}  // namespace clearline
