// DiagnosisMeeting: whether two hypotheses can act on each other in one world: never in different parts; in one part
// always, unless its neighbours were told. Private to audit/.
#pragma once

#include "core/audit/diagnosis_neighbours.h"

namespace clearline {

struct DiagnosisMeeting {
    std::vector<std::shared_ptr<const DiagnosisNeighbours>> byPart;  // nothing: any two of the part

    [[nodiscard]] const DiagnosisNeighbours* of(std::uint32_t part) const {
        return part < byPart.size() ? byPart[part].get() : nullptr;
    }
    [[nodiscard]] bool meet(const std::vector<std::uint32_t>& partOf, std::uint32_t a, std::uint32_t b) const {
        if (partOf[a] != partOf[b] || partOf[a] == DiagnosisParts::kNoPart) return a == b;
        const DiagnosisNeighbours* neighbours = of(partOf[a]);
        return a == b || !neighbours || neighbours->are(a, b);
    }
};

}  // namespace clearline
