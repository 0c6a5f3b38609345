// Signatures: Ed25519 by libsodium over bytes, with key pairs that the user makes and keeps (key_file.h). A case or a
// correction holds at most the public key and the signature. What was signed for one purpose does not hold for
// another: the purpose stands before the bytes.
// Promises: a signature proves that whoever has the secret key signed these bytes; whose key it is, it does not say,
// so people compare fingerprints.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/seal/secret.h"

namespace clearline {

struct PublicKey {
    static constexpr std::size_t kSize = 32;

    std::array<std::uint8_t, kSize> bytes{};

    [[nodiscard]] std::string hex() const;
    [[nodiscard]] static std::optional<PublicKey> fromHex(std::string_view text);
    // To read aloud and compare: six groups of five digits, each the next 40 bits of the key's SHA-256 modulo 100,000.
    [[nodiscard]] std::string fingerprint() const;

    friend bool operator==(const PublicKey&, const PublicKey&) = default;
};

struct KeySignature {
    static constexpr std::size_t kSize = 64;

    std::array<std::uint8_t, kSize> bytes{};

    [[nodiscard]] std::string hex() const;
    [[nodiscard]] static std::optional<KeySignature> fromHex(std::string_view text);

    friend bool operator==(const KeySignature&, const KeySignature&) = default;
};

class SigningKey {
public:
    static constexpr std::size_t kSeedSize = 32;

    // Of random bytes from the system.
    [[nodiscard]] static SigningKey make();
    // The pair that a seed gives: what a key file keeps.
    [[nodiscard]] static SigningKey fromSeed(std::span<const std::uint8_t, kSeedSize> seed);

    [[nodiscard]] const PublicKey& publicKey() const { return public_; }
    [[nodiscard]] std::span<const std::uint8_t, kSeedSize> seed() const {
        return std::span<const std::uint8_t, kSeedSize>(secret_.data(), kSeedSize);
    }
    // `purpose`: ASCII without a line feed, such as "clearline correction 1".
    [[nodiscard]] KeySignature sign(std::string_view purpose, std::string_view bytes) const;

private:
    SigningKey();
    PublicKey public_;
    Secret secret_;  // seed and public key, as libsodium has it
};

[[nodiscard]] bool holds(const KeySignature& signature, const PublicKey& key, std::string_view purpose,
                         std::string_view bytes);

}  // namespace clearline
