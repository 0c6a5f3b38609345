// A commitment: SHA-256(salt ‖ canonical text) of one field of a case. It fixes the field without
// telling it: the salt is 32 random bytes of the field's own, so that a short value (an identity
// number, a date) cannot be found by trying all there are. Whoever may see the field gets its salt too.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/seal/hash.h"

namespace clearline {

struct Salt {
    static constexpr std::size_t kSize = 32;

    std::array<std::uint8_t, kSize> bytes{};

    friend bool operator==(const Salt&, const Salt&) = default;
};

[[nodiscard]] Hash commitTo(const Salt& salt, std::string_view text);

// Random bytes fit for salts and keys, from the system; many at once cost far less than one by one.
void fillRandom(std::span<std::uint8_t> bytes);
// The same for many salts.
void fillRandom(std::span<Salt> salts);

}  // namespace clearline
