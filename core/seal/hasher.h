// Hasher: SHA-256 of bytes that come piece by piece, on libsodium; the only SHA-256 of the project
// (sha256Hex in base/digest.h stands on it too). `hashOf` is for bytes that are all there. A Hasher
// can be copied: the copy goes on from the same place, so a common beginning is hashed once.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "core/seal/hash.h"

namespace clearline {

class Hasher {
public:
    Hasher();

    Hasher& update(std::string_view bytes);
    // Of everything since the last finish (or the beginning); the Hasher is then as new.
    [[nodiscard]] Hash finish();

private:
    static constexpr std::size_t kStateSize = 104, kStateAlign = 8;
    alignas(kStateAlign) std::array<std::byte, kStateSize> state_;
};

[[nodiscard]] Hash hashOf(std::string_view bytes);

}  // namespace clearline
