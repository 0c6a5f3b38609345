// `sensitivity`: how much hangs on each number of the rulebook, on the way of rounding and on the order within a day,
// for each subject.
#pragma once

#include <string>
#include <vector>

#include "app/cli/audit_source.h"
#include "app/cli/command_form.h"

namespace clearline::cli {

struct SensitivityCommand : AuditOptions {
    std::string way;          // of rounding, that is to be opened: "each-value", "at-the-end=half down"
    std::string openAs, who;  // the name of the scenario that it becomes, of a case; and whose entry it is
};

[[nodiscard]] int showSensitivity(const SensitivityCommand& options, const std::vector<std::string>& folders,
                                  Console& console);

void addSensitivity(const CommandForm& program);

}  // namespace clearline::cli
