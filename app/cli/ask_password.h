// askPassword: the password of a sealed file: from a file (its first line), or asked for without showing it; of a new
// one twice. Nothing, with a message, where there is none.
#pragma once

#include <optional>
#include <string>

#include "app/cli/console.h"

namespace clearline::cli {

[[nodiscard]] std::optional<std::string> askPassword(const std::string& file, bool open, Console& console);

}  // namespace clearline::cli
