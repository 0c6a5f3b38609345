// SealedHeader: the first 128 bytes of a sealed file, in the clear (resources/formats.md has the
// layout): what the password's key costs, the salt, the check by which a wrong password is told from a
// damaged file, and a plain SHA-256 of it all. Reading it looks at the hash first and refuses costs that
// no sealing of ours asks for, so that a hostile file cannot make the program reckon for an hour.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace clearline {

// What turning the password into a key costs (Argon2id): libsodium's "moderate" unless told otherwise.
struct SealCost {
    std::uint32_t passes = 3;
    std::uint32_t memoryKiB = 256 * 1024;

    friend bool operator==(const SealCost&, const SealCost&) = default;
};

struct SealedHeader {
    static constexpr std::size_t kSize = 128, kHashAt = 96;
    static constexpr std::string_view kMagic = "CLSEALED";
    static constexpr std::uint32_t kVersion = 1;
    // Accepted on opening, and on sealing too. Passes × memory is at most that of libsodium's "sensitive".
    static constexpr std::uint32_t kMostPasses = 64, kLeastMemoryKiB = 8, kMostMemoryKiB = 1024 * 1024;
    static constexpr std::uint64_t kMostPassesTimesKiB = std::uint64_t{4} * 1024 * 1024;
    static constexpr std::uint32_t kLeastChunk = 64, kMostChunk = 4 * 1024 * 1024;

    SealCost cost;
    std::uint32_t chunkBytes = 64 * 1024;
    std::array<std::uint8_t, 16> salt{};
    std::array<std::uint8_t, 32> keyCheck{};
    std::array<std::uint8_t, 24> streamHeader{};

    [[nodiscard]] std::string bytes() const;

    friend bool operator==(const SealedHeader&, const SealedHeader&) = default;
};

// seal.cost-limits or seal.chunk-limits if it asks for what is not accepted; else nothing.
[[nodiscard]] Problems limitsBroken(const SealCost& cost, std::uint32_t chunkBytes);

// `bytes`: the first 128 of the file, or all it has. Problems: seal.not-sealed, seal.damaged (with the
// offset), seal.version-unknown, and those of limitsBroken.
[[nodiscard]] Result<SealedHeader> readSealedHeader(std::string_view bytes);

[[nodiscard]] Problem sealDamaged(std::uint64_t offset);

}  // namespace clearline
