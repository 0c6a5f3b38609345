#include "core/base/utf8.h"

#include <cstring>

namespace clearline {

Utf8Letter utf8LetterAt(std::string_view bytes, std::size_t at) {
    const auto byte = [bytes](std::size_t i) { return std::uint32_t{static_cast<unsigned char>(bytes[i])}; };
    const std::uint32_t lead = byte(at);
    if (lead < 0x80) return {lead, 1};
    const std::uint32_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || bytes.size() - at < length) return {};
    std::uint32_t codePoint = lead & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const std::uint32_t next = byte(at + i);
        if ((next & 0xC0) != 0x80) return {};
        codePoint = codePoint << 6 | (next & 0x3F);
    }
    constexpr std::uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (codePoint < smallest[length] || codePoint > 0x10FFFF || (codePoint >= 0xD800 && codePoint < 0xE000)) return {};
    return {codePoint, length};
}

std::size_t firstBadUtf8(std::string_view bytes) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        // Mostly ASCII: eight bytes at a time while none has its high bit set.
        std::uint64_t eight;
        while (bytes.size() - at >= sizeof eight) {
            std::memcpy(&eight, bytes.data() + at, sizeof eight);
            if ((eight & 0x8080808080808080u) != 0) break;
            at += sizeof eight;
        }
        if (at == bytes.size()) break;
        const std::uint32_t length = utf8LetterAt(bytes, at).length;
        if (length == 0) return at;
        at += length;
    }
    return std::string_view::npos;
}

std::string_view utf8Start(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
    return text.substr(0, most);
}

}  // namespace clearline
