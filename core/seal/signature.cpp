#include "core/seal/signature.h"

#include <sodium.h>

#include <cstring>

#include "core/seal/hasher.h"
#include "core/seal/sodium_ready.h"

namespace clearline {

namespace {

static_assert(PublicKey::kSize == crypto_sign_PUBLICKEYBYTES);
static_assert(KeySignature::kSize == crypto_sign_BYTES);
static_assert(SigningKey::kSeedSize == crypto_sign_SEEDBYTES);

template <std::size_t N>
std::string hexOf(const std::array<std::uint8_t, N>& bytes) {
    std::array<char, 2 * N + 1> text{};
    sodium_bin2hex(text.data(), text.size(), bytes.data(), N);
    return {text.data(), 2 * N};
}

// Of exactly so many lower-case digits: one key, one text.
template <class T>
std::optional<T> fromHexOf(std::string_view text) {
    T value;
    std::size_t size = 0;
    if (text.size() != 2 * T::kSize ||
        sodium_hex2bin(value.bytes.data(), T::kSize, text.data(), text.size(), nullptr, &size, nullptr) != 0 ||
        size != T::kSize || value.hex() != text)
        return std::nullopt;
    return value;
}

std::string forPurpose(std::string_view purpose, std::string_view bytes) {
    std::string all(purpose);
    all += '\n';
    return all += bytes;
}

const unsigned char* asBytes(const std::string& text) { return reinterpret_cast<const unsigned char*>(text.data()); }

}  // namespace

std::string PublicKey::hex() const { return hexOf(bytes); }
std::optional<PublicKey> PublicKey::fromHex(std::string_view text) { return fromHexOf<PublicKey>(text); }

std::string PublicKey::fingerprint() const {
    constexpr std::size_t kGroups = 6, kGroupBytes = 5, kGroupDigits = 5, kGroupRange = 100'000;
    const Hash hash = hashOf({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    std::string text;
    for (std::size_t group = 0; group < kGroups; ++group) {
        std::uint64_t number = 0;
        for (std::size_t i = 0; i < kGroupBytes; ++i) number = number << 8 | hash.bytes[group * kGroupBytes + i];
        const std::string digits = std::to_string(number % kGroupRange);
        if (group > 0) text += ' ';
        text += std::string(kGroupDigits - digits.size(), '0') + digits;
    }
    return text;
}

std::string KeySignature::hex() const { return hexOf(bytes); }
std::optional<KeySignature> KeySignature::fromHex(std::string_view text) { return fromHexOf<KeySignature>(text); }

SigningKey::SigningKey() : secret_(crypto_sign_SECRETKEYBYTES) {}

SigningKey SigningKey::make() {
    needSodium();
    SigningKey key;
    crypto_sign_keypair(key.public_.bytes.data(), key.secret_.data());
    return key;
}

SigningKey SigningKey::fromSeed(std::span<const std::uint8_t, kSeedSize> seed) {
    SigningKey key;
    crypto_sign_seed_keypair(key.public_.bytes.data(), key.secret_.data(), seed.data());
    return key;
}

KeySignature SigningKey::sign(std::string_view purpose, std::string_view bytes) const {
    KeySignature signature;
    const std::string all = forPurpose(purpose, bytes);
    crypto_sign_detached(signature.bytes.data(), nullptr, asBytes(all), all.size(), secret_.data());
    return signature;
}

bool holds(const KeySignature& signature, const PublicKey& key, std::string_view purpose, std::string_view bytes) {
    const std::string all = forPurpose(purpose, bytes);
    return crypto_sign_verify_detached(signature.bytes.data(), asBytes(all), all.size(), key.bytes.data()) == 0;
}

}  // namespace clearline
