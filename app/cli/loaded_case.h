// LoadedCase: what most commands begin with: kinds, rulebooks by id or path, and the record file read against both; and
// the two days of the question. The only place of the command line that reads the clock.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/cli/console.h"
#include "app/cli/map_command.h"
#include "core/base/result.h"
#include "core/ledger/ledger.h"
#include "core/rulebook/kinds.h"

namespace clearline::cli {

struct LoadedCase {
    Kinds kinds, known;  // those of the resources; with those that the rulebooks name
    std::vector<std::shared_ptr<const Rulebook>> rulebooks;
    std::shared_ptr<const CaseInput> input;
};

// `how`: of a foreign file. A sealed bundle is opened with the password of --password-file, or asked for at a terminal
// of `console`. A bundle is read with its own rulebooks, which come first by id; none named: all of them.
// One with a column that can be read in several ways is refused.
[[nodiscard]] Result<LoadedCase> loadCase(const std::string& file, const std::vector<std::string>& rulebooks,
                                          const std::vector<std::string>& folders, Console& console,
                                          const MapOptions& how = {});

// Does the file hold rulebooks of its own, so that none need be named: a case or a bundle?
[[nodiscard]] bool keepsRulebooks(const std::string& file);

// What `how` wishes, and the mappings there are to choose from.
struct ForeignForms {
    PlanWishes wishes;
    std::optional<Mapping> wished;  // the one that `wishes` names
    std::vector<Mapping> known;
};
[[nodiscard]] Result<std::unique_ptr<ForeignForms>> foreignForms(const MapOptions& how,
                                                                 const std::vector<std::string>& folders);

// --as-of and --known-on into `clock`; blank: today, and the same as the first. kDone, or kUsage with a message.
[[nodiscard]] int readClock(const std::string& asOf, const std::string& knownOn, Clock& clock, Console& console);

}  // namespace clearline::cli
