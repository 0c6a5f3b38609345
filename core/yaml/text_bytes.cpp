#include "core/yaml/text_bytes.h"

namespace clearline {
namespace {

// Length of the well-formed UTF-8 character that begins at `at`; 0 if there is none.
std::size_t characterLength(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const unsigned first = byte(at);
    if (first < 0x80) return 1;
    const std::size_t length = first >= 0xC2 && first <= 0xDF   ? 2
                               : (first & 0xF0U) == 0xE0        ? 3
                               : first >= 0xF0 && first <= 0xF4 ? 4
                                                                : 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(at + i) & 0xC0U) != 0x80) return 0;
    const unsigned second = byte(at + 1);
    const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool surrogateOrBeyond = (first == 0xED && second > 0x9F) || (first == 0xF4 && second > 0x8F);
    return overlong || surrogateOrBeyond ? 0 : length;
}

}  // namespace

std::optional<UnreadableByte> firstUnreadableByte(std::string_view text) {
    std::uint32_t row = 1, column = 1;
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const std::size_t length = characterLength(text, i);
        if (length == 0) return UnreadableByte{false, row, column};
        if (byte == 0x7F || (byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t'))
            return UnreadableByte{true, row, column};
        i += length;
        ++column;
        if (byte == '\n') {
            ++row;
            column = 1;
        }
    }
    return std::nullopt;
}

}  // namespace clearline
