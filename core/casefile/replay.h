// Replay: what the case shows today made once more from its log alone, and every receipt that it keeps made
// again from the state that the log gives just before it. Where it sits: the proof that a case's figures follow
// from what it holds; `case replay` prints it.
#pragma once

#include "core/casefile/case_file.h"

namespace clearline {

// The state just before an entry of the log: all entries below it applied in order.
[[nodiscard]] Result<CaseState> stateBefore(const std::vector<LogEntry>& log, std::uint64_t entry);
// The canonical text of a scenario under one rulebook: its edits as JSON, one a line, in their order.
[[nodiscard]] std::string scenarioText(const Scenario& scenario);

}  // namespace clearline
