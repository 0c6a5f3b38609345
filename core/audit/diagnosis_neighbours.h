// DiagnosisNeighbours: which hypotheses of one part can act on each other after all. A part holds whatever *might* act
// on each other; most of it does not: a fine more or less in June is nothing to one of March that has five others
// before it. Two that are no neighbours add up exactly, and so do three that are none in pairs. Private to audit/.
// Promises: hypotheses of which no two are neighbours move the sums by what each moves them (proof in core/README.md).
#pragma once

#include "core/audit/diagnosis_fold.h"

namespace clearline {

class DiagnosisNeighbours {
public:
    // Of a part under one rulebook; `most`: of hypotheses in a set. Nothing where they are too many to be told.
    [[nodiscard]] static std::shared_ptr<const DiagnosisNeighbours> of(DiagnosisFold& fold, std::size_t most,
                                                                       std::uint8_t blindTo = 0);
    // And these pairs besides.
    [[nodiscard]] std::shared_ptr<const DiagnosisNeighbours> with(
        std::span<const std::pair<std::uint32_t, std::uint32_t>> pairs) const;
    [[nodiscard]] bool are(std::uint32_t a, std::uint32_t b) const;
    [[nodiscard]] const std::vector<std::uint32_t>& of(std::uint32_t hypothesis) const;
    [[nodiscard]] std::uint64_t pairs() const { return pairs_; }
    // Of so many hypotheses in the part, how many threes hold no two neighbours.
    [[nodiscard]] std::uint64_t threesApart(std::uint64_t hypotheses) const;
    // All pairs, the smaller first, in order.
    template <class See>
    void eachPair(const See& see) const {
        for (const auto& [a, all] : of_)
            for (const std::uint32_t b : all)
                if (a < b) see(a, b);
    }

    // For tests, which must notice: what is left out of the footprints.
    enum Blind : std::uint8_t { Acts = 1, Repeats = 2, Caps = 4, Records = 8 };

private:
    friend class Neighbouring;
    std::map<std::uint32_t, std::vector<std::uint32_t>> of_;  // in order
    std::uint64_t pairs_ = 0;
};

}  // namespace clearline
