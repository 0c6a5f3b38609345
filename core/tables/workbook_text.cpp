#include "core/tables/workbook_text.h"

#include <cstdint>
#include <optional>

#include "core/base/utf8.h"

namespace clearline {

namespace {

constexpr std::size_t kEscape = 7;  // _xHHHH_

// The UTF-16 unit that `text` begins with as an escape.
std::optional<std::uint32_t> escapedUnit(std::string_view text) {
    if (text.size() < kEscape || text[0] != '_' || text[1] != 'x' || text[6] != '_') return std::nullopt;
    std::uint32_t unit = 0;
    for (const char c : text.substr(2, 4)) {
        const bool digit = c >= '0' && c <= '9', large = c >= 'A' && c <= 'F', small = c >= 'a' && c <= 'f';
        if (!digit && !large && !small) return std::nullopt;
        unit = unit * 16 + static_cast<std::uint32_t>(digit ? c - '0' : large ? c - 'A' + 10 : c - 'a' + 10);
    }
    return unit;
}

bool isHigh(std::uint32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool isLow(std::uint32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

}  // namespace

void appendUnescaped(std::string& out, std::string_view text) {
    for (std::size_t mark = text.find("_x"); mark != std::string_view::npos; mark = text.find("_x")) {
        out += text.substr(0, mark);
        text.remove_prefix(mark);
        const auto unit = escapedUnit(text);
        std::size_t read = kEscape;
        if (unit && isHigh(*unit)) {
            const auto low = escapedUnit(text.substr(kEscape));
            if (low && isLow(*low)) {
                appendUtf8(out, 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00));
                read = 2 * kEscape;
            } else {
                out += text.substr(0, kEscape);  // half a letter: as it stands
            }
        } else if (unit && *unit != 0 && !isLow(*unit)) {
            appendUtf8(out, *unit);
        } else {
            read = 2;
            out += "_x";
        }
        text.remove_prefix(read);
    }
    out += text;
}

void WorkbookText::clear() {
    value_.clear();
    raw_.clear();
}

void WorkbookText::openPiece(bool blanksMeant) {
    piece_.clear();
    blanksMeant_ = blanksMeant;
}

void WorkbookText::closePiece() {
    raw_ += piece_;
    std::string_view text = piece_;
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    if (!blanksMeant_) {
        while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
        while (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
    }
    appendUnescaped(value_, text);
}

}  // namespace clearline
