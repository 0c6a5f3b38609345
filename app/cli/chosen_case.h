// ChosenCase: a record file or a case, under the rulebooks and the scenario that the command names: what the commands
// of an auditor begin with. The scenario's edits are laid over what comes out.
#pragma once

#include "app/cli/case_source.h"
#include "core/scenario/scenario.h"

namespace clearline::cli {

struct ChosenCase {
    Kinds kinds, known;  // those of the resources; with those that the rulebooks name
    std::vector<std::shared_ptr<const Rulebook>> rulebooks;
    std::shared_ptr<const CaseInput> input;
    std::vector<std::string> subjects;  // all, or the one asked for
    FindingMarks findings;              // what was decided about findings, of a case
};

struct CaseChoice {
    const std::string& file;
    const std::vector<std::string>& rulebooks;
    const std::string& scenario;  // of a case; empty: the originals
    const std::string& subject;   // empty: all
};

// kDone, or the code to end with, its message told; problems of a file that cannot be read go into `refused`.
[[nodiscard]] int chooseCase(const CaseChoice& choice, const std::vector<std::string>& folders, Console& console,
                             ChosenCase& chosen, Problems& refused);

}  // namespace clearline::cli
