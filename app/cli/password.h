// A password from a file (its first line) or, at a terminal, asked for without showing it: for sealed cases and keys.
#pragma once

#include <optional>
#include <string>

#include "app/cli/console.h"
#include "core/bundle/bundle_file.h"

namespace clearline::cli {

enum class PasswordFor : std::uint8_t { Opening, Sealing };  // Sealing: asked for twice

// Nothing, with the reason told as a mistake of the command.
[[nodiscard]] std::optional<std::string> passwordFor(PasswordFor what, const std::string& file, Console& console);

// Of a sealed bundle that is opened: asked for only once it is known to be sealed; nothing where there is neither file
// nor terminal.
[[nodiscard]] AskPassword askAtOpening(const std::string& file, Console& console);

}  // namespace clearline::cli
