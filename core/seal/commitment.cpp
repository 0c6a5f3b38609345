#include "core/seal/commitment.h"

#include <sodium.h>

#include "core/seal/sodium_ready.h"

namespace clearline {

Hash commitTo(const Salt& salt, std::string_view text) {
    Hash hash;
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, salt.bytes.data(), salt.bytes.size());
    crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(text.data()), text.size());
    crypto_hash_sha256_final(&state, hash.bytes.data());
    return hash;
}

void fillRandom(std::span<std::uint8_t> bytes) {
    needSodium();
    constexpr std::size_t kFewCalls = 256;
    if (bytes.size() <= kFewCalls) {
        randombytes_buf(bytes.data(), bytes.size());
        return;
    }
    // The system is asked 256 bytes a call; one seed of it drawn out by ChaCha20 is as good and much quicker.
    std::array<std::uint8_t, randombytes_SEEDBYTES> seed;
    randombytes_buf(seed.data(), seed.size());
    randombytes_buf_deterministic(bytes.data(), bytes.size(), seed.data());
    sodium_memzero(seed.data(), seed.size());
}

void fillRandom(std::span<Salt> salts) {
    static_assert(sizeof(Salt) == Salt::kSize);
    fillRandom(std::span(reinterpret_cast<std::uint8_t*>(salts.data()), salts.size_bytes()));
}

}  // namespace clearline
