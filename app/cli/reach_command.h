// `reach`: what it would take: for each threshold, step and list of each subject what is missing, and what would turn
// it.
#pragma once

#include <string>
#include <vector>

#include "app/cli/audit_source.h"
#include "app/cli/command_form.h"

namespace clearline::cli {

struct ReachCommand : AuditOptions {
    std::string threshold;          // id of a threshold, SCALE=STEP, or of a list; empty: all
    std::string until;              // of the outlook; empty: ten years on
    std::vector<std::string> keep;  // records that nobody contests
};

[[nodiscard]] int reachGoals(const ReachCommand& options, const std::vector<std::string>& folders, Console& console);

void addReach(const CommandForm& program);

}  // namespace clearline::cli
