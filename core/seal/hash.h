// Hash: a SHA-256 value, 32 bytes. It names sources, rows, blobs and results in cases and receipts.
// Written as 64 lower-case hex digits, and read from exactly those (capitals too, since people type
// roots from letters). Ordered by its bytes.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clearline {

struct Hash {
    static constexpr std::size_t kSize = 32;

    std::array<std::uint8_t, kSize> bytes{};

    [[nodiscard]] std::string hex() const;
    [[nodiscard]] static std::optional<Hash> fromHex(std::string_view text);
    // The bytes as a database or a file holds them; nothing unless there are 32.
    [[nodiscard]] std::string_view view() const { return {reinterpret_cast<const char*>(bytes.data()), kSize}; }
    [[nodiscard]] static std::optional<Hash> fromBytes(std::string_view bytes);

    friend bool operator==(const Hash&, const Hash&) = default;
    friend auto operator<=>(const Hash&, const Hash&) = default;
};

}  // namespace clearline
