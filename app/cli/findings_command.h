// `findings`: what an auditor should look at in a record file or a case under one rulebook, each with its place,
// reason, law and remedy. As text, JSON or CSV; ends with 1 where something as grave as was asked for stands.
#pragma once

#include <string>
#include <vector>

#include "app/cli/command_form.h"
#include "app/cli/console.h"

namespace clearline::cli {

struct FindingsOptions {
    std::string file;
    std::string rulebook;              // id or path; of a case that keeps one it may be left out
    std::string subject;               // empty: all
    std::string scenario;              // of a case; empty: the originals
    std::string asOf, knownOn;         // empty: today; the same as asOf
    std::string atLeast = "warning";   // notice, warning, error
    std::vector<std::string> without;  // codes of checks
    std::string format = "text";       // text, json, csv
    std::string key, note, who;        // of a finding that is accepted, dismissed or opened again
};

[[nodiscard]] int findings(const FindingsOptions& options, const std::vector<std::string>& folders, Console& console);

// `findings accept|dismiss|reopen`: what a person decides about a finding, kept in the case.
[[nodiscard]] int judgeFinding(const std::string& decision, const FindingsOptions& options,
                               const std::vector<std::string>& folders, Console& console);

void addFindings(const CommandForm& program);

}  // namespace clearline::cli
