// Who is on which list on the as-of day, and the standings of scales of lists.
#include "core/ledger/fold.h"

namespace clearline {

namespace {

// Of several listings in force, the one that leaves last; ties: that which began first.
ListState stateOf(std::size_t list, const Schedule& schedule, const Rulebook& rulebook, Clock clock) {
    ListState state;
    state.list = list;
    const std::int32_t day = clock.asOf.days();
    const auto leavesLater = [&](std::uint32_t a, std::uint32_t b) {
        const Contribution &x = schedule.contributions[a], &y = schedule.contributions[b];
        return x.end != y.end ? x.end > y.end : x.start < y.start;
    };
    for (const Event& event : schedule.events) {  // in their order, which settles what is still equal
        if (event.lineKind() != LineKind::Listed) continue;
        const Contribution& c = schedule.contributions[event.contribution];
        const Effect& effect = rulebook.rules[c.rule].effect;
        if (effect.kind != Effect::Kind::List || effect.listing.list != list || c.start > day || c.end <= day) continue;
        if (!state.listed() || leavesLater(event.contribution, static_cast<std::uint32_t>(*state.contribution)))
            state.contribution = event.contribution;
    }
    if (!state.listed()) return state;
    const Contribution& c = schedule.contributions[*state.contribution];
    state.since = Date::ofDays(c.start);
    if (c.end != kForGood) state.until = Date::ofDays(c.end);
    return state;
}

}  // namespace

void settleLists(FoldResult& result, const Schedule& schedule, const Rulebook& rulebook, Clock clock) {
    for (std::size_t list = 0; list < rulebook.lists.size(); ++list)
        result.lists.push_back(stateOf(list, schedule, rulebook, clock));
    if (!schedule.eligible || (rulebook.score && !schedule.hasScore)) return;
    for (std::size_t i = 0; i < rulebook.scales.size(); ++i) {
        const Scale& scale = rulebook.scales[i];
        if (!scale.ofLists || !scale.when.contains(clock.asOf)) continue;
        Standing standing{i, {}};
        for (std::size_t step = 0; step < scale.steps.size() && !standing.step; ++step)
            if (!scale.steps[step].list || result.lists[*scale.steps[step].list].listed()) standing.step = step;
        if (result.incomplete) standing.step.reset();
        result.standings.push_back(standing);
    }
}

}  // namespace clearline
