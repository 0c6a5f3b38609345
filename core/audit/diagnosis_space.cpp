#include "core/audit/diagnosis_space.h"

#include <algorithm>

#include "core/audit/linear_print.h"
#include "core/ledger/evaluate.h"

namespace clearline {

namespace {

constexpr std::size_t kMostRows = 20'000;  // records of the trials that are made at once

bool zero(const Points& points) { return points.isZero(); }

std::shared_ptr<const Rulebook> under(const std::shared_ptr<const Rulebook>& rulebook,
                                      const std::vector<const Hypothesis*>& changes) {
    auto edited = applyToRulebook(scenarioOf(changes), rulebook);
    return edited ? *edited : rulebook;
}

}  // namespace

bool DiagnosisDelta::nothing() const { return hold.empty() && std::all_of(sums.begin(), sums.end(), zero); }

DiagnosisSpace::DiagnosisSpace(std::shared_ptr<const Ledger> ledger, const OfficialFigures& figures,
                               const Hypotheses& hypotheses, const DiagnosisLimits& limits)
    : ledger_(std::move(ledger)), hypotheses_(hypotheses), limits_(limits) {
    for (const OfficialFigure& figure : figures.all) {
        clocks_.push_back(figure.clock);
        targets_.push_back(figure.score);
    }
    parts_ = diagnosisParts(*ledger_, hypotheses.all, dependsOnOrder(ledger_->rulebook()));
}

bool DiagnosisSpace::go(double part) {
    done_ = std::max(done_, part);  // worlds begin anew, what is told does not
    if (!cancelled_ && limits_.progress && !limits_.progress(done_)) cancelled_ = true;
    return !cancelled_;
}

std::vector<const Hypothesis*> DiagnosisSpace::pointers(const DiagnosisOption& option) const {
    std::vector<const Hypothesis*> all;
    for (std::size_t i = 0; i < option.size; ++i) all.push_back(&hypotheses_.all[option.of[i]]);
    return all;
}

std::uint32_t DiagnosisSpace::keep(DiagnosisDelta delta) {
    const auto print = LinearPrint::of(delta.sums).value_or(0);
    const auto [first, last] = deltaByPrint_.equal_range(print);
    for (auto known = first; known != last; ++known)
        if (deltas_[known->second] == delta) return known->second;
    const auto index = static_cast<std::uint32_t>(deltas_.size());
    deltaByPrint_.emplace(print, index);
    deltas_.push_back(std::move(delta));
    return index;
}

DiagnosisDelta DiagnosisSpace::difference(const DiagnosisWorld& world, std::uint32_t part,
                                          const std::vector<TrialState>& states) const {
    DiagnosisDelta delta;
    const std::vector<TrialState>& before = world.parts[part];
    bool otherHold = false;
    for (std::size_t k = 0; k < clocks_.size(); ++k) {
        if (world.whole) {
            delta.sums.push_back(states[k].score.value_or(Points()) - before[k].score.value_or(Points()));
            continue;
        }
        for (std::size_t c = 0; c < states[k].sums.size(); ++c)
            delta.sums.push_back(states[k].sums[c] - before[k].sums[c]);
        otherHold = otherHold || states[k].hold != before[k].hold;
    }
    if (otherHold) {
        delta.part = part;
        for (const TrialState& state : states) delta.hold.push_back(state.hold);
    }
    return delta;
}

std::vector<TrialState> DiagnosisSpace::statesOf(DiagnosisTrials& trials, std::uint32_t trial,
                                                 const DiagnosisWorld& world, std::uint64_t cost) {
    std::uint64_t made = 0;
    auto states = trials.states(trial, world.rulebook, clocks_, made);
    ledgers_ += made;
    cost_ += made * cost * kFoldsOfALedger;
    return states;
}

std::vector<bool> DiagnosisSpace::tryWhole(const DiagnosisWorld& world,
                                           const std::vector<std::vector<std::uint32_t>>& sets) {
    std::vector<RecordIndex> records;
    for (const DiagnosisPart& part : parts_.all)
        records.insert(records.end(), part.records.begin(), part.records.end());
    std::sort(records.begin(), records.end());
    const std::uint64_t each = (1 + records.size() / kRecordsOfALedger) * clocks_.size();
    std::vector<bool> fit;
    while (fit.size() < sets.size() && room() >= each &&
           go(std::min(0.95, 1 - static_cast<double>(room()) / static_cast<double>(limits_.ledgers)))) {
        DiagnosisTrials trials(*ledger_);
        const std::size_t first = fit.size();
        const std::size_t some = std::min(
            {sets.size() - first, static_cast<std::size_t>(room() / each), kMostRows / (records.size() + 1) + 1});
        for (std::size_t i = first; i < first + some; ++i) {
            std::vector<const Hypothesis*> hypotheses;
            for (const std::uint32_t h : sets[i]) hypotheses.push_back(&hypotheses_.all[h]);
            static_cast<void>(trials.add(records, hypotheses));
        }
        trials.finish();
        for (std::uint32_t i = 0; i < some; ++i) {
            const auto states = statesOf(trials, i, world, 1 + records.size() / kRecordsOfALedger);
            bool all = true;
            for (std::size_t k = 0; k < clocks_.size(); ++k) all = all && states[k].score == targets_[k];
            fit.push_back(all);
        }
    }
    return fit;
}

std::optional<std::vector<std::uint32_t>> DiagnosisSpace::deltasOf(const DiagnosisWorld& world,
                                                                   const std::vector<std::uint32_t>& hypotheses) const {
    std::map<std::uint32_t, std::vector<std::uint32_t>> byPart;
    for (const std::uint32_t h : hypotheses) byPart[parts_.partOf[h]].push_back(h);
    std::vector<std::uint32_t> deltas;
    const auto add = [&](const std::vector<std::uint32_t>& of) {
        const auto option = optionOf(of);
        if (!option || *option >= world.deltas.size() || world.deltas[*option] == DiagnosisWorld::kUnknown)
            return false;
        deltas.push_back(world.deltas[*option]);
        return true;
    };
    for (const auto& [part, of] : byPart) {
        bool meet = false;
        for (std::size_t i = 0; i < of.size(); ++i)
            for (std::size_t j = i + 1; j < of.size(); ++j)
                meet = meet || world.meeting->meet(parts_.partOf, of[i], of[j]);
        if (meet && !add(of)) return std::nullopt;
        for (std::size_t i = 0; i < of.size() && !meet; ++i)
            if (!add({of[i]})) return std::nullopt;
    }
    return deltas;
}

void DiagnosisSpace::base(DiagnosisWorld& world, const std::vector<std::uint32_t>& parts) {
    DiagnosisTrials trials(*ledger_);
    for (const std::uint32_t part : parts)
        static_cast<void>(trials.add(parts_.all[part].records, std::span<const Edit* const>()));
    trials.finish();
    world.parts.resize(parts_.all.size());
    for (std::uint32_t i = 0; i < parts.size(); ++i)
        world.parts[parts[i]] = statesOf(trials, i, world, costOf(parts[i]));
}

bool DiagnosisSpace::total(DiagnosisWorld& world) {
    const Rulebook& rulebook = *world.rulebook;
    std::optional<Ledger> previous;
    bool right = true;
    world.fits = true;
    for (std::size_t k = 0; k < clocks_.size(); ++k) {
        Ledger whole = evaluate(ledger_->inputPointer(), world.rulebook, ledger_->subject().id, clocks_[k],
                                previous ? &*previous : nullptr);
        ++ledgers_;
        cost_ += kFoldsOfALedger;
        const auto score = whole.score();
        world.fits = world.fits && score == targets_[k];
        if (!score) return false;
        if (world.whole) {
            right = right && (world.parts.empty() || world.parts[0][k].score == score);
            world.sums.push_back({*score});
        } else {
            std::vector<Points> sums;
            std::optional<Points> hold;
            for (const Characteristic& c : rulebook.characteristics) sums.push_back(c.initial);
            for (const std::vector<TrialState>& part : world.parts) {
                for (std::size_t c = 0; c < sums.size(); ++c)
                    sums[c] += part[k].sums[c] - rulebook.characteristics[c].initial;
                if (part[k].hold && (!hold || *part[k].hold < *hold)) hold = part[k].hold;
            }
            world.tails.emplace_back(whole);
            right = right && world.tails.back().score(sums, hold) == *score;
            world.sums.push_back(std::move(sums));
            world.hold.push_back(hold);
        }
        if (!previous) previous = std::move(whole);
    }
    return right;
}

// Their deltas in the world, all at once as far as there is room.
void DiagnosisSpace::fill(DiagnosisWorld& world, std::span<const std::uint32_t> options) {
    world.deltas.resize(options_.size(), DiagnosisWorld::kUnknown);
    std::vector<std::uint32_t> evaluated;
    std::map<std::uint32_t, std::vector<std::uint32_t>> folded;
    for (const std::uint32_t o : options) {
        const std::uint32_t part = options_[o].part;
        (world.folds[part] ? folded[part] : evaluated).push_back(o);
    }
    fillEvaluated(world, evaluated);
    for (const auto& [part, of] : folded) fillFolded(world, part, of);
}

bool DiagnosisSpace::goWithCost() {
    return go(std::min(0.9, 1 - static_cast<double>(room()) / static_cast<double>(std::max(limits_.ledgers, 1UL))));
}

void DiagnosisSpace::fillEvaluated(DiagnosisWorld& world, std::span<const std::uint32_t> options) {
    for (std::size_t first = 0; first < options.size() && !cancelled_;) {
        DiagnosisTrials trials(*ledger_);
        std::size_t rows = 0, last = first;
        for (; last < options.size() && (last == first || rows < kMostRows); ++last) {
            const DiagnosisOption& option = options_[options[last]];
            rows += parts_.all[option.part].records.size() + 1;
            static_cast<void>(trials.add(parts_.all[option.part].records, pointers(option)));
        }
        trials.finish();
        for (std::size_t i = first; i < last; ++i) {
            constexpr std::size_t kAskedEvery = 64;
            if (i % kAskedEvery == 0 && !goWithCost()) return;
            const auto states =
                statesOf(trials, static_cast<std::uint32_t>(i - first), world, costOf(options_[options[i]].part));
            world.deltas[options[i]] = keep(difference(world, options_[options[i]].part, states));
        }
        first = last;
    }
}

void DiagnosisSpace::fillFolded(DiagnosisWorld& world, std::uint32_t part, std::span<const std::uint32_t> options) {
    constexpr std::size_t kAtOnce = 4096;
    DiagnosisFold& fold = *world.folds[part];
    std::vector<Points> before;
    for (const TrialState& state : world.parts[part]) before.insert(before.end(), state.sums.begin(), state.sums.end());
    std::vector<std::uint32_t> refused;  // which the fold cannot tell
    for (std::size_t first = 0; first < options.size(); first += kAtOnce) {
        if (!goWithCost()) return;
        const auto some = options.subspan(first, std::min(kAtOnce, options.size() - first));
        std::vector<std::vector<std::uint32_t>> sets;
        for (const std::uint32_t o : some)
            if (options_[o].size > 1)
                sets.emplace_back(options_[o].of.begin(), options_[o].of.begin() + options_[o].size);
        const std::uint64_t made = fold.ledgers();
        fold.prepare(sets);
        ledgers_ += fold.ledgers() - made;
        cost_ += (fold.ledgers() - made) * kFoldsOfALedger + some.size() * foldCostOf(part);
        for (const std::uint32_t o : some) {
            auto sums = fold.sums(std::span(options_[o].of).first(options_[o].size));
            if (!sums) {
                refused.push_back(o);
                continue;
            }
            for (std::size_t i = 0; i < sums->size(); ++i) (*sums)[i] -= before[i];
            DiagnosisDelta delta;
            delta.sums = *std::move(sums);
            world.deltas[o] = keep(std::move(delta));
        }
    }
    if (refused.size() * costOf(part) <= room() / 4) fillEvaluated(world, refused);
}

DiagnosisWorld DiagnosisSpace::scheme() {
    DiagnosisWorld world;
    for (const bool whole : {parts_.whole, true}) {
        world = {};
        world.rulebook = ledger_->rulebookPointer();
        world.whole = whole;
        std::vector<std::uint32_t> all(parts_.all.size());
        for (std::uint32_t p = 0; p < all.size(); ++p) all[p] = p;
        base(world, all);
        if (total(world) || whole) break;
        parts_ = diagnosisParts(*ledger_, hypotheses_.all, true);  // they do act on each other
    }
    reads_.emplace(*ledger_, parts_, hypotheses_.all);
    world.folds.resize(parts_.all.size());
    world.meeting = std::make_shared<DiagnosisMeeting>();
    world.meeting->byPart.resize(parts_.all.size());
    for (std::uint32_t p = 0; p < parts_.all.size() && go(0.01); ++p) foldPart(world, p, limits_.most);
    singles_.assign(hypotheses_.all.size(), DiagnosisWorld::kUnknown);
    std::vector<std::uint32_t> made;
    for (std::uint32_t h = 0; h < hypotheses_.all.size(); ++h) {
        if (hypotheses_.all[h].ofScheme()) continue;
        singles_[h] = static_cast<std::uint32_t>(options_.size());
        made.push_back(singles_[h]);
        options_.push_back({{h, 0, 0}, 1, parts_.partOf[h]});
    }
    fill(world, made);
    return world;
}

// Hypotheses about different records always go together: so the counts of records multiply like polynomials.
std::array<std::uint64_t, 4> DiagnosisSpace::countSets(const std::vector<std::uint32_t>& hypotheses) const {
    std::map<std::optional<RecordIndex>, std::vector<const Hypothesis*>> byRecord;
    for (const std::uint32_t h : hypotheses) byRecord[hypotheses_.all[h].record].push_back(&hypotheses_.all[h]);
    std::array<std::uint64_t, 4> all{1, 0, 0, 0};
    for (const auto& [record, of] : byRecord) {
        std::array<std::uint64_t, 4> own{1, of.size(), 0, 0};
        for (std::size_t i = 0; i < of.size(); ++i)
            for (std::size_t j = i + 1; j < of.size(); ++j) {
                if (!of[i]->goesWith(*of[j])) continue;
                ++own[2];
                for (std::size_t k = j + 1; k < of.size(); ++k)
                    own[3] += of[i]->goesWith(*of[k]) && of[j]->goesWith(*of[k]);
            }
        for (std::size_t size = 3; size > 0; --size)
            for (std::size_t k = 1; k <= size; ++k) all[size] += all[size - k] * own[k];
    }
    return all;
}

std::optional<DiagnosisWorld> DiagnosisSpace::changed(DiagnosisWorld& scheme, std::vector<std::uint32_t> changes) {
    DiagnosisWorld world;
    scheme.deltas.resize(options_.size(), DiagnosisWorld::kUnknown);
    std::vector<const Hypothesis*> all;
    for (const std::uint32_t change : changes) all.push_back(&hypotheses_.all[change]);
    world.changes = std::move(changes);
    world.rulebook = under(scheme.rulebook, all);
    world.whole = scheme.whole;
    std::vector<std::uint32_t> touched;
    for (std::uint32_t p = 0; p < parts_.all.size(); ++p) {
        const bool touches = world.whole || std::any_of(all.begin(), all.end(), [&](const Hypothesis* change) {
                                 return reads_->touches(*change, p);
                             });
        world.affected.push_back(touches);
        if (touches) touched.push_back(p);
    }
    world.parts = scheme.parts;
    base(world, touched);
    const bool inParts = !dependsOnOrder(*world.rulebook) || world.whole;
    world.adds = total(world) && inParts;
    world.folds = scheme.folds;
    world.meeting = std::make_shared<DiagnosisMeeting>(*scheme.meeting);
    world.deltas = scheme.deltas;
    world.deltas.resize(options_.size(), DiagnosisWorld::kUnknown);
    if (!world.adds) {
        // The changes alone were tried; with others they are not.
        world.deltas.assign(options_.size(), DiagnosisWorld::kUnknown);
        return world;
    }
    const std::size_t left = limits_.most - std::min(limits_.most, world.changes.size());
    if (left == 0) return world;
    for (const std::uint32_t p : touched) {
        world.folds[p] = nullptr;
        world.meeting->byPart[p] = nullptr;
        foldPart(world, p, left);
    }
    if (left > 1) meetIn(scheme, world);
    std::vector<std::uint32_t> again;
    std::uint64_t cost = 0;
    for (std::uint32_t o = 0; o < options_.size(); ++o) {
        const std::uint32_t part = options_[o].part;
        if (!world.affected[part]) continue;
        world.deltas[o] = DiagnosisWorld::kUnknown;
        if (options_[o].size > left) continue;
        again.push_back(o);
        cost += world.folds[part] ? foldCostOf(part) : costOf(part) * kFoldsOfALedger;
    }
    if (cost / kFoldsOfALedger <= room()) fill(world, again);
    return world;
}

bool DiagnosisSpace::isIdle(const DiagnosisWorld& scheme, const DiagnosisWorld& world) const {
    if (world.whole != scheme.whole || world.tails.size() != scheme.tails.size()) return false;
    const std::size_t left = limits_.most - std::min(limits_.most, world.changes.size());
    for (std::size_t o = 0; o < options_.size(); ++o)
        if (options_[o].size <= left && world.deltas[o] != scheme.deltas[o]) return false;
    if (world.sums != scheme.sums || world.hold != scheme.hold) return false;
    for (std::size_t p = 0; p < world.parts.size(); ++p)
        for (std::size_t k = 0; k < clocks_.size(); ++k)
            if (world.parts[p][k].hold != scheme.parts[p][k].hold) return false;
    for (std::size_t k = 0; k < world.tails.size(); ++k)
        if (!world.tails[k].sameAs(scheme.tails[k])) return false;
    return true;
}

bool DiagnosisSpace::fits(const DiagnosisWorld& world, std::span<const std::uint32_t> deltas) {
    const bool anyHold =
        std::any_of(deltas.begin(), deltas.end(), [&](std::uint32_t d) { return !deltas_[d].hold.empty(); });
    for (std::size_t k = 0; k < clocks_.size(); ++k) {
        const std::size_t dims = world.sums[k].size();
        scratch_.assign(world.sums[k].begin(), world.sums[k].end());
        for (const std::uint32_t d : deltas)
            for (std::size_t c = 0; c < dims; ++c) scratch_[c] += deltas_[d].sums[k * dims + c];
        if (world.whole) {
            if (scratch_[0] != targets_[k]) return false;
            continue;
        }
        std::optional<Points> hold = world.hold[k];
        if (anyHold) {
            hold.reset();
            for (std::uint32_t p = 0; p < world.parts.size(); ++p) {
                const std::optional<Points>* of = &world.parts[p][k].hold;
                for (const std::uint32_t d : deltas)
                    if (!deltas_[d].hold.empty() && deltas_[d].part == p) of = &deltas_[d].hold[k];
                if (*of && (!hold || **of < *hold)) hold = *of;
            }
        }
        if (world.tails[k].score(scratch_, hold) != targets_[k]) return false;
    }
    return true;
}

}  // namespace clearline
