// The options of `bundle` on the command line.
#pragma once

#include <CLI/App.hpp>

#include "app/cli/bundle_command.h"

namespace clearline::cli {

void addBundle(CLI::App& app, const Catalogue& words, BundleOptions& options);

}  // namespace clearline::cli
