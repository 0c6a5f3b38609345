// A password from a file (its first line) or, at a terminal, asked for without showing it: for sealed cases and keys.
#pragma once

#include <optional>
#include <string>

#include "app/cli/console.h"

namespace clearline::cli {

enum class PasswordFor : std::uint8_t { Opening, Sealing };  // Sealing: asked for twice

// Nothing, with the reason told as a mistake of the command.
[[nodiscard]] std::optional<std::string> passwordFor(PasswordFor what, const std::string& file, Console& console);

}  // namespace clearline::cli
