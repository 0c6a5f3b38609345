// From a password to the keys of a sealed file: Argon2id gives a master key, and from it come, apart
// from each other, the key of the stream and the check that stands in the header. The check tells a
// wrong password and gives nothing of the stream's key away.
#pragma once

#include <array>

#include "core/seal/sealed_header.h"
#include "core/seal/secret.h"

namespace clearline {

struct SealKeys {
    Secret stream;
    std::array<std::uint8_t, 32> check;
};

// With the header's cost and salt; takes about a second at the usual cost. Problem: seal.no-memory.
[[nodiscard]] Result<SealKeys> deriveSealKeys(const Secret& password, const SealedHeader& header);

}  // namespace clearline
