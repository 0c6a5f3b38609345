#include "core/seal/hasher.h"

#include <sodium.h>

#include <new>

#include "core/base/digest.h"

namespace clearline {

namespace {

const unsigned char* raw(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

crypto_hash_sha256_state* sodiumState(std::byte* state) {
    return std::launder(reinterpret_cast<crypto_hash_sha256_state*>(state));
}

}  // namespace

static_assert(Hash::kSize == crypto_hash_sha256_BYTES);

Hasher::Hasher() {
    static_assert(kStateSize == sizeof(crypto_hash_sha256_state) && kStateAlign == alignof(crypto_hash_sha256_state));
    crypto_hash_sha256_init(new (state_.data()) crypto_hash_sha256_state);
}

Hasher& Hasher::update(std::string_view bytes) {
    crypto_hash_sha256_update(sodiumState(state_.data()), raw(bytes), bytes.size());
    return *this;
}

Hash Hasher::finish() {
    Hash hash;
    crypto_hash_sha256_final(sodiumState(state_.data()), hash.bytes.data());
    crypto_hash_sha256_init(sodiumState(state_.data()));
    return hash;
}

Hash hashOf(std::string_view bytes) {
    Hash hash;
    crypto_hash_sha256(hash.bytes.data(), raw(bytes), bytes.size());
    return hash;
}

std::string sha256Hex(std::string_view bytes) { return hashOf(bytes).hex(); }

}  // namespace clearline
