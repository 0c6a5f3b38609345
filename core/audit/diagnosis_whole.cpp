#include "core/audit/diagnosis_whole.h"

#include <algorithm>
#include <set>

namespace clearline {

namespace {

using Set = std::vector<std::uint32_t>;

class Whole {
public:
    Whole(DiagnosisSpace& space, const DiagnosisWorld& scheme, const DiagnosisWorld& world, const Set& ofRecords)
        : space_(space), scheme_(scheme), world_(world), likely_(ofRecords) {
        std::stable_sort(likely_.begin(), likely_.end(), [&](std::uint32_t a, std::uint32_t b) {
            return space_.hypothesis(a).weight < space_.hypothesis(b).weight;
        });
    }

    WholeTried take(std::size_t most) {
        std::vector<Set> sets;
        for (const std::uint32_t h : likely_) sets.push_back({h});
        if (most > 1) ask(std::move(sets), 2, likely_.size());
        if (most > 2) ask(pairs(), 3, space_.countSets(likely_)[2]);
        return std::move(tried_);
    }

private:
    // As many as there is room for at best, the likeliest first.
    [[nodiscard]] std::vector<Set> pairs() const {
        std::vector<Set> sets;
        for (std::size_t j = 1; j < likely_.size(); ++j)
            for (std::size_t i = 0; i < j; ++i) {
                if (sets.size() > space_.room()) return sets;
                const std::uint32_t a = likely_[i], b = likely_[j];
                if (!space_.hypothesis(a).goesWith(space_.hypothesis(b))) continue;
                sets.push_back({a, b});
            }
        return sets;
    }

    void ask(std::vector<Set> sets, std::size_t size, std::uint64_t all) {
        const std::vector<bool> fit = space_.tryWhole(world_, sets);
        tried_.left[size] += all - std::min<std::uint64_t>(all, fit.size());
        for (std::size_t i = 0; i < fit.size(); ++i) {
            if (!fit[i] || !isMinimal(sets[i])) continue;
            if (sets[i].size() == 1) alone_.insert(sets[i].front());
            found(sets[i]);
        }
    }

    [[nodiscard]] bool isMinimal(const Set& set) {
        const unsigned whole = (1U << set.size()) - 1;
        for (unsigned which = 1; which <= whole; ++which) {
            Set some;
            for (std::size_t i = 0; i < set.size(); ++i)
                if ((which >> i & 1U) != 0) some.push_back(set[i]);
            if (which != whole && alone_.contains(some.front())) return false;
            const auto deltas = space_.deltasOf(scheme_, some);
            if (deltas && space_.fits(scheme_, *deltas)) return false;
        }
        return true;
    }

    void found(const Set& set) {
        FoundSets sets;
        sets.changes = world_.changes;
        const bool together = set.size() == 2 && space_.parts().partOf[set[0]] == space_.parts().partOf[set[1]];
        sets.meeting = world_.meeting;
        if (together) {
            sets.places.push_back({space_.optionFor(set)});
        } else {
            for (const std::uint32_t h : set) sets.places.push_back({space_.single(h)});
        }
        tried_.found.push_back(std::move(sets));
    }

    DiagnosisSpace& space_;
    const DiagnosisWorld& scheme_;
    const DiagnosisWorld& world_;
    Set likely_;
    std::set<std::uint32_t> alone_;  // with the change they fit already
    WholeTried tried_;
};

}  // namespace

WholeTried tryWhole(DiagnosisSpace& space, const DiagnosisWorld& scheme, const DiagnosisWorld& world,
                    const std::vector<std::uint32_t>& ofRecords, std::size_t most) {
    return Whole(space, scheme, world, ofRecords).take(most);
}

}  // namespace clearline
