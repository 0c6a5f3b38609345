#include "core/appeal/contest_sets.h"

#include <algorithm>

#include "core/audit/reach.h"

namespace clearline {

namespace {

Points sizeOf(const Points& change) { return change < Points() ? -change : change; }

ContestSet setOf(const Reach& reach, const std::vector<std::size_t>& items, const WouldBe& would) {
    ContestSet set;
    set.score = would.score;
    for (const std::size_t item : items)
        set.changes.push_back({ChangeWish::Strike, std::string(reach.items[item].id), 1, {}, {}, {}, {}});
    return set;
}

// Singles and pairs come by the smallest change; the search's own set is the least of its size if it says so.
void addSets(const Reach& reach, const GoalReach& goal, ContestSets& into) {
    for (const std::size_t item : goal.records) into.sets.push_back(setOf(reach, {item}, reach.singles[item]));
    if (!goal.sets) return;
    into.none = goal.sets->none;
    into.atLeast = goal.sets->atLeast;
    for (const PairWay& pair : goal.sets->pairs)
        into.sets.push_back(setOf(reach, {pair.first, pair.second}, pair.would));
    if (goal.sets->set) {
        ContestSet set = setOf(reach, goal.sets->set->items, goal.sets->set->would);
        set.fewest = goal.sets->set->fewest;
        set.leastChange = goal.sets->set->leastChange;
        std::erase_if(into.sets, [&](const ContestSet& other) { return other.changes == set.changes; });
        into.sets.push_back(std::move(set));
    }
    const auto now = reach.ledger->score();
    const auto change = [&](const ContestSet& set) { return now && set.score ? sizeOf(*set.score - *now) : Points(); };
    std::stable_sort(into.sets.begin(), into.sets.end(), [&](const ContestSet& a, const ContestSet& b) {
        if (a.changes.size() != b.changes.size()) return a.changes.size() < b.changes.size();
        return change(a) < change(b);
    });
    if (into.sets.empty()) return;
    // Every single and every pair was tried, if the search says so.
    ContestSet& first = into.sets.front();
    const bool wholePairs = goal.sets->pairsWhole && first.changes.size() == 2;
    if (first.changes.size() == 1 || wholePairs) first.fewest = first.leastChange = true;
}

}  // namespace

Result<ContestSets> contestSets(const ContestQuestion& question) {
    const Ledger& ledger = *question.ledger;
    const auto goals = goalIds(ledger);
    if (std::find(goals.begin(), goals.end(), question.goal) == goals.end())
        return Problem{"appeal.no-such-goal", Severity::Error, {}, {question.goal, ledger.rulebook().id}};
    ReachOptions options;
    options.threshold = question.goal;
    options.variables = options.corrections = false;
    options.keep = question.keep;
    options.kindDeclared = question.kindDeclared;
    options.progress = question.progress;
    const Reach found = reach(question.ledger, options);
    ContestSets sets;
    sets.stopped = found.stopped;
    for (const GoalReach& goal : found.goals) {
        if (goalId(goal.goal, ledger) != question.goal) continue;
        sets.reached = goal.reached;
        sets.wanted = goal.wanted;
        if (goal.reached && *goal.reached != goal.wanted) addSets(found, goal, sets);
    }
    return sets;
}

}  // namespace clearline
