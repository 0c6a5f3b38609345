#include "core/mapping/cell_text.h"

#include <array>

namespace clearline {

namespace {

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::array<std::string_view, 3> kWideBlanks{"\u3000", "\u00A0", "\uFEFF"};

}  // namespace

std::string_view trimmedCell(std::string_view text) {
    for (bool again = true; again;) {
        again = false;
        const std::size_t first = text.find_first_not_of(kBlanks);
        if (first == text.npos) return {};
        text = text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
        for (const std::string_view wide : kWideBlanks) {
            if (text.starts_with(wide)) {
                text.remove_prefix(wide.size());
                again = true;
            }
            if (text.ends_with(wide)) {
                text.remove_suffix(wide.size());
                again = true;
            }
        }
    }
    return text;
}

}  // namespace clearline
