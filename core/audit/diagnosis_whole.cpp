#include "core/audit/diagnosis_whole.h"

#include <algorithm>

namespace clearline {

namespace {

using Set = std::vector<std::uint32_t>;

class Whole {
public:
    Whole(DiagnosisSpace& space, const DiagnosisWorld& world, const std::vector<WorldBelow>& below,
          const Set& ofRecords)
        : space_(space), world_(world), below_(below), likely_(ofRecords) {
        std::stable_sort(likely_.begin(), likely_.end(), [&](std::uint32_t a, std::uint32_t b) {
            return space_.hypothesis(a).weight < space_.hypothesis(b).weight;
        });
    }

    WholeTried take(std::size_t most) {
        std::vector<Set> sets;
        for (const std::uint32_t h : likely_) sets.push_back({h});
        const std::size_t changes = world_.changes.size();
        if (most > changes) ask(std::move(sets), changes + 1, likely_.size());
        if (most > changes + 1) ask(pairs(), changes + 2, space_.countSets(likely_)[2]);
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
            if (sets[i].size() == 1) tried_.alone.insert(sets[i].front());
            found(sets[i]);
        }
    }

    [[nodiscard]] bool isMinimal(const Set& set) {
        const unsigned whole = (1U << set.size()) - 1;
        for (unsigned which = 1; which <= whole; ++which) {
            Set some;
            for (std::size_t i = 0; i < set.size(); ++i)
                if ((which >> i & 1U) != 0) some.push_back(set[i]);
            if (which != whole && tried_.alone.contains(some.front())) return false;
            for (const WorldBelow& each : below_)
                if (fitsBelow(each, some)) return false;
        }
        return true;
    }

    [[nodiscard]] bool fitsBelow(const WorldBelow& below, const Set& some) {
        if (!below.world->adds) return some.size() == 1 && below.alone && below.alone->contains(some.front());
        const auto deltas = space_.deltasOf(*below.world, some);
        return deltas && space_.fits(*below.world, *deltas);
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
    const DiagnosisWorld& world_;
    const std::vector<WorldBelow>& below_;
    Set likely_;
    WholeTried tried_;
};

}  // namespace

WholeTried tryWhole(DiagnosisSpace& space, const DiagnosisWorld& world, const std::vector<WorldBelow>& below,
                    const std::vector<std::uint32_t>& ofRecords, std::size_t most) {
    return Whole(space, world, below, ofRecords).take(most);
}

}  // namespace clearline
