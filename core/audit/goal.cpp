#include "core/audit/goal.h"

#include "core/audit/goal_bound.h"
#include "core/ledger/ledger_parts.h"
#include "core/ledger/scale_on.h"

namespace clearline {

namespace {

// The value that a goal asks about.
Points valueFor(const Goal& goal, const Ledger& ledger) {
    if (goal.of == Goal::Of::Threshold) return *ledger.score();
    const Scale& scale = ledger.rulebook().scales[ledger.standings()[goal.at].scale];
    if (!scale.characteristic) return *ledger.score();
    const FoldResult& fold = LedgerParts::fold(ledger);
    const Limits& cap = fold.schemes.back().second.caps[*scale.characteristic];
    Points value = fold.last.sums[*scale.characteristic];
    if (cap.low && value < *cap.low) value = *cap.low;
    return cap.high && value > *cap.high ? *cap.high : value;
}

// The values of the shown score lie on a grid where there is rounding.
std::optional<int> gridOf(const Goal& goal, const Ledger& ledger) {
    const auto& rounding = ledger.rulebook().score->rounding;
    if (!rounding) return std::nullopt;
    if (goal.of == Goal::Of::Step && ledger.rulebook().scales[ledger.standings()[goal.at].scale].characteristic)
        return std::nullopt;
    return rounding->places;
}

// The first value of the grid on the upper side of a bound, or the last on its lower side.
Points onGrid(const GoalBound& bound, int places, bool upper) {
    Points first = bound.at.rounded(places, Rounding::Ceiling);
    if (first == bound.at && !bound.included) first += gridStep(places);
    return upper ? first : first - gridStep(places);
}

}  // namespace

std::string_view goalText(Goal::Of of) {
    constexpr std::string_view kWords[] = {"threshold", "step", "list"};
    return kWords[static_cast<std::size_t>(of)];
}

std::vector<Goal> goalsOf(const Ledger& ledger) {
    std::vector<Goal> goals;
    for (std::size_t t = 0; t < ledger.thresholds().size(); ++t) goals.push_back({Goal::Of::Threshold, t, 0});
    for (std::size_t s = 0; s < ledger.standings().size(); ++s) {
        const Scale& scale = ledger.rulebook().scales[ledger.standings()[s].scale];
        if (scale.ofLists) continue;
        for (std::size_t step = 1; step < scale.steps.size() && scale.steps[step - 1].upper; ++step)
            goals.push_back({Goal::Of::Step, s, step});
    }
    for (std::size_t l = 0; l < ledger.lists().size(); ++l) goals.push_back({Goal::Of::List, l, 0});
    return goals;
}

std::optional<bool> reachedIn(const Goal& goal, const WouldBe& would) {
    switch (goal.of) {
        case Goal::Of::Threshold: return would.reached[goal.at];
        case Goal::Of::Step:
            return would.steps[goal.at] ? std::optional(*would.steps[goal.at] >= goal.step) : std::nullopt;
        case Goal::Of::List:
            if (would.incomplete && !would.listed[goal.at]) return std::nullopt;
            return would.listed[goal.at];
    }
    return std::nullopt;
}

bool wanted(const Goal& goal, const Ledger& ledger) {
    const Rulebook& rulebook = ledger.rulebook();
    switch (goal.of) {
        case Goal::Of::Threshold:
            return rulebook.thresholds[ledger.thresholds()[goal.at].threshold].kind == Threshold::Kind::Benefit;
        case Goal::Of::Step: return true;
        case Goal::Of::List: return rulebook.lists[ledger.lists()[goal.at].list].kind == NamedList::Kind::Red;
    }
    return true;
}

std::optional<GoalBound> boundOf(const Goal& goal, const Ledger& ledger) {
    const Rulebook& rulebook = ledger.rulebook();
    if (goal.of == Goal::Of::List) return std::nullopt;
    if (goal.of == Goal::Of::Threshold) {
        const Threshold& threshold = rulebook.thresholds[ledger.thresholds()[goal.at].threshold];
        const bool above = threshold.test == Threshold::Test::Above || threshold.test == Threshold::Test::AtMost;
        const bool upwards = threshold.test == Threshold::Test::Above || threshold.test == Threshold::Test::AtLeast;
        return GoalBound{threshold.at, !above, upwards};
    }
    const ScaleOn scale(rulebook, rulebook.scales[ledger.standings()[goal.at].scale], ledger.clock().asOf);
    const ScaleOn::Step& below = scale.steps()[goal.step - 1];
    return below.upper ? std::optional(GoalBound{*below.upper, !below.included, true}) : std::nullopt;
}

std::optional<GoalMissing> missingTo(const Goal& goal, const Ledger& ledger) {
    const auto bound = boundOf(goal, ledger);
    const auto reached = reachedIn(goal, wouldBeOf(ledger));
    if (!bound || !reached || !ledger.score()) return std::nullopt;
    if (*reached) return GoalMissing{Points(0), false};
    const Points value = valueFor(goal, ledger);
    if (const auto places = gridOf(goal, ledger))
        return GoalMissing{onGrid(*bound, *places, bound->upwards) - value, false};
    return GoalMissing{bound->at - value, bound->upwards != bound->included};
}

std::optional<GoalMissing> marginOf(const Goal& goal, const Ledger& ledger) {
    const auto bound = boundOf(goal, ledger);
    const auto reached = reachedIn(goal, wouldBeOf(ledger));
    if (!bound || !reached || !*reached || !ledger.score()) return std::nullopt;
    const Points value = valueFor(goal, ledger);
    if (const auto places = gridOf(goal, ledger))
        return GoalMissing{onGrid(*bound, *places, bound->upwards) - value, false};
    return GoalMissing{bound->at - value, bound->upwards != bound->included};
}

}  // namespace clearline
