#include "core/export/text_table.h"

#include <algorithm>
#include <cstdint>

#include "core/base/visible_text.h"

namespace clearline {

namespace {

constexpr std::size_t kGap = 2;

// Of Unicode's East Asian Width, what is Wide or Fullwidth.
constexpr std::pair<std::uint32_t, std::uint32_t> kWide[] = {
    {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0x33FF}, {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},
    {0xA000, 0xA4CF}, {0xA960, 0xA97C}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},   {0xFE10, 0xFE19},
    {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD},
};
constexpr std::pair<std::uint32_t, std::uint32_t> kNone[] = {{0x0300, 0x036F}, {0x200B, 0x200F}, {0xFE00, 0xFE0F}};

template <std::size_t n>
bool within(const std::pair<std::uint32_t, std::uint32_t> (&ranges)[n], std::uint32_t point) {
    return std::any_of(std::begin(ranges), std::end(ranges),
                       [point](const auto& range) { return point >= range.first && point <= range.second; });
}

}  // namespace

std::size_t screenWidth(std::string_view utf8) {
    std::size_t width = 0;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        std::uint32_t point = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        for (std::size_t k = 1; k < length && i + k < utf8.size(); ++k)
            point = point << 6 | (static_cast<unsigned char>(utf8[i + k]) & 0x3FU);
        i += length;
        width += within(kNone, point) ? 0 : within(kWide, point) ? 2 : 1;
    }
    return width;
}

void TextTable::appendTo(std::string& out) const {
    std::vector<std::size_t> widths(columns_.size());
    for (const auto& row : rows_)
        for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], screenWidth(row[c]));
    for (const auto& row : rows_) {
        std::size_t owed = kGap;
        for (std::size_t c = 0; c < row.size(); ++c) {
            const std::size_t spare = widths[c] - screenWidth(row[c]);
            const bool right = columns_[c] == Side::Right;
            if (right) owed += spare;
            if (!row[c].empty()) {
                out.append(owed, ' ');
                isVisible(row[c]) ? out.append(row[c]) : out.append(visibleText(row[c]));
                owed = 0;
            }
            owed += right ? kGap : spare + kGap;
        }
        out += '\n';
    }
}

}  // namespace clearline
