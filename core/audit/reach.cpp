#include "core/audit/reach.h"

#include <algorithm>

namespace clearline {

namespace {

// Evaluations cost by the number of records: so many in all.
constexpr std::size_t kMostRecordsEvaluated = 1'500'000;
constexpr std::size_t kMostSolved = 40'000'000, kLeastSteps = 24;  // entries gone through for all numbers
constexpr std::size_t kMostReplayed = 1'000'000'000, kLeastReplayed = 20'000;
constexpr std::size_t kLeastEvaluations = 20, kMostEvaluations = 2'000, kLeastDays = 40, kMostDays = 400;

Points size(const Points& points) { return points.sign() < 0 ? Number(0) - points : points; }

std::size_t affordable(const Ledger& ledger, std::size_t least, std::size_t most) {
    const std::size_t records = ledger.contributions().size() + ledger.silent().size() + 1;
    return std::clamp(kMostRecordsEvaluated / records, least, most);
}

class Reaching {
public:
    Reaching(Reach& into, const ReachOptions& options) : into_(into), options_(options), ledger_(*into.ledger) {}

    void run() {
        for (const Goal& goal : goalsOf(ledger_))
            if (options_.threshold.empty() || goalId(goal, ledger_) == options_.threshold) {
                GoalReach& found = into_.goals.emplace_back();
                found.goal = goal;
                found.reached = reachedIn(goal, wouldBeOf(ledger_));
                found.wanted = wanted(goal, ledger_);
                if (found.reached && !*found.reached) found.missing = missingTo(goal, ledger_);
                found.margin = marginOf(goal, ledger_);
            }
        look();
        if (options_.variables && !into_.stopped) variables();
        if (options_.variables && !into_.stopped) durations();
        if (options_.records && !into_.stopped) records();
        if (options_.corrections && !into_.stopped) corrections();
    }

private:
    // Stages are told as parts of a thousand.
    bool goOn(std::size_t stage, std::size_t done, std::size_t of) {
        constexpr std::size_t kStages = 5, kWhole = 1000;
        if (options_.progress && !into_.stopped)
            into_.stopped = !options_.progress((stage * kWhole + done * kWhole / (of + 1)) / kStages, kWhole);
        return !into_.stopped;
    }

    void look() {
        OutlookOptions asked;
        asked.until = options_.until.value_or(usualHorizon(ledger_.clock().asOf));
        asked.mostDays = affordable(ledger_, kLeastDays, kMostDays);
        asked.progress = [this](std::size_t done, std::size_t of) { return goOn(0, done, of); };
        into_.outlook = outlook(ledger_, asked);
        for (GoalReach& goal : into_.goals) goal.turn = into_.outlook.turnOf(goal.goal, ledger_);
    }

    void variables() {
        const VariableSolver solver(into_.ledger);
        const std::vector<Variable> all = variablesOf(ledger_.rulebook());
        const std::size_t work = (ledger_.entryCount() + ledger_.contributions().size() + 1) * (all.size() + 1);
        const std::size_t steps = std::clamp(kMostSolved / work, kLeastSteps, VariableSolver::kMostSteps);
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (!goOn(1, i, all.size())) return;
            SolvedVariable solved = solver.solve(all[i], steps);
            if (solved.state == SolvedVariable::State::NoBearing) continue;
            const std::size_t index = into_.variables.size();
            for (GoalReach& goal : into_.goals) {
                auto where = solver.reachedWhere(solved, goal.goal);
                if (!where || !goal.reached) continue;
                VariableWay way{index, *std::move(where), {}, {}};
                turns(way, solved);
                const bool ever = solved.value ? way.below || way.above : !way.where.empty();
                if (ever) goal.variables.push_back(std::move(way));
            }
            into_.variables.push_back(std::move(solved));
        }
        for (GoalReach& goal : into_.goals) nearestFirst(goal);
    }

    void durations() {
        std::vector<Goal> goals;
        bool known = false;
        for (const GoalReach& goal : into_.goals) {
            goals.push_back(goal.goal);
            known |= goal.reached.has_value();
        }
        if (!known) return;
        const std::size_t most = affordable(ledger_, kLeastEvaluations, kMostEvaluations);
        std::size_t done = 0;
        into_.durations = durationWays(ledger_, goals, most, [&] { return goOn(2, done++, most); });
        for (std::size_t d = 0; d < into_.durations.size(); ++d)
            for (const TriedDuration::Turn& turn : into_.durations[d].turns)
                into_.goals[turn.goal].durations.push_back({d, turn.below, turn.above});
    }

    // Where, to both sides of the value as it is, the goal turns.
    static void turns(VariableWay& way, const SolvedVariable& solved) {
        if (!solved.value) return;
        const Number& now = *solved.value;
        const auto inside =
            std::find_if(way.where.begin(), way.where.end(), [&](const Span& span) { return span.contains(now); });
        if (inside != way.where.end()) {
            const bool first = solved.pieces.front().span.low == inside->low;
            const bool last = solved.pieces.back().span.high == inside->high;
            if (inside->low && !first) way.below = FlipValue{*inside->low, !inside->lowIncluded};
            if (inside->high && !last) way.above = FlipValue{*inside->high, !inside->highIncluded};
            return;
        }
        for (const Span& span : way.where) {
            if (span.high && *span.high <= now) way.below = FlipValue{*span.high, span.highIncluded};
            if (!way.above && span.low && *span.low >= now) way.above = FlipValue{*span.low, span.lowIncluded};
        }
    }

