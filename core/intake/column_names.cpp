#include "core/intake/column_names.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/base/utf8.h"

namespace clearline {

namespace {

struct LetterRange {
    std::uint32_t first, last;
};
// Latin with accents, Greek and Cyrillic, kana, ideographs, Hangul.
constexpr std::array<LetterRange, 14> kLetters{{{0xC0, 0xD6},
                                                {0xD8, 0xF6},
                                                {0xF8, 0x24F},
                                                {0x370, 0x373},
                                                {0x376, 0x377},
                                                {0x386, 0x386},
                                                {0x388, 0x3FF},
                                                {0x400, 0x52F},
                                                {0x3005, 0x3007},
                                                {0x3041, 0x3096},
                                                {0x30A1, 0x30FA},
                                                {0x3400, 0x9FFF},
                                                {0xAC00, 0xD7A3},
                                                {0x20000, 0x3134F}}};

bool isLetter(std::uint32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    return std::any_of(kLetters.begin(), kLetters.end(), [c](LetterRange r) { return c >= r.first && c <= r.last; });
}

std::string plain(std::string_view name) {
    std::string out;
    for (const char c : name)
        out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == ' ' || c == '-' ? '_' : c);
    while (!out.empty() && out.back() == '_') out.pop_back();
    out.erase(0, std::min(out.find_first_not_of('_'), out.size()));
    return out;
}

// Letters to add, drop, change, or swap with their neighbour.
std::size_t slips(std::string_view a, std::string_view b) {
    std::vector<std::size_t> two(b.size() + 1), one(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) one[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({one[j] + 1, row[j - 1] + 1, one[j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], two[j - 2] + 1);
        }
        two.swap(one);
        one.swap(row);
    }
    return one[b.size()];
}

}  // namespace

bool isUsableName(std::string_view name) {
    for (std::size_t at = 0; at < name.size();) {
        const Utf8Letter letter = utf8LetterAt(name, at);
        const bool digit = letter.codePoint >= '0' && letter.codePoint <= '9';
        if (letter.length == 0 || (!isLetter(letter.codePoint) && (at == 0 || !digit))) return false;
        at += letter.length;
    }
    return !name.empty();
}

bool isNearMiss(std::string_view name, std::string_view known) {
    if (name.size() > known.size() + 8) return false;
    const std::string written = plain(name);
    if (written == known || written + "_on" == known) return name != known;
    if (known.ends_with("_on") && written == std::string(known.substr(0, known.size() - 2)) + "date") return true;
    const std::size_t distance = slips(written, known);
    if (distance == 0 || distance > 2) return false;
    const bool sameStart = !written.empty() && written[0] == known[0];
    if (distance == 1) return sameStart || known.size() >= 6;
    return known.size() >= 8 || (known.size() >= 6 && sameStart);
}

ColumnName judgeColumnName(std::string_view name, std::span<const KnownColumn> known) {
    for (std::size_t i = 0; i < known.size(); ++i)
        if (known[i].name == name) return {ColumnName::Is::Known, i};
    for (std::size_t i = 0; i < known.size(); ++i)
        if (isNearMiss(name, known[i].name)) return {ColumnName::Is::NearMiss, i};
    return {isUsableName(name) ? ColumnName::Is::Usable : ColumnName::Is::Unusable, 0};
}

}  // namespace clearline
