#include "core/seal/seal_keys.h"

#include <sodium.h>

#include "core/seal/sodium_ready.h"

namespace clearline {

static_assert(SealCost{}.passes == crypto_pwhash_OPSLIMIT_MODERATE);
static_assert(std::size_t{SealCost{}.memoryKiB} * 1024 == crypto_pwhash_MEMLIMIT_MODERATE);
static_assert(std::size_t{SealedHeader::kLeastMemoryKiB} * 1024 == crypto_pwhash_MEMLIMIT_MIN);
static_assert(sizeof(SealedHeader::salt) == crypto_pwhash_SALTBYTES);
static_assert(sizeof(SealedHeader::streamHeader) == crypto_secretstream_xchacha20poly1305_HEADERBYTES);

Result<SealKeys> deriveSealKeys(const Secret& password, const SealedHeader& header) {
    needSodium();
    constexpr char kContext[crypto_kdf_CONTEXTBYTES + 1] = "CLSEALED";
    constexpr std::uint64_t kStreamKey = 1, kCheck = 2;
    Secret master(crypto_kdf_KEYBYTES);
    if (crypto_pwhash(master.data(), master.size(), password.view().data(), password.size(), header.salt.data(),
                      header.cost.passes, std::size_t{header.cost.memoryKiB} * 1024, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return Problem{"seal.no-memory", Severity::Fatal, {}, {std::to_string(header.cost.memoryKiB / 1024)}};
    SealKeys keys{Secret(crypto_secretstream_xchacha20poly1305_KEYBYTES), {}};
    crypto_kdf_derive_from_key(keys.stream.data(), keys.stream.size(), kStreamKey, kContext, master.data());
    crypto_kdf_derive_from_key(keys.check.data(), keys.check.size(), kCheck, kContext, master.data());
    return keys;
}

}  // namespace clearline
