// Of several items of one act the heaviest counts: a hold before points, then the larger size; losses
// and gains apart. A heavier item that comes later takes over from then on.
#include <algorithm>
#include <map>

#include "core/ledger/modifiers.h"

namespace clearline {

namespace {

struct Weight {
    bool hold = false;
    std::size_t step = 0;  // of a hold: the lower, the heavier
    Points size;

    [[nodiscard]] bool heavierThan(const Weight& other) const {
        if (hold != other.hold) return hold;
        return hold ? step < other.step : size > other.size;
    }
};

Points sizeOf(const Points& points) { return points < Number(0) ? Number(0) - points : points; }

class Act {
public:
    explicit Act(const Modifying& modifying) : modifying_(modifying), book_(*modifying.schedule.prepared->book) {}

    // The items of one act and class, by start; of one day, heaviest first.
    void choose(std::vector<Candidate*>& items) const {
        for (auto day = items.begin(); day != items.end();) {
            const auto next =
                std::find_if(day, items.end(), [&](const Candidate* c) { return c->start != (*day)->start; });
            std::stable_sort(
                day, next, [&](const Candidate* a, const Candidate* b) { return weight(*a).heavierThan(weight(*b)); });
            day = next;
        }
        Candidate* chosen = nullptr;
        for (Candidate* item : items) {
            if (!chosen || laterVersion(*item, *chosen)) {
                chosen = item;
            } else if (weight(*item).heavierThan(weight(*chosen))) {
                chosen->takenOver = item->start;
                chosen = item;
            } else {
                modifying_.fail(*item, 7, SilentReason::LesserItem, chosen->start);
            }
        }
    }

private:
    [[nodiscard]] bool laterVersion(const Candidate& item, const Candidate& chosen) const {
        return item.version.record != chosen.version.record &&
               book_.id(item.version.record) == book_.id(chosen.version.record);
    }
    [[nodiscard]] Weight weight(const Candidate& c) const {
        const Effect& effect = modifying_.rule(c).effect;
        if (effect.kind == Effect::Kind::Hold) return {true, effect.hold.step, {}};
        return {false, 0, sizeOf(*c.points)};
    }
    const Modifying& modifying_;
    const RecordBook& book_;
};

}  // namespace

void chooseItems(Modifying& modifying) {
    if (modifying.rulebook().counting.perAct == PerAct::EveryItem) return;
    const RecordBook& book = *modifying.schedule.prepared->book;
    std::map<std::pair<Symbol, bool>, std::vector<Candidate*>> acts;
    for (Candidate* c : modifying.inOrder()) {
        const Rule& rule = modifying.rule(*c);
        const Symbol act = book.act(c->version.record);
        if (!act || rule.gateMadeGood || rule.effect.onList()) continue;
        const bool hold = rule.effect.kind == Effect::Kind::Hold;
        if (!hold && !c->points) continue;
        acts[{act, hold || *c->points < Number(0)}].push_back(c);
    }
    const Act act(modifying);
    for (auto& [key, items] : acts) act.choose(items);
}

}  // namespace clearline
