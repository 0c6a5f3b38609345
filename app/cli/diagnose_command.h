// `diagnose`: why official figures differ from what comes out: every minimal set of up to three causes that brings them
// out exactly. As text, JSON or CSV; one of them may become a scenario of the case. Ends with 0 where there is nothing
// to explain, 1 where there is.
#pragma once

#include <string>
#include <vector>

#include "app/cli/command_form.h"
#include "app/cli/console.h"

namespace clearline::cli {

struct DiagnoseOptions {
    std::string file;
    std::vector<std::string> rulebooks;  // one; of a case, empty: the one that it keeps
    std::string subject;
    std::string scenario;  // of a case
    std::string asOf;      // empty: all official figures
    std::string most = "3";
    std::vector<std::string> without;  // kinds of cause that are not tried
    std::string fit = "1";             // which explanation becomes a scenario
    std::string openAs;                // its name, of a case
    std::string who;
    std::string format = "text";  // text, json, csv
};

[[nodiscard]] int diagnose(const DiagnoseOptions& options, const std::vector<std::string>& folders, Console& console);

void addDiagnose(const CommandForm& program);

}  // namespace clearline::cli
