#include "core/casefile/replay.h"

namespace clearline {

Result<CaseState> stateBefore(const std::vector<LogEntry>& log, std::uint64_t entry) {
    CaseState state;
    for (const LogEntry& each : log) {
        if (each.seq >= entry) break;
        if (auto problem = state.apply(each.action, each.seq)) return *problem;
    }
    return state;
}

std::string scenarioText(const Scenario& scenario) {
    std::string text;
    for (const Edit& edit : scenario.edits) text += editJson(edit) + "\n";
    return text;
}

}  // namespace clearline
