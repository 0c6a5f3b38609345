// `key`: signing keys that the user makes and keeps: a new one, and the public part of one to give away.
#pragma once

#include <optional>
#include <string>

#include "app/cli/command_form.h"
#include "core/seal/key_file.h"

namespace clearline::cli {

void addKey(const CommandForm& program);

// The key in a file; sealed ones are opened with the password. Nothing, with the reason told and the code to end with.
[[nodiscard]] std::optional<NamedKey> keyFrom(const std::string& file, const std::string& passwordFile,
                                              Console& console, int& code);

}  // namespace clearline::cli
