// The subcommands and options of `objection`, filled into an ObjectionCommand. Where it sits: beside main.cpp, which
// parses the command line and then asks the command's own file to do it.
#pragma once

#include <CLI/CLI.hpp>

#include "app/cli/objection_command.h"

namespace clearline::cli {

// `options` must outlive `app`.
void addObjectionCommands(CLI::App& app, const Catalogue& words, ObjectionCommand& options);

}  // namespace clearline::cli
