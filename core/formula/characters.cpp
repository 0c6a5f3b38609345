#include "core/formula/characters.h"

#include <iterator>

namespace clearline {

namespace {

struct Block {
    char32_t first, last;
};

template <std::size_t N>
bool within(const Block (&blocks)[N], char32_t code) {
    for (const Block& block : blocks)
        if (code >= block.first && code <= block.last) return true;
    return false;
}

// FEEL's name characters, less the CJK and full-width punctuation that its ranges let in.
constexpr Block kNameStart[] = {
    {'?', '?'},       {'A', 'Z'},       {'_', '_'},       {'a', 'z'},         {0xC0, 0xD6},     {0xD8, 0xF6},
    {0xF8, 0x2FF},    {0x370, 0x37D},   {0x37F, 0x167F},  {0x1681, 0x1FFF},   {0x200C, 0x200D}, {0x2070, 0x2121},
    {0x2123, 0x218F}, {0x2C00, 0x2DFF}, {0x2E80, 0x2FEF}, {0x3005, 0x3007},   {0x3021, 0x302F}, {0x3031, 0x303C},
    {0x3041, 0xD7FF}, {0xF900, 0xFAFF}, {0xFB00, 0xFDCF}, {0xFDF0, 0xFDFF},   {0xFE70, 0xFEFE}, {0xFF10, 0xFF19},
    {0xFF21, 0xFF3A}, {0xFF41, 0xFF5A}, {0xFF66, 0xFFDC}, {0x10000, 0xEFFFF},
};
constexpr Block kNameRest[] = {{'0', '9'}, {0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}};
constexpr Block kSpace[] = {{9, 13},          {32, 32},         {0x85, 0x85},     {0xA0, 0xA0},
                            {0x1680, 0x1680}, {0x180E, 0x180E}, {0x2000, 0x200B}, {0x2028, 0x2029},
                            {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000}, {0xFEFF, 0xFEFF}};
constexpr Block kWide[] = {{0x1100, 0x115F},   {0x2E80, 0x303E},  {0x3041, 0xA4CF}, {0xAC00, 0xD7A3},
                           {0xF900, 0xFAFF},   {0xFE30, 0xFE4F},  {0xFF01, 0xFF60}, {0xFFE0, 0xFFE6},
                           {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}};

bool pairsByParity(char32_t code) {  // blocks where an even capital is followed by its small letter
    return (code >= 0x100 && code <= 0x137 && code != 0x130 && code != 0x131) || (code >= 0x14A && code <= 0x177) ||
           (code >= 0x1DE && code <= 0x1EF) || (code >= 0x460 && code <= 0x481) || (code >= 0x48A && code <= 0x4BF) ||
           (code >= 0x4D0 && code <= 0x52F) || (code >= 0x1E00 && code <= 0x1E95) || (code >= 0x1EA0 && code <= 0x1EFF);
}
bool pairsByOddness(char32_t code) {  // blocks where an odd capital is followed by its small letter
    return (code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17E) || (code >= 0x4C1 && code <= 0x4CE);
}

}  // namespace

Character characterAt(std::string_view text, std::size_t offset) {
    if (offset >= text.size()) return {};
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    const std::size_t size = lead >= 0xF0 && lead < 0xF5   ? 4
                             : lead >= 0xE0 && lead < 0xF0 ? 3
                             : lead >= 0xC2 && lead < 0xE0 ? 2
                                                           : 0;
    if (size == 0 || offset + size > text.size()) return {};
    char32_t code = lead & (0xFFu >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xC0u) != 0x80u) return {};
        code = (code << 6) | (byte(i) & 0x3Fu);
    }
    constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (code < kSmallest[size] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return {};
    return {code, size};
}

void appendCharacter(std::string& out, char32_t code) {
    if (code < 0x80) {
        out += static_cast<char>(code);
        return;
    }
    const int more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    constexpr unsigned kLead[] = {0, 0xC0, 0xE0, 0xF0};
    out += static_cast<char>(kLead[more] | (code >> (6 * more)));
    for (int i = more - 1; i >= 0; --i) out += static_cast<char>(0x80u | ((code >> (6 * i)) & 0x3Fu));
}

std::u32string charactersOf(std::string_view text) {
    std::u32string characters;
    for (std::size_t at = 0; at < text.size();) {
        const Character c = characterAt(text, at);
        characters += c.size ? c.code : 0xFFFD;
        at += c.size ? c.size : 1;
    }
    return characters;
}

std::string textOf(std::u32string_view characters) {
    std::string text;
    for (const char32_t code : characters) appendCharacter(text, code);
    return text;
}

std::size_t characterCount(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
    return count;
}

bool startsName(char32_t code) { return within(kNameStart, code); }
bool continuesName(char32_t code) { return startsName(code) || within(kNameRest, code); }
bool isSpace(char32_t code) { return within(kSpace, code); }
bool isWide(char32_t code) { return within(kWide, code); }

char32_t upperCase(char32_t code) {
    if ((code >= 'a' && code <= 'z') || (code >= 0xE0 && code <= 0xFE && code != 0xF7)) return code - 32;
    if (code == 0xFF) return 0x178;
    if (code == 0x3C2) return 0x3A3;
    if ((code >= 0x3B1 && code <= 0x3CB) || (code >= 0x430 && code <= 0x44F)) return code - 32;
    if (code >= 0x450 && code <= 0x45F) return code - 80;
    if (pairsByParity(code)) return code & ~char32_t{1};
    if (pairsByOddness(code)) return (code & 1) == 0 ? code - 1 : code;
    return code;
}

char32_t lowerCase(char32_t code) {
    if ((code >= 'A' && code <= 'Z') || (code >= 0xC0 && code <= 0xDE && code != 0xD7)) return code + 32;
    if (code == 0x178) return 0xFF;
    if ((code >= 0x391 && code <= 0x3AB && code != 0x3A2) || (code >= 0x410 && code <= 0x42F)) return code + 32;
    if (code >= 0x400 && code <= 0x40F) return code + 80;
    if (pairsByParity(code)) return code | 1;
    if (pairsByOddness(code)) return (code & 1) == 1 ? code + 1 : code;
    return code;
}

}  // namespace clearline
