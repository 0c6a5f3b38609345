// DiagnosisWhole: sets with a change of the scheme under which parts do not add up any more (what is beyond the range
// is lost now, so the order of all events counts): each is evaluated whole, up to the limit. Private to audit/.
// Promises: what is found is minimal as far as its parts were tried; `left` counts what was not tried.
#pragma once

#include <set>

#include "core/audit/diagnosis_search.h"

namespace clearline {

struct WholeTried {
    std::vector<FoundSets> found;
    std::set<std::uint32_t> alone;        // hypotheses that fit with the changes and nothing else
    std::array<std::uint64_t, 4> left{};  // by size of the set, with the change
};

// A world with fewer of the changes: what fits in it is no part of a minimal set.
struct WorldBelow {
    const DiagnosisWorld* world = nullptr;
    const std::set<std::uint32_t>* alone = nullptr;  // where parts do not add up in it: what fits there by itself
};

// `ofRecords`: the hypotheses about records. `most`: of a set, with the changes. None of them fits without a record.
[[nodiscard]] WholeTried tryWhole(DiagnosisSpace& space, const DiagnosisWorld& world,
                                  const std::vector<WorldBelow>& below, const std::vector<std::uint32_t>& ofRecords,
                                  std::size_t most);

}  // namespace clearline
