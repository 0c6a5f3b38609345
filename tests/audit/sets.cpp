// Pairs and smallest sets against all subsets there are.
#include "core/audit/reach_sets.h"

#include <algorithm>

#include "tests/audit/brute.h"

namespace clearline::brute {

namespace {

constexpr std::size_t kMostItems = 9, kMostSlow = 7;

class Checking {
public:
    Checking(Run& run, const LedgerPointer& ledger) : run_(run), ledger_(*ledger), counterfactual_(ledger) {}

    void run() {
        const std::size_t count = counterfactual_.items().size();
        bool slow = false;
        for (const auto& item : counterfactual_.items()) slow |= !item.quick;
        if (count == 0 || count > (slow ? kMostSlow : kMostItems)) return;
        for (std::size_t subset = 0; subset < std::size_t{1} << count; ++subset) {
            std::vector<std::size_t> items;
            for (std::size_t i = 0; i < count; ++i)
                if (subset >> i & 1) items.push_back(i);
            would_.push_back(items.empty() ? wouldBeOf(ledger_) : counterfactual_.without(items));
            if (items.size() == 1) singles_.push_back(would_.back());
        }
        for (const Goal& goal : goalsOf(ledger_))
            if (reachedIn(goal, would_[0])) check(goal);
    }

private:
    [[nodiscard]] bool turned(const Goal& goal, std::size_t subset) const {
        const auto reached = reachedIn(goal, would_[subset]);
        return reached && *reached != *reachedIn(goal, would_[0]);
    }
    [[nodiscard]] Points change(std::size_t subset) const {
        if (!would_[subset].score || !would_[0].score) return Points(0);
        const Points moved = *would_[subset].score - *would_[0].score;
        return moved.sign() < 0 ? Number(0) - moved : moved;
    }

    void check(const Goal& goal) {
        SearchBounds bounds;
        kept_ = run_.below(3) == 0 ? run_.random() : 0;  // records that nobody contests
        bounds.contestable = [this](std::size_t item) { return (kept_ >> item & 1) == 0; };
        SetSearch found = searchSets(counterfactual_, goal, singles_, bounds);
        if (run_.falsify == "sets" && found.set) found.set->items.pop_back();
        ++run_.met["sets searched"];
        const std::string what = "goal " + std::string(goalText(goal.of)) + " " + std::to_string(goal.at) + "/" +
                                 std::to_string(goal.step) + ": ";
        std::size_t pairs = 0, least = SIZE_MAX;
        std::optional<Points> leastChange;
        for (std::size_t subset = 1; subset < would_.size(); ++subset) {
            if ((subset & kept_) != 0 || !turned(goal, subset)) continue;
            const auto size = static_cast<std::size_t>(__builtin_popcountll(subset));
            if (size < least) leastChange.reset();
            least = std::min(least, size);
            if (size == least && (!leastChange || change(subset) < *leastChange)) leastChange = change(subset);
            if (size == 2 && onlyTogether(goal, subset)) ++pairs;
        }
        if (found.pairsWhole && goal.of != Goal::Of::List && found.pairCount != pairs)
            return run_.differs(what + "there are " + std::to_string(pairs) + " pairs, not " +
                                std::to_string(found.pairCount));
        if (found.none && least != SIZE_MAX) return run_.differs(what + "a set is said not to exist that does");
        if (!found.set) {
            if (least <= 3) run_.differs(what + "a set of " + std::to_string(least) + " was not found");
            return;
        }
        if (!found.set->fewest && found.atLeast > least)
            return run_.differs(what + "it is said to take at least " + std::to_string(found.atLeast) + ", not " +
                                std::to_string(least));
        ++run_.met["set of " + std::to_string(found.set->items.size())];
        std::size_t subset = 0;
        for (const std::size_t item : found.set->items) subset |= std::size_t{1} << item;
        if (!turned(goal, subset)) return run_.differs(what + "the set does not turn it");
        if ((subset & kept_) != 0) return run_.differs(what + "the set has a record that nobody contests");
        if (kept_ != 0) ++run_.met["set, some records kept"];
        if (found.set->fewest && found.set->items.size() != least)
            return run_.differs(what + "fewer records do it: " + std::to_string(least));
        if (!found.set->fewest) ++run_.met["set, perhaps not the fewest"];
        if (found.set->fewest && found.set->leastChange && change(subset) != *leastChange)
            run_.differs(what + "a set of as many moves the score less");
    }
    [[nodiscard]] bool onlyTogether(const Goal& goal, std::size_t pair) const {
        for (std::size_t i = 0; i < singles_.size(); ++i)
            if ((pair >> i & 1) && turned(goal, std::size_t{1} << i)) return false;
        return true;
    }

    Run& run_;
    std::uint64_t kept_ = 0;  // by item, a bit each
    const Ledger& ledger_;
    Counterfactual counterfactual_;
    std::vector<WouldBe> would_;  // by subset of the items
    std::vector<WouldBe> singles_;
};

}  // namespace

void checkSets(Run& run, const LedgerPointer& ledger) {
    if (run.below(3) == 0) Checking(run, ledger).run();
}

}  // namespace clearline::brute
