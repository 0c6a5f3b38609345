#include "core/tables/odd_characters.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <optional>

#include "core/base/utf8.h"

namespace clearline {

namespace {

using Kind = OddCharacter::Kind;

struct Block {
    std::uint32_t first, last;
    [[nodiscard]] bool has(std::uint32_t letter) const { return letter >= first && letter <= last; }
};

// Most letters of most texts: they need not be asked about.
constexpr Block kUsual[] = {{0x20, 0x7E}, {0x4E00, 0x9FFF}, {0x3001, 0x303F}, {0x3400, 0x4DBF}};
constexpr Block kRadicals[] = {{0x2E80, 0x2FDF}, {0xF900, 0xFAFF}, {0x2F800, 0x2FA1F}};
constexpr Block kFullWidth[] = {{0xFF10, 0xFF19}, {0xFF21, 0xFF3A}, {0xFF41, 0xFF5A}};
// Twelve characters of the compatibility block are characters of their own.
constexpr std::u32string_view kOwn = U"\uFA0E\uFA0F\uFA11\uFA13\uFA14\uFA1F\uFA21\uFA23\uFA24\uFA27\uFA28\uFA29";
// Blank as a space is, though they count as letters or signs.
constexpr std::u32string_view kBlankSigns = U"\u2800\u3164\uFFA0\u115F\u1160";

template <std::size_t N>
bool isIn(const Block (&blocks)[N], std::uint32_t letter) {
    for (const Block& block : blocks)
        if (block.has(letter)) return true;
    return false;
}

std::optional<Kind> kindOf(std::uint32_t letter) {
    if (isIn(kUsual, letter) || letter == '\t' || letter == '\n' || letter == '\r') return std::nullopt;
    if (isIn(kFullWidth, letter)) return Kind::FullWidth;
    if (isIn(kRadicals, letter)) {
        const bool own = kOwn.find(static_cast<char32_t>(letter)) != std::u32string_view::npos;
        return own ? std::nullopt : std::optional(Kind::Radical);
    }
    const auto c = static_cast<UChar32>(letter);
    switch (u_charType(c)) {
        case U_SPACE_SEPARATOR: return Kind::Space;
        case U_CONTROL_CHAR:
        case U_FORMAT_CHAR:
        case U_LINE_SEPARATOR:
        case U_PARAGRAPH_SEPARATOR: return Kind::Invisible;
        case U_PRIVATE_USE_CHAR: return Kind::PrivateUse;
        default: break;
    }
    if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0 ||
        kBlankSigns.find(static_cast<char32_t>(letter)) != std::u32string_view::npos)
        return Kind::Invisible;
    return std::nullopt;
}

}  // namespace

std::vector<OddCharacter> oddCharacters(std::string_view text) {
    std::vector<OddCharacter> odd;
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Letter letter = utf8LetterAt(text, at);
        if (letter.length == 0) {
            ++at;
            continue;
        }
        if (const auto kind = kindOf(letter.codePoint)) odd.push_back({*kind, at, letter.length, letter.codePoint});
        at += letter.length;
    }
    return odd;
}

std::string spelledOut(std::string_view text) {
    std::string out;
    std::size_t from = 0;
    for (const OddCharacter& odd : oddCharacters(text)) {
        if (odd.kind != Kind::Invisible && odd.kind != Kind::PrivateUse) continue;
        out.append(text.substr(from, odd.at - from)).append("⟨").append(codePointName(odd.letter)).append("⟩");
        from = odd.at + odd.length;
    }
    return out.append(text.substr(from));
}

std::string codePointName(std::uint32_t letter) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    constexpr unsigned kFewest = 4;
    std::string name;
    for (unsigned digits = 0; digits < kFewest || letter != 0; ++digits, letter >>= 4)
        name.insert(name.begin(), kDigits[letter & 15]);
    return "U+" + name;
}

std::string usualForm(std::uint32_t letter) {
    const std::optional<Kind> kind = kindOf(letter);
    if (!kind || *kind == Kind::Invisible || *kind == Kind::PrivateUse) return {};
    if (*kind == Kind::Space) return " ";
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const normal = icu::Normalizer2::getNFKCInstance(status);
    if (U_FAILURE(status)) return {};
    const icu::UnicodeString written(static_cast<UChar32>(letter));
    const icu::UnicodeString usual = normal->normalize(written, status);
    std::string out;
    if (U_SUCCESS(status) && usual != written) usual.toUTF8String(out);
    return out;
}

}  // namespace clearline
