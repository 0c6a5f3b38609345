// `lookup`: who is it, what is on file, and how do they stand: subjects found by name, identifier, stall number, owner,
// grade or listing state, as text, JSON or CSV.
#pragma once

#include <string>
#include <vector>

#include "app/cli/command_form.h"
#include "app/cli/console.h"
#include "app/cli/map_command.h"

namespace clearline::cli {

struct LookupOptions {
    MapOptions how;  // how a file of others is to be read
    std::string file;
    std::vector<std::string> words;      // all of them, in any order
    std::vector<std::string> rulebooks;  // ids or paths
    std::string asOf, knownOn;           // empty: today; the same as asOf
    std::vector<std::string> grades;     // SCALE=STEP
    std::vector<std::string> lists;      // LIST=on|was|never
    bool showIdentifiers = false;
    std::string format = "text";  // text, json, csv
};

[[nodiscard]] int lookup(const LookupOptions& options, const std::vector<std::string>& folders, Console& console);

void addLookup(const CommandForm& program);

}  // namespace clearline::cli
