// `statement`: what an authority told beside what comes out: its own lines, and the scores it gave on days, line by
// line, with where the two part first. As text, JSON or CSV; ends with 1 where something differs.
#pragma once

#include <string>
#include <vector>

#include "app/cli/command_form.h"
#include "app/cli/console.h"

namespace clearline::cli {

struct StatementOptions {
    std::string file;
    std::vector<std::string> rulebooks;  // ids or paths; of a case, empty: all that it keeps
    std::string subject;                 // empty: all that have a statement or readings
    std::string scenario;                // of a case
    std::string asOf, knownOn;           // empty: the last day of the statement; the same as asOf
    std::string format = "text";         // text, json, csv
};

[[nodiscard]] int statement(const StatementOptions& options, const std::vector<std::string>& folders, Console& console);

void addStatement(const CommandForm& program);

}  // namespace clearline::cli
