#include <sodium.h>

#include "core/base/digest.h"

namespace clearline {

std::string sha256Hex(std::string_view bytes) {
    unsigned char hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(hash, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    std::string hex(2 * sizeof hash + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), hash, sizeof hash);
    hex.resize(2 * sizeof hash);
    return hex;
}

}  // namespace clearline
