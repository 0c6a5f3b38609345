// Every record left out, and some pairs and threes: the quick answer is that of a new evaluation.
#include "core/audit/counterfactual.h"

#include <algorithm>

#include "tests/audit/brute.h"

namespace clearline::brute {

namespace {

std::string told(const WouldBe& would) {
    std::string text = would.incomplete ? "incomplete " : "";
    text += would.score ? would.score->text() : "-";
    for (const auto& reached : would.reached) text += reached ? (*reached ? " yes" : " no") : " ?";
    for (const auto& step : would.steps) text += step ? " step " + std::to_string(*step) : " step ?";
    for (const bool listed : would.listed) text += listed ? " on" : " off";
    return text;
}

void check(Run& run, Counterfactual& counterfactual, const std::vector<std::size_t>& items) {
    WouldBe quick = counterfactual.without(items);
    if (run.falsify == "counterfactual" && quick.score && run.below(50) == 0) *quick.score += Number(1);
    const bool wasQuick = counterfactual.quick(items);
    ++run.met[wasQuick ? "left out, quick" : "left out, evaluated"];
    if (!wasQuick) return;
    const Ledger& ledger = counterfactual.ledger();
    if (ledger.score() && ledger.rulebook().score->clamp == ClampMode::Running) ++run.met["quick, running clamp"];
    if (ledger.incomplete()) ++run.met["quick, incomplete"];
    for (const Contribution& c : ledger.contributions())
        ++run.met["quick, " + std::string(effectName(ledger.rulebook().rules[c.rule].effect.kind))];
    const WouldBe again = wouldBeOf(counterfactual.evaluatedWithout(items));
    if (quick == again) return;
    std::string ids;
    for (const std::size_t item : items) ids += std::string(counterfactual.items()[item].id) + " ";
    run.differs("without " + ids + "it would be " + told(quick) + ", and is " + told(again));
}

}  // namespace

void checkCounterfactuals(Run& run, const LedgerPointer& ledger) {
    Counterfactual counterfactual(ledger);
    const std::size_t count = counterfactual.items().size();
    if (ledger->incomplete()) ++run.met["incomplete"];
    for (std::size_t i = 0; i < count; ++i) check(run, counterfactual, {i});
    for (std::size_t i = 0; i < std::min<std::size_t>(count, 6) && count > 2; ++i) {
        std::vector<std::size_t> items{run.below(count)};
        const std::size_t wanted = 2 + run.below(std::min<std::size_t>(count - 1, 3));
        while (items.size() < wanted) {
            const std::size_t next = run.below(count);
            if (std::find(items.begin(), items.end(), next) == items.end()) items.push_back(next);
        }
        check(run, counterfactual, items);
    }
}

}  // namespace clearline::brute
