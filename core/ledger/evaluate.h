// evaluate: records under a rulebook, as of a day and as known on a day, into a Ledger. Pure: no
// clock, no files, no state. Knows nothing of scenarios; those hand in changed inputs.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "core/ledger/ledger.h"

namespace clearline {

// `previous`: an earlier ledger of the same subject, used only to save work: where the inputs
// that the schedule depends on are the same objects, the schedule is shared. Never changes a result.
[[nodiscard]] Ledger evaluate(std::shared_ptr<const CaseInput> input, std::shared_ptr<const Rulebook> rulebook,
                              std::string_view subject, Clock clock, const Ledger* previous = nullptr);

// The subject's readings for this rulebook, each against the ledger as of and known on its date;
// those after the as-of day are left out.
[[nodiscard]] std::vector<ReadingState> compareReadings(const Ledger& ledger);

// Ids of all subjects that have records or stand in the subjects table, in code point order.
[[nodiscard]] std::vector<std::string> subjectsOf(const CaseInput& input);

}  // namespace clearline
