// KeyFile: a signing key as the user keeps it: a small text file for the owner alone (0600), sealed with a password if
// wished (sealed_file.h), and its public part as a text of its own to give away (resources/formats.md has both).
// Where it sits: read to sign (SigningKey), or to know whose signature is expected (PublicKey); never part of a case.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/seal/sealed_header.h"
#include "core/seal/signature.h"

namespace clearline {

struct NamedKey {
    std::string name;  // whose it is, as its maker says: one line, perhaps blank
    SigningKey key;
};
struct NamedPublicKey {
    std::string name;
    PublicKey key;

    friend bool operator==(const NamedPublicKey&, const NamedPublicKey&) = default;
};

// A file that is not there yet. `password` null: not sealed. Problems: write.*, seal.*.
[[nodiscard]] std::optional<Problem> writeKeyFile(const std::string& path, const NamedKey& key, const Secret* password,
                                                  const SealCost& cost = {});
// Problems: read.cannot-open, key.form, key.version-unknown, key.sealed (and no password), seal.*. `problems` gets
// key.open-to-others, a Warning, where more than the owner may read an unsealed one.
[[nodiscard]] Result<NamedKey> readKeyFile(const std::string& path, const Secret* password, Problems& problems);

[[nodiscard]] std::string publicKeyText(const NamedPublicKey& key);
// Of publicKeyText, or the key's 64 digits alone. Problems: key.form, key.version-unknown, key.fingerprint.
[[nodiscard]] Result<NamedPublicKey> readPublicKey(std::string_view text);

}  // namespace clearline
