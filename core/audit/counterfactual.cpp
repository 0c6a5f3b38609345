#include "core/audit/counterfactual.h"

#include <algorithm>

#include "core/audit/counter_items.h"
#include "core/audit/end_state.h"
#include "core/audit/final_fold.h"
#include "core/audit/running_replay.h"
#include "core/ledger/effect_walk.h"
#include "core/ledger/evaluate.h"
#include "core/ledger/scale_on.h"
#include "core/scenario/scenario.h"

namespace clearline {

WouldBe wouldBeOf(const Ledger& ledger) {
    WouldBe would;
    would.incomplete = ledger.incomplete();
    would.score = ledger.score();
    for (const ThresholdState& state : ledger.thresholds()) would.reached.push_back(state.reached);
    for (const Standing& standing : ledger.standings()) would.steps.push_back(standing.step);
    for (const ListState& list : ledger.lists()) would.listed.push_back(list.listed());
    return would;
}

struct Counterfactual::State {
    State(std::shared_ptr<const Ledger> given, KindDeclared declared)
        : ledger(std::move(given)),
          kindDeclared(std::move(declared)),
          schedule(LedgerParts::schedule(*ledger)),
          fold(LedgerParts::fold(*ledger)),
          rulebook(ledger->rulebook()),
          asIs(wouldBeOf(*ledger)),
          end(*ledger),
          of(*ledger),
          affects(of.items.size()),
          isOut(schedule.contributions.size(), 0) {
        for (const Standing& standing : ledger->standings())
            scales.emplace_back(rulebook, rulebook.scales[standing.scale], ledger->clock().asOf);
        if (!ledger->score()) return;
        findAffects();
        if (end.running)
            running = std::make_unique<RunningReplay>(*ledger);
        else
            final = std::make_unique<FinalFold>(*ledger);
    }

    // What an item does to a characteristic: what it adds now, or that the sum is to be worked out as a whole.
    struct Affect {
        std::size_t characteristic;
        Number gives;
        bool whole;
    };
    void findAffects() {
        for (std::size_t c = 0; c < end.sums.size(); ++c) {
            const EndSums& sums = end.sums[c];
            const auto whole = [&](std::uint32_t contribution) {
                auto& known = affects[of.itemOf[contribution]];
                const bool there = std::any_of(known.begin(), known.end(),
                                               [&](const Affect& a) { return a.characteristic == c && a.whole; });
                if (!there) known.push_back({c, {}, true});
            };
            for (const EndShare& add : sums.adds)
                affects[of.itemOf[add.contribution]].push_back({c, fold.values[add.slot], false});
            for (const EndShare& setting : sums.settings) whole(setting.contribution);
            for (const EndTotal& total : sums.totals)
                for (const EndTotal::Move& move : total.moves) whole(move.contribution);
            for (const std::size_t event : sums.events) whole(schedule.events[event].contribution);
        }
    }

    WouldBe without(std::span<const std::size_t> out) {
        if (!of.quick(out)) return wouldBeOf(evaluated(out));
        for (const std::size_t item : out)
            for (const std::uint32_t c : of.contributions[item]) isOut[c] = 1;
        WouldBe would = asIs;
        lists(would);
        bool known = true;
        if (ledger->score()) known = score(out, would);
        for (const std::size_t item : out)
            for (const std::uint32_t c : of.contributions[item]) isOut[c] = 0;
        return known ? would : wouldBeOf(evaluated(out));
    }

    // False if only a new evaluation tells.
    bool score(std::span<const std::size_t> out, WouldBe& would) {
        FoldState<Number> state;
        if (end.running) {
            std::size_t first = schedule.events.size();
            for (const std::size_t item : out) first = std::min(first, of.firstEvent[item]);
            if (first == schedule.events.size()) return true;
            auto replayed = running->without(isOut, first);
            if (!replayed) return false;
            state = *std::move(replayed);
        } else {
            state = fold.last;
            for (const std::size_t item : out)
                for (const Affect& affect : affects[item])
                    if (!affect.whole) state.sums[affect.characteristic] -= affect.gives;
            for (const std::size_t item : out)
                for (const Affect& affect : affects[item])
                    if (affect.whole && !wholeSum(affect.characteristic, state, would)) return false;
            state.hold = end.heldAt(*ledger, [this](std::uint32_t c) { return isOut[c] != 0; });
            if (!final->run(state)) return false;
        }
        would.score = state.shown;
        stand(state, would);
        return true;
    }

