#include "core/seal/hash.h"

#include <cstring>

namespace clearline {

namespace {

constexpr std::string_view kDigits = "0123456789abcdef";

// 0 to 15, or -1.
int digitValue(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

}  // namespace

std::string Hash::hex() const {
    std::string text(2 * kSize, '\0');
    for (std::size_t i = 0; i < kSize; ++i) {
        text[2 * i] = kDigits[bytes[i] >> 4];
        text[2 * i + 1] = kDigits[bytes[i] & 15];
    }
    return text;
}

std::optional<Hash> Hash::fromHex(std::string_view text) {
    if (text.size() != 2 * kSize) return std::nullopt;
    Hash hash;
    for (std::size_t i = 0; i < kSize; ++i) {
        const int high = digitValue(text[2 * i]), low = digitValue(text[2 * i + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        hash.bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return hash;
}

std::optional<Hash> Hash::fromBytes(std::string_view bytes) {
    if (bytes.size() != kSize) return std::nullopt;
    Hash hash;
    std::memcpy(hash.bytes.data(), bytes.data(), kSize);
    return hash;
}

}  // namespace clearline
