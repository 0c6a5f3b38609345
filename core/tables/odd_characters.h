// OddCharacters: what the eye does not see in a text, or takes for something else: invisible controls, spaces that are
// none of the usual ones, full-width letters and digits, radicals in place of characters, letters of a private use.
// Where it sits: asked about names, identifiers and document numbers before they are compared, and about any text
// before it is shown. Promises: evidence is never altered; what is found is told.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clearline {

struct OddCharacter {
    enum class Kind : std::uint8_t {
        Invisible,   // bidirectional and other format controls, zero widths, fillers; not tab and line ends
        Space,       // ideographic, no-break and typographic ones
        FullWidth,   // ASCII letters and digits in the width of Chinese: １Ａ
        Radical,     // a radical or compatibility form that looks like a character: ⽇ for 日
        PrivateUse,  // shows whatever the font at hand has there, or nothing
    };
    Kind kind = Kind::Invisible;
    std::size_t at = 0;  // in the text
    std::uint32_t length = 0;
    std::uint32_t letter = 0;
};
[[nodiscard]] std::vector<OddCharacter> oddCharacters(std::string_view text);

// The text with its invisible characters spelled ⟨U+202E⟩, those of private use too; the rest as it is.
[[nodiscard]] std::string spelledOut(std::string_view text);
// "U+202E".
[[nodiscard]] std::string codePointName(std::uint32_t letter);
// What people write for it: 1 for １, 日 for ⽇, a space for an odd one; empty where there is nothing.
[[nodiscard]] std::string usualForm(std::uint32_t letter);

}  // namespace clearline
