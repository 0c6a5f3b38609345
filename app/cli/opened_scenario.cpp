#include "app/cli/opened_scenario.h"

#include "app/cli/case_author.h"
#include "core/casefile/case_file.h"
#include "core/casefile/scenario_actions.h"

namespace clearline::cli {

int openAsScenario(const ScenarioToOpen& wanted, Console& console, std::string& entry) {
    CaseOptions how;
    how.author = authorNow(wanted.who);
    auto opened = CaseFile::open(wanted.caseFile, how);
    if (!opened) {
        console.problems(opened.problems());
        return kUnreadable;
    }
    CaseFile& file = **opened;
    if (file.state().scenarioNamed(wanted.name)) return console.usage("usage.diagnose-open-as", {wanted.name});
    const auto kept =
        file.append(createdAction(0, {wanted.name, wanted.note}, wanted.rulebook, wanted.edits), *how.author, "");
    if (!kept) {
        console.problems(kept.problems());
        return kUnreadable;
    }
    entry = std::to_string(*kept);
    return kDone;
}

}  // namespace clearline::cli
