#include "core/tables/text_evidence.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "core/base/utf8.h"
#include "core/tables/gb18030.h"

namespace clearline {

namespace {

unsigned byteAt(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

}  // namespace

bool isPlainAscii(std::string_view bytes) {
    std::size_t at = 0;
    for (std::uint64_t eight = 0; bytes.size() - at >= sizeof eight; at += sizeof eight) {
        std::memcpy(&eight, bytes.data() + at, sizeof eight);
        if ((eight & 0x8080808080808080u) != 0) return false;
    }
    bytes.remove_prefix(at);
    return std::none_of(bytes.begin(), bytes.end(), [](char c) { return (static_cast<unsigned char>(c) & 0x80) != 0; });
}

std::optional<Encoding> utf16ByZeros(std::string_view bytes) {
    constexpr std::size_t kSample = std::size_t{1} << 16, kOneIn = 200;
    std::array<std::size_t, 2> zeros{}, ofTables{};
    const std::size_t size = std::min(bytes.size(), kSample);
    for (std::size_t i = 0; i < size; ++i) {
        const unsigned byte = byteAt(bytes, i);
        if (byte == 0) ++zeros[i % 2];
        // Letters whose higher byte is one of these are rare in any language.
        const bool digit = byte >= 0x31 && byte <= 0x39;
        if (byte == '\n' || byte == '\r' || byte == '\t' || byte == ',' || byte == ';' || digit) ++ofTables[i % 2];
    }
    const std::size_t side = zeros[1] > zeros[0] ? 1 : 0;
    if (zeros[side] < 2 || zeros[side] < size / kOneIn || zeros[1 - side] > zeros[side] / 20 ||
        ofTables[side] > zeros[side] / 10)
        return std::nullopt;
    return side == 0 ? Encoding::Utf16Be : Encoding::Utf16Le;
}

Utf8Evidence utf8Evidence(std::string_view bytes) {
    Utf8Evidence evidence;
    for (std::size_t at = 0; at < bytes.size();) {
        const Utf8Letter letter = utf8LetterAt(bytes, at);
        if (letter.length == 3 && byteAt(bytes, at) >= 0xE3) ++evidence.chinese;
        if (letter.length == 0) ++evidence.bad;
        at += std::max<std::size_t>(letter.length, 1);
    }
    return evidence;
}

GbEvidence gbEvidence(std::string_view bytes) {
    Gb18030& table = Gb18030::instance();
    GbEvidence evidence;
    for (std::size_t at = 0; at < bytes.size();) {
        const unsigned lead = byteAt(bytes, at);
        if (lead < 0x80) {
            ++at;
            continue;
        }
        const unsigned trail = at + 1 < bytes.size() ? byteAt(bytes, at + 1) : 0;
        std::size_t length = 2;
        bool good = table.pair(lead, trail) != Gb18030::kNone;
        if (!good && trail >= 0x30 && trail <= 0x39 && at + 3 < bytes.size()) {
            length = 4;
            good = table.four(bytes.substr(at, length)) != Gb18030::kNone;
        }
        if (!good) {
            if (evidence.bad++ == 0) evidence.firstBad = at;
            ++at;
            continue;
        }
        ++evidence.letters;
        const bool row = (lead >= 0xA1 && lead <= 0xA9) || (lead >= 0xB0 && lead <= 0xF7);
        if (length == 2 && row && trail >= 0xA1) ++evidence.usual;
        at += length;
    }
    return evidence;
}

}  // namespace clearline
