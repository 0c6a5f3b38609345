#include "core/seal/secret.h"

#include <sodium.h>

#include <cstring>
#include <new>

#include "core/seal/sodium_ready.h"

namespace clearline {

Secret::Secret(std::size_t size) : size_(size) {
    needSodium();
    bytes_ = static_cast<std::uint8_t*>(sodium_malloc(size));
    if (!bytes_) throw std::bad_alloc();
}

Secret::Secret(std::string_view text) : Secret(text.size()) {
    if (!text.empty()) std::memcpy(bytes_, text.data(), text.size());
}

Secret::~Secret() { sodium_free(bytes_); }

void wipe(std::string& text) {
    text.resize(text.capacity());
    sodium_memzero(text.data(), text.size());
    text.clear();
}

}  // namespace clearline