    void nearestFirst(GoalReach& goal) const {
        const auto far = [this](const VariableWay& way) -> std::optional<Points> {
            const auto& now = into_.variables[way.variable].value;
            const auto nearest = way.nearest(now);
            return nearest ? std::optional(size(nearest->at - *now)) : std::nullopt;
        };
        std::stable_sort(goal.variables.begin(), goal.variables.end(), [&](const VariableWay& a, const VariableWay& b) {
            const auto x = far(a), y = far(b);
            return x && y ? *x < *y : x.has_value() && !y.has_value();
        });
    }

    void records() {
        Counterfactual counterfactual(into_.ledger, options_.kindDeclared);
        into_.items.assign(counterfactual.items().begin(), counterfactual.items().end());
        const WouldBe asIs = wouldBeOf(ledger_);
        const RecordBook& book = *ledger_.input().records;
        const auto& keep = options_.keep;
        for (const Counterfactual::Item& item : into_.items)
            into_.contestable.push_back(!book.isAdded(item.record) &&
                                        std::find(keep.begin(), keep.end(), item.id) == keep.end());
        for (std::size_t i = 0; i < into_.items.size(); ++i) {
            if (!goOn(3, i, into_.items.size() * 2)) return;
            const bool nothing = into_.items[i].quick && !into_.items[i].counts;
            into_.singles.push_back(nothing ? asIs : counterfactual.without(i));
        }
        const auto change = [&](std::size_t item) {
            const auto& score = into_.singles[item].score;
            return score && asIs.score ? size(*score - *asIs.score) : Points(0);
        };
        SearchBounds bounds = options_.bounds;
        bounds.evaluated = std::min(bounds.evaluated, affordable(ledger_, kLeastEvaluations, kMostEvaluations));
        std::size_t done = 0;
        if (ledger_.rulebook().score && ledger_.rulebook().score->clamp == ClampMode::Running)  // folded again, each
            bounds.quick = std::min(bounds.quick, std::max(kMostReplayed / (ledger_.entryCount() + 1), kLeastReplayed));
        bounds.contestable = [this](std::size_t item) { return into_.contestable[item]; };
        bounds.goOn = [&] { return goOn(3, into_.items.size() + done, into_.items.size() * 2); };
        for (GoalReach& goal : into_.goals) {
            if (!goal.reached) continue;
            for (std::size_t i = 0; i < into_.items.size(); ++i) {
                const auto would = reachedIn(goal.goal, into_.singles[i]);
                if (would && *would != *goal.reached && into_.contestable[i]) goal.records.push_back(i);
            }
            std::stable_sort(goal.records.begin(), goal.records.end(),
                             [&](std::size_t a, std::size_t b) { return change(a) < change(b); });
            if (*goal.reached != goal.wanted) goal.sets = searchSets(counterfactual, goal.goal, into_.singles, bounds);
            done = into_.items.size() * static_cast<std::size_t>(&goal - into_.goals.data() + 1) / into_.goals.size();
            if (into_.stopped) return;
        }
    }

    void corrections() {
        const std::size_t most = affordable(ledger_, kLeastEvaluations, kMostEvaluations);
        std::size_t done = 0;
        into_.corrections = amendmentsOf(ledger_, most, options_.kindDeclared, [&] { return goOn(4, done++, most); });
        for (GoalReach& goal : into_.goals)
            for (std::size_t i = 0; i < into_.corrections.tried.size(); ++i) {
                const auto would = reachedIn(goal.goal, into_.corrections.tried[i].would);
                if (goal.reached && would && *would != *goal.reached) goal.corrections.push_back(i);
            }
    }

    Reach& into_;
    const ReachOptions& options_;
    const Ledger& ledger_;
};

}  // namespace

std::optional<FlipValue> VariableWay::nearest(const std::optional<Number>& now) const {
    if (!now || (!below && !above)) return std::nullopt;
    if (!below || !above) return below ? below : above;
    return *now - below->at < above->at - *now ? below : above;
}

Reach reach(std::shared_ptr<const Ledger> ledger, const ReachOptions& options) {
    Reach into;
    into.ledger = std::move(ledger);
    Reaching(into, options).run();
    return into;
}

std::string goalId(const Goal& goal, const Ledger& ledger) {
    const Rulebook& rulebook = ledger.rulebook();
    switch (goal.of) {
        case Goal::Of::Threshold: return rulebook.thresholds[ledger.thresholds()[goal.at].threshold].id;
        case Goal::Of::Step: {
            const Scale& scale = rulebook.scales[ledger.standings()[goal.at].scale];
            return scale.id + "=" + scale.steps[goal.step].id;
        }
        case Goal::Of::List: return rulebook.lists[ledger.lists()[goal.at].list].id;
    }
    return {};
}

std::vector<std::string> goalIds(const Ledger& ledger) {
    std::vector<std::string> ids;
    for (const Goal& goal : goalsOf(ledger)) ids.push_back(goalId(goal, ledger));
    return ids;
}

}  // namespace clearline
