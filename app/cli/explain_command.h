// `explain`: a file of records under one or more rulebooks, as text, JSON or CSV; several also side by side.
#pragma once

#include <string>
#include <vector>

#include "app/cli/command_form.h"
#include "app/cli/console.h"
#include "app/cli/map_command.h"

namespace clearline::cli {

struct ExplainOptions {
    MapOptions how;                      // how a file of others is to be read
    std::string file;                    // a record file, a folder, or a case
    std::vector<std::string> rulebooks;  // ids or paths; of a case may be left out: all that it keeps
    std::string subject;                 // empty: all
    std::string asOf, knownOn;           // empty: today; the same as asOf
    std::vector<std::string> sets;       // NAME[@FROM]=VALUE
    std::vector<std::string> without;    // record ids
    std::vector<std::string> amends;     // RECORD[@VERSION].COLUMN=VALUE
    std::vector<std::string> adds;       // COLUMN=VALUE,COLUMN=VALUE…
    std::vector<std::string> switches;   // WHAT[=OF]
    std::string scenario;                // of a case; empty: the originals
    bool receipt = false;                // what the result was made from, at the end
    bool keepReceipt = false;            // in the case too
    std::string who;
    std::vector<std::string> readings;  // alternative readings of the rulebooks, by id
    bool steps = false;
    bool sideBySide = false;      // only the table of several rulebooks
    std::string format = "text";  // text, json, csv
};

[[nodiscard]] int explain(const ExplainOptions& options, const std::vector<std::string>& folders, Console& console);

void addExplain(const CommandForm& program);

}  // namespace clearline::cli
