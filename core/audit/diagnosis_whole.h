// DiagnosisWhole: sets with a change of the scheme under which parts do not add up any more (what is beyond the range
// is lost now, so the order of all events counts): each is evaluated whole, up to the limit. Private to audit/.
// Promises: what is found is minimal as far as its parts were tried; `left` counts what was not tried.
#pragma once

#include "core/audit/diagnosis_search.h"

namespace clearline {

struct WholeTried {
    std::vector<FoundSets> found;
    std::array<std::uint64_t, 4> left{};  // by size of the set, with the change
};

// `ofRecords`: the hypotheses about records. `most`: of a set, with the change.
[[nodiscard]] WholeTried tryWhole(DiagnosisSpace& space, const DiagnosisWorld& scheme, const DiagnosisWorld& world,
                                  const std::vector<std::uint32_t>& ofRecords, std::size_t most);

}  // namespace clearline
