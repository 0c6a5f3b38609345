// `key`: signing keys that the user makes and keeps: a new one, and the public part of one to give away.
#pragma once

#include <CLI/CLI.hpp>

#include <optional>
#include <string>

#include "app/cli/console.h"
#include "core/seal/key_file.h"

namespace clearline::cli {

struct KeyCommand {
    std::string file, name, passwordFile;
    bool sealed = false;
};

void addKeyCommand(CLI::App& app, KeyCommand& options, const Catalogue& words);
[[nodiscard]] int runKey(const std::string& what, const KeyCommand& options, Console& console);

// The key in a file; sealed ones are opened with the password. Nothing, with the reason told and the code to end with.
[[nodiscard]] std::optional<NamedKey> keyFrom(const std::string& file, const std::string& passwordFile,
                                              Console& console, int& code);

}  // namespace clearline::cli
