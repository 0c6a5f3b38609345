#include "core/intake/byte_fault.h"

#include "core/base/utf8.h"

namespace clearline {

ByteFault byteFault(std::string_view raw) {
    if (const std::size_t bad = firstBadUtf8(raw); bad != std::string_view::npos) return {"csv.not-utf8", bad};
    if (const std::size_t nul = raw.find('\0'); nul != std::string_view::npos) return {"csv.nul-byte", nul};
    return {};
}

}  // namespace clearline
