#include "core/seal/sodium_ready.h"

#include <sodium.h>

#include <cstdlib>

namespace clearline {

void needSodium() {
    static const bool ready = sodium_init() >= 0;
    if (!ready) std::abort();
}

}  // namespace clearline
