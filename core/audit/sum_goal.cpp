#include "core/audit/sum_goal.h"

#include <algorithm>

#include "core/audit/goal_bound.h"
#include "core/ledger/ledger_parts.h"

namespace clearline {

namespace {

class Making {
public:
    Making(const Counterfactual& counterfactual, const Goal& goal, bool raise)
        : counterfactual_(counterfactual), ledger_(counterfactual.ledger()), sign_(raise ? 1 : -1), raise_(raise) {
        const Scale* scale =
            goal.of == Goal::Of::Step ? &ledger_.rulebook().scales[ledger_.standings()[goal.at].scale] : nullptr;
        if (scale) characteristic_ = scale->characteristic;
    }

    std::optional<SumGoal> run(GoalBound bound, std::span<const std::size_t> candidates) {
        const auto& rounding = ledger_.rulebook().score->rounding;
        if (!characteristic_ && rounding) {
            Number first = bound.at.rounded(rounding->places, Rounding::Ceiling);
            if (first == bound.at && !bound.included) first += gridStep(rounding->places);
            const RoundedFrom from = roundsTo(first, rounding->places, rounding->mode);
            bound.at = from.first;
            bound.included = from.included;
        }
        if (!makeParts()) return std::nullopt;
        if (!characteristic_ && raise_)
            for (const Counterfactual::Hold& hold : counterfactual_.holds())
                if (bound.included ? *hold.lowest < bound.at : *hold.lowest <= bound.at)
                    goal_.must.push_back(hold.item);
        for (const std::size_t item : candidates)
            if (!addMove(item)) return std::nullopt;
        // Lowering is raising the other way round, to the other side of the bound.
        const Number opening = characteristic_ ? Number(0) : scheme().opening;
        goal_.wanted = (bound.at - opening) * sign_;
        goal_.exclusive = raise_ != bound.included;
        goal_.need = goal_.wanted;
        for (const SumPart& part : goal_.parts) goal_.need -= shown(part);
        return std::move(goal_);
    }

private:
    [[nodiscard]] const Scheme& scheme() const { return LedgerParts::fold(ledger_).schemes.back().second; }
    [[nodiscard]] Number weight(std::size_t c) const { return characteristic_ ? Number(1) : scheme().weights[c]; }
    static Number shown(const SumPart& part) {
        if (part.low && part.sum < *part.low) return *part.low;
        return part.high && part.sum > *part.high ? *part.high : part.sum;
    }

    bool makeParts() {
        const FoldResult& fold = LedgerParts::fold(ledger_);
        for (std::size_t c = 0; c < scheme().caps.size(); ++c) {
            SumPart& part = goal_.parts.emplace_back();
            if (characteristic_ && *characteristic_ != c) continue;
            if (weight(c).sign() < 0) return false;
            part.sum = fold.last.sums[c] * weight(c) * sign_;
            const Limits& cap = scheme().caps[c];
            const auto limit = [&](const std::optional<Number>& end) {
                return end ? std::optional(*end * weight(c) * sign_) : std::nullopt;
            };
            part.low = limit(raise_ ? cap.low : cap.high);
            part.high = limit(raise_ ? cap.high : cap.low);
            if (part.low && part.high && *part.low > *part.high) return false;
        }
        return true;
    }

    bool addMove(std::size_t item) {
        const auto lifts = counterfactual_.lifts(item);
        if (!lifts) return false;
        const Counterfactual::Lift* only = nullptr;
        for (const Counterfactual::Lift& lift : *lifts) {
            if ((characteristic_ && *characteristic_ != lift.characteristic) || lift.points.isZero()) continue;
            if (only) return false;
            only = &lift;
        }
        if (!only) return true;
        const Number by = only->points * weight(only->characteristic) * sign_;
        SumPart& part = goal_.parts[only->characteristic];
        if (std::find(goal_.must.begin(), goal_.must.end(), item) != goal_.must.end())
            part.sum += by;
        else if (by.sign() > 0)
            part.moves.push_back({item, by});
        return true;
    }

    const Counterfactual& counterfactual_;
    const Ledger& ledger_;
    const Number sign_;
    const bool raise_;
    std::optional<std::size_t> characteristic_;  // the goal looks at it alone
    SumGoal goal_;
};

}  // namespace

std::optional<SumGoal> sumGoalOf(const Counterfactual& counterfactual, const Goal& goal,
                                 std::span<const std::size_t> candidates, bool raise) {
    const Ledger& ledger = counterfactual.ledger();
    const auto bound = boundOf(goal, ledger);
    const auto& score = ledger.rulebook().score;
    if (!bound || !score || !score->isSum || score->clamp == ClampMode::Running) return std::nullopt;
    return Making(counterfactual, goal, raise).run(*bound, candidates);
}

}  // namespace clearline
