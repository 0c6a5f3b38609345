#include "core/rulebook/effect.h"

#include <array>

namespace clearline {

std::string_view effectName(Effect::Kind kind) {
    constexpr std::array<std::string_view, 8> kNames{"add",   "set",  "accumulate", "accrue",
                                                     "spend", "hold", "list",       "extend"};
    return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace clearline
