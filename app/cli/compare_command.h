// `compare`: two ledgers of each subject side by side: the originals and a scenario, two scenarios, two versions or
// readings of a rulebook; what differs, and which edit did how much of it.
#pragma once

#include <string>
#include <vector>

#include "app/cli/audit_source.h"
#include "app/cli/command_form.h"

namespace clearline::cli {

struct CompareOptions : AuditOptions {
    std::string with;          // the second scenario of the case; empty: the originals are compared with the first
    std::string withRulebook;  // of the second side; empty: the same
};

[[nodiscard]] int compareLedgers(const CompareOptions& options, const std::vector<std::string>& folders,
                                 Console& console);

void addCompare(const CommandForm& program);

}  // namespace clearline::cli