    // One characteristic's sum from the beginning, but for what is only added.
    bool wholeSum(std::size_t c, FoldState<Number>& state, WouldBe& would) {
        const EndSums& sums = end.sums[c];
        Number& sum = state.sums[c];
        sum = rulebook.characteristics[c].initial;
        if (sums.replayed) return replay(sums, sum, would);
        for (auto setting = sums.settings.rbegin(); setting != sums.settings.rend(); ++setting)
            if (!isOut[setting->contribution]) {
                sum = fold.values[setting->slot];
                break;
            }
        if (sums.isSet && !rulebook.characteristics[c].initialWritten &&
            std::all_of(sums.settings.begin(), sums.settings.end(),
                        [this](const EndShare& s) { return isOut[s.contribution] != 0; })) {
            would.incomplete = true;
        }
        for (const EndShare& add : sums.adds)
            if (!isOut[add.contribution]) sum += fold.values[add.slot];
        for (const EndTotal& total : sums.totals) {
            PlainCalc calc;
            Number added;
            std::optional<Date> day;
            for (const EndTotal::Move& move : total.moves) {
                if (isOut[move.contribution]) continue;
                added = move.leaves ? added - fold.values[move.slot] : added + fold.values[move.slot];
                if (move.before != kNoContribution) added -= fold.values[move.before];
                day = move.day;
            }
            if (!day) continue;
            const auto worth =
                worthOfTotal(calc, rulebook, rulebook.rules[total.rule].effect.accumulation, *day, added);
            if (!worth) return false;
            sum += *worth;
        }
        return true;
    }

    // Going through all its events again, as the fold does.
    bool replay(const EndSums& sums, Number& sum, WouldBe& would) const {
        EffectWalk walk(schedule, rulebook);
        PlainCalc calc;
        const auto value = [this](std::uint32_t slot) -> Number { return fold.values[slot]; };
        bool told = false;
        for (const std::size_t index : sums.events) {
            const Event& event = schedule.events[index];
            if (isOut[event.contribution] || changesNothing(event)) continue;
            sum += walk.take(calc, event, value);
            told |= walk.refused() || walk.failed();
        }
        // What was wrong may have been this record's doing; what is wrong now makes the result incomplete.
        if (told != ledger->incomplete() && ledger->incomplete()) return false;
        would.incomplete |= told;
        const auto c = static_cast<std::size_t>(&sums - end.sums.data());
        const auto missing = walk.withoutValue();
        if (sums.isSet && std::find(missing.begin(), missing.end(), c) != missing.end()) would.incomplete = true;
        return true;
    }
    [[nodiscard]] bool changesNothing(const Event& event) const {
        if (event.lineKind() != LineKind::RuleChange) return false;
        const auto [before, after] = schedule.changes[event.slot];
        return fold.values[before] == fold.values[after];
    }

    void stand(const FoldState<Number>& state, WouldBe& would) const {
        const auto& thresholds = ledger->thresholds();
        for (std::size_t t = 0; t < thresholds.size(); ++t)
            would.reached[t] = would.incomplete
                                   ? std::nullopt
                                   : std::optional(rulebook.thresholds[thresholds[t].threshold].reachedBy(state.shown));
        const Scheme& scheme = fold.schemes.back().second;
        for (std::size_t s = 0; s < scales.size(); ++s) {
            const Scale& scale = rulebook.scales[ledger->standings()[s].scale];
            if (scale.ofLists) {
                if (would.incomplete) would.steps[s].reset();
                continue;
            }
            Points value = state.shown;
            if (scale.characteristic) {
                const Limits& cap = scheme.caps[*scale.characteristic];
                value = state.sums[*scale.characteristic];
                if (cap.low && value < *cap.low) value = *cap.low;
                if (cap.high && value > *cap.high) value = *cap.high;
            }
            would.steps[s] = would.incomplete ? std::nullopt : scales[s].stepOf(value);
        }
    }

