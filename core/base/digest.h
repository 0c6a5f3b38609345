// SHA-256 of bytes as 64 lower-case hex digits. Declared here because rulebooks and source
// files are named by their hash long before sealing; seal/ implements it with libsodium.
#pragma once

#include <string>
#include <string_view>

namespace clearline {

[[nodiscard]] std::string sha256Hex(std::string_view bytes);

}  // namespace clearline
