// A set of edits made a scenario of a case: what `--open-as NAME` does.
#pragma once

#include <string>

#include "app/cli/console.h"
#include "core/scenario/scenario.h"

namespace clearline::cli {

struct ScenarioToOpen {
    std::string caseFile, rulebook;  // the rulebook's id
    std::string name, note, who;
    Scenario edits;
};
// The entry of the log in `entry`, and kDone; or how the command ends, after what is wrong was told.
[[nodiscard]] int openAsScenario(const ScenarioToOpen& wanted, Console& console, std::string& entry);

}  // namespace clearline::cli