    void lists(WouldBe& would) const {
        if (would.listed.empty()) return;
        std::fill(would.listed.begin(), would.listed.end(), false);
        for (const EndListing& listing : end.listings)
            if (!isOut[listing.contribution]) would.listed[listing.list] = true;
        for (std::size_t s = 0; s < would.steps.size(); ++s) {
            const Scale& scale = rulebook.scales[ledger->standings()[s].scale];
            if (!scale.ofLists || would.incomplete) continue;
            would.steps[s].reset();
            for (std::size_t step = 0; step < scale.steps.size() && !would.steps[s]; ++step)
                if (!scale.steps[step].list || would.listed[*scale.steps[step].list]) would.steps[s] = step;
        }
    }

    [[nodiscard]] Ledger evaluated(std::span<const std::size_t> out) const {
        Scenario scenario;
        for (const std::size_t item : out) scenario.edits.emplace_back(RecordExcluded{std::string(of.items[item].id)});
        const auto input = applyToInput(scenario, ledger->inputPointer(), kindDeclared);
        return evaluate(*input, ledger->rulebookPointer(), ledger->subject().id, ledger->clock());
    }

    std::shared_ptr<const Ledger> ledger;
    KindDeclared kindDeclared;
    const Schedule& schedule;
    const FoldResult& fold;
    const Rulebook& rulebook;
    WouldBe asIs;
    EndState end;
    CounterItems of;
    std::vector<std::vector<Affect>> affects;  // by item
    std::vector<ScaleOn> scales;               // by standing
    std::unique_ptr<FinalFold> final;
    std::unique_ptr<RunningReplay> running;
    std::vector<char> isOut;  // by contribution, while a question is answered
};

Counterfactual::Counterfactual(std::shared_ptr<const Ledger> ledger, KindDeclared kindDeclared)
    : state_(std::make_unique<State>(std::move(ledger), std::move(kindDeclared))) {}
Counterfactual::~Counterfactual() = default;

std::span<const Counterfactual::Item> Counterfactual::items() const { return state_->of.items; }
const Ledger& Counterfactual::ledger() const { return *state_->ledger; }
bool Counterfactual::quick(std::span<const std::size_t> items) const { return state_->of.quick(items); }
WouldBe Counterfactual::without(std::span<const std::size_t> items) { return state_->without(items); }
Ledger Counterfactual::evaluatedWithout(std::span<const std::size_t> items) const { return state_->evaluated(items); }

std::optional<std::vector<Counterfactual::Lift>> Counterfactual::lifts(std::size_t item) const {
    const State& state = *state_;
    if (!state.of.items[item].quick || !state.ledger->score() || state.end.running || !state.rulebook.score->isSum)
        return std::nullopt;
    std::vector<Lift> lifts;
    for (const State::Affect& affect : state.affects[item]) {
        if (affect.whole) return std::nullopt;
        const auto known = std::find_if(lifts.begin(), lifts.end(),
                                        [&](const Lift& l) { return l.characteristic == affect.characteristic; });
        if (known == lifts.end())
            lifts.push_back({affect.characteristic, Number(0) - affect.gives});
        else
            known->points -= affect.gives;
    }
    return lifts;
}

std::vector<Counterfactual::Hold> Counterfactual::holds() const {
    std::vector<Hold> holds;
    const State& state = *state_;
    for (const EndHold& hold : state.end.holds) {
        const auto at = std::find_if(holds.begin(), holds.end(),
                                     [&](const Hold& h) { return h.item == state.of.itemOf[hold.contribution]; });
        const auto alone = [&](std::uint32_t c) { return state.of.itemOf[c] != state.of.itemOf[hold.contribution]; };
        if (at == holds.end())
            holds.push_back({state.of.itemOf[hold.contribution], state.end.heldAt(*state.ledger, alone)});
    }
    std::erase_if(holds, [](const Hold& hold) { return !hold.lowest; });
    return holds;
}

std::vector<std::size_t> Counterfactual::listing(std::size_t list) const {
    std::vector<std::size_t> items;
    for (const EndListing& listing : state_->end.listings) {
        const std::size_t item = state_->of.itemOf[listing.contribution];
        if (listing.list == list && std::find(items.begin(), items.end(), item) == items.end()) items.push_back(item);
    }
    return items;
}

std::optional<std::size_t> Counterfactual::itemNamed(std::string_view id) const {
    const auto& items = state_->of.items;
    const auto found = std::lower_bound(items.begin(), items.end(), id,
                                        [](const Item& item, std::string_view wanted) { return item.id < wanted; });
    if (found == items.end() || found->id != id) return std::nullopt;
    return static_cast<std::size_t>(found - items.begin());
}

}  // namespace clearline
