// `explain`: a file of records under one or more rulebooks, as text, JSON or CSV.
#pragma once

#include <string>
#include <vector>

#include "app/cli/console.h"

namespace clearline::cli {

struct ExplainOptions {
    std::string file;
    std::vector<std::string> rulebooks;  // ids or paths
    std::string subject;                 // empty: all
    std::string asOf, knownOn;           // empty: today; the same as asOf
    std::vector<std::string> sets;       // NAME[@FROM]=VALUE
    std::vector<std::string> without;    // record ids
    std::vector<std::string> readings;   // alternative readings of the rulebooks, by id
    bool steps = false;
    std::string format = "text";  // text, json, csv
};

[[nodiscard]] int explain(const ExplainOptions& options, const std::vector<std::string>& folders, Console& console);

}  // namespace clearline::cli
