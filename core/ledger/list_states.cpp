// Who is on which list on the as-of day, and the standings of scales of lists.
#include <algorithm>

#include "core/ledger/fold.h"

namespace clearline {

namespace {

ListState stateOf(std::size_t list, const Schedule& schedule, const Rulebook& rulebook, Clock clock) {
    ListState state;
    state.list = list;
    std::int32_t since = INT32_MAX, until = INT32_MIN, last = INT32_MIN;
    for (std::uint32_t i = 0; i < schedule.contributions.size(); ++i) {
        const Contribution& c = schedule.contributions[i];
        const Effect& effect = rulebook.rules[c.rule].effect;
        const std::int32_t day = clock.asOf.days();
        if (effect.kind != Effect::Kind::List || effect.listing.list != list || c.start > day || c.end <= day) continue;
        since = std::min(since, c.start);
        until = std::max(until, c.end);
        if (c.start < last) continue;
        last = c.start;
        state.contribution = i;
    }
    if (!state.listed()) return state;
    state.since = Date::ofDays(since);
    if (until != kForGood) state.until = Date::ofDays(until);
    return state;
}

}  // namespace

void settleLists(FoldResult& result, const Schedule& schedule, const Rulebook& rulebook, Clock clock) {
    if (!schedule.eligible) return;
    for (std::size_t list = 0; list < rulebook.lists.size(); ++list)
        result.lists.push_back(stateOf(list, schedule, rulebook, clock));
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
