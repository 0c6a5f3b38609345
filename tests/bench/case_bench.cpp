// How long an edit of a case takes until it is acknowledged, that is until it is on the disk:
//   clearline-bench-case FILE COUNT
// Appends COUNT edits to the case FILE, which is changed by it, and prints the median, the 95th percentile
// and the longest, in milliseconds.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "core/casefile/case_file.h"

using namespace clearline;

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    const Author author{"bench", "2026-01-01T00:00:00Z"};
    auto opened = CaseFile::open(argv[1]);
    if (!opened) return 3;
    CaseFile& file = **opened;
    CaseAction creating;
    creating.kind = ActionKind::ScenarioCreated;
    creating.changes = {ScenarioChange{0, std::nullopt, ScenarioLabel{"bench", ""}}};
    if (!file.append(creating, author)) return 3;
    const ScenarioId id = file.state().nextScenario - 1;
    std::vector<double> times;
    for (int i = 0; i < std::atoi(argv[2]); ++i) {
        CaseAction edit;
        edit.changes = {EditChange{id, "", std::nullopt, RecordExcluded{"record " + std::to_string(i)}}};
        const auto start = std::chrono::steady_clock::now();
        if (!file.append(std::move(edit), author, "measured")) return 3;
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(times.begin(), times.end());
    if (times.empty()) return 2;
    std::printf("%.1f %.1f %.1f\n", times[times.size() / 2], times[times.size() * 95 / 100], times.back());
}
