#include "core/audit/diagnosis.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "core/audit/diagnosis_confirm.h"
#include "core/audit/diagnosis_search.h"
#include "core/audit/diagnosis_whole.h"
#include "core/ledger/evaluate.h"

namespace clearline {

namespace {

constexpr int kOneMore = 30;              // what each further hypothesis adds to a set's weight
constexpr std::size_t kMostWorlds = 400;  // several changes of the scheme at once

class Diagnosing {
public:
    Diagnosing(Diagnosis& diagnosis, const DiagnosisLimits& limits)
        : d_(diagnosis),
          limits_(limits),
          space_(d_.ledger, d_.figures, d_.hypotheses, limits),
          search_(space_, limits) {
        for (std::uint32_t h = 0; h < d_.hypotheses.all.size(); ++h)
            (d_.hypotheses.all[h].ofScheme() ? ofScheme_ : ofRecords_).push_back(h);
    }

    void run() {
        DiagnosisWorld scheme = space_.scheme();
        d_.searched.folded = space_.folded();
        d_.searched.foldsRefused = space_.foldsRefused();
        std::uint64_t pairs = 0, triples = 0;
        if (limits_.most > 1) pairs = space_.combine(scheme, 2, share(2));
        if (limits_.most > 2) triples = space_.combine(scheme, 3, share(4));
        missed(2, SearchGap::PairsInPart, pairs);
        // A pair that was not made is in no three either.
        missed(3, SearchGap::TriplesInPart,
               triples + pairs * (ofRecords_.size() - std::min<std::size_t>(ofRecords_.size(), 2)));
        if (space_.cancelled()) return;
        search_.search(scheme, {});
        d_.searched.linear = search_.linear();
        missed(2, SearchGap::CoupledPairs, search_.pairsLeft());
        missed(3, SearchGap::CoupledTriples, search_.triplesLeft());
        changes(scheme);
        count();
        d_.parts = space_.parts().partOf;
        d_.searched.ledgers = space_.ledgers();
        d_.searched.sums = search_.sums();
        if (!space_.cancelled()) group();
    }
    [[nodiscard]] bool cancelled() const { return space_.cancelled(); }

private:
    [[nodiscard]] std::uint64_t share(std::uint64_t part) const { return space_.room() / part; }
    void missed(std::size_t size, SearchGap gap, std::uint64_t count) {
        if (size > limits_.most) return;
        d_.searched.missed[size] += count;
        d_.searched.gaps[static_cast<std::size_t>(gap)] += count;
    }
    // Options of so many hypotheses that the world does not know of.
    [[nodiscard]] std::uint64_t unknown(const DiagnosisWorld& world, std::uint8_t size) const {
        std::uint64_t count = 0;
        for (std::uint32_t o = 0; o < space_.options().size(); ++o)
            count += space_.options()[o].size == size && world.deltas[o] == DiagnosisWorld::kUnknown &&
                     space_.isOption(world, o);
        return count;
    }

    void changes(DiagnosisWorld& scheme) {
        std::vector<std::uint32_t> order = ofScheme_;
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return d_.hypotheses.all[a].weight < d_.hypotheses.all[b].weight;
        });
        std::vector<Changed> active, idle;
        for (const std::uint32_t change : order) {
            if (!space_.go(0.95)) return;
            auto world = space_.changed(scheme, {change});
            if (!world) continue;
            if (space_.isIdle(scheme, *world)) {
                idle.push_back({*std::move(world), {}, true});
                continue;
            }
            search_.search(*world, {&scheme});
            if (world->fits) continue;  // with anything more it is not minimal
            if (!world->adds) {
                WholeTried tried = tryWhole(space_, *world, {{&scheme, nullptr}}, ofRecords_, limits_.most);
                whole_.insert(whole_.end(), tried.found.begin(), tried.found.end());
                missed(2, SearchGap::WithScheme, tried.left[2]);
                missed(3, SearchGap::WithScheme, tried.left[3]);
                active.push_back({*std::move(world), std::move(tried.alone), false});
                continue;
            }
            const std::uint64_t single = unknown(*world, 1), two = unknown(*world, 2);
            missed(2, SearchGap::WithScheme, single + search_.pairsLeft());
            missed(3, SearchGap::WithScheme,
                   single * ofRecords_.size() + two + world->pairsUnmade + search_.pairsLeft());
            active.push_back({*std::move(world), {}, false});
        }
        // What does nothing by itself may do something with another change (doubling, once every item of an act
        // counts).
        std::move(idle.begin(), idle.end(), std::back_inserter(active));
        if (limits_.most > 1) several(scheme, active);
    }

    // A change of the scheme that does not fit by itself.
    struct Changed {
        DiagnosisWorld world;
        std::set<std::uint32_t> alone;  // where parts do not add up: hypotheses that fit with it
        bool idle = false;              // nothing to any option

        [[nodiscard]] std::uint32_t change() const { return world.changes[0]; }
        // Whether some part comes under both: else what they do adds up, part by part.
        [[nodiscard]] bool shares(const Changed& other) const {
            if (!world.adds || !other.world.adds) return true;
            for (std::size_t p = 0; p < world.affected.size(); ++p)
                if (world.affected[p] && other.world.affected[p]) return true;
            return false;
        }
    };

    // Two and three changes of the scheme together.
    void several(DiagnosisWorld& scheme, const std::vector<Changed>& active) {
        std::set<std::pair<std::size_t, std::size_t>> pairs;    // that do not fit
        std::set<std::pair<std::size_t, std::size_t>> nothing;  // the first does nothing beside the second
        std::size_t worlds = 0;
        const auto goes = [&](std::size_t i, std::size_t j) {
            return d_.hypotheses.all[active[i].change()].goesWith(d_.hypotheses.all[active[j].change()]);
        };
        for (std::size_t j = 1; j < active.size(); ++j)
            for (std::size_t i = 0; i < j; ++i) {
                if (!goes(i, j)) continue;
                const Changed &one = active[i], &other = active[j];
                if ((one.idle || other.idle) && !one.shares(other)) {
                    pairs.emplace(i, j);
                    if (one.idle) nothing.emplace(i, j);
                    if (other.idle) nothing.emplace(j, i);
                    continue;
                }
                if (++worlds > kMostWorlds) {
                    missed(2, SearchGap::SchemeChanges, 1);
                    missed(3, SearchGap::SchemeChanges, ofRecords_.size());
                    continue;
                }
                if (!space_.go(0.95)) return;
                const auto world = space_.changed(scheme, {one.change(), other.change()});
                if (!world) continue;
                search_.search(*world, {&scheme, &one.world, &other.world});
                if (world->fits) continue;
                pairs.emplace(i, j);
                if (one.idle && space_.isIdle(other.world, *world)) nothing.emplace(i, j);
                if (other.idle && space_.isIdle(one.world, *world)) nothing.emplace(j, i);
                if (world->adds) {
                    missed(3, SearchGap::SchemeChanges, unknown(*world, 1));
                    continue;
                }
                const WholeTried tried = tryWhole(
                    space_, *world, {{&scheme, nullptr}, {&one.world, &one.alone}, {&other.world, &other.alone}},
                    ofRecords_, limits_.most);
                whole_.insert(whole_.end(), tried.found.begin(), tried.found.end());
                missed(3, SearchGap::SchemeChanges, tried.left[3]);
            }
        if (limits_.most < 3) return;
        // Of an idle one: that it does nothing beside the other two.
        const auto addsNothing = [&](std::size_t i, std::size_t j, std::size_t k) {
            const auto apart = [&](std::size_t a, std::size_t b) { return !active[a].shares(active[b]); };
            return (nothing.contains({i, j}) && apart(i, k)) || (nothing.contains({i, k}) && apart(i, j));
        };
        for (const auto& [i, j] : pairs)
            for (std::size_t k = j + 1; k < active.size(); ++k) {
                if (!pairs.contains({i, k}) || !pairs.contains({j, k})) continue;
                if (addsNothing(i, j, k) || addsNothing(j, i, k) || addsNothing(k, i, j)) continue;
                if (++worlds > 2 * kMostWorlds) {
                    missed(3, SearchGap::SchemeChanges, 1);
                    continue;
                }
                if (!space_.go(0.97)) return;
                const auto world = space_.changed(scheme, {active[i].change(), active[j].change(), active[k].change()});
                if (world && world->fits) search_.search(*world, {});
            }
    }

    // How many sets there are, whether searched one by one or not.
    void count() {
        const auto r = space_.countSets(ofRecords_);
        std::array<std::uint64_t, 4> g{1, ofScheme_.size(), 0, 0};
        const auto goes = [&](std::size_t i, std::size_t j) {
            return d_.hypotheses.all[ofScheme_[i]].goesWith(d_.hypotheses.all[ofScheme_[j]]);
        };
        for (std::size_t i = 0; i < ofScheme_.size(); ++i)
            for (std::size_t j = i + 1; j < ofScheme_.size(); ++j) {
                if (!goes(i, j)) continue;
                ++g[2];
                for (std::size_t k = j + 1; k < ofScheme_.size(); ++k) g[3] += goes(i, k) && goes(j, k);
            }
        for (std::size_t size = 1; size <= limits_.most && size < 4; ++size)
            for (std::size_t k = 0; k <= size; ++k) d_.searched.sets[size] += r[k] * g[size - k];
    }

    void group() {
        std::vector<FoundSets> all = search_.found();
        all.insert(all.end(), whole_.begin(), whole_.end());
        for (const FoundSets& found : all) {
            const bool plain = std::all_of(found.places.begin(), found.places.end(), [&](const auto& place) {
                return std::all_of(place.begin(), place.end(),
                                   [&](std::uint32_t o) { return space_.options()[o].size == 1; });
            });
            if (plain)
                add(found, found.places);
            else
                addEach(found, 0, {});
        }
        std::stable_sort(d_.fits.begin(), d_.fits.end(), [](const FittingGroup& a, const FittingGroup& b) {
            return std::tuple(a.weight, a.best.size(), a.best) < std::tuple(b.weight, b.best.size(), b.best);
        });
        d_.groups = d_.fits.size();
        for (const FittingGroup& group : d_.fits) d_.sets += group.sets;
    }
    // Options of several hypotheses are told one by one.
    void addEach(const FoundSets& found, std::size_t place, std::vector<std::vector<std::uint32_t>> chosen) {
        if (place == found.places.size()) return addApart(found, std::move(chosen));
        std::vector<std::uint32_t> singles;
        for (const std::uint32_t option : found.places[place]) {
            if (space_.options()[option].size == 1) {
                singles.push_back(option);
                continue;
            }
            auto with = chosen;
            with.push_back({option});
            addEach(found, place + 1, std::move(with));
        }
        if (singles.empty()) return;
        chosen.push_back(std::move(singles));
        addEach(found, place + 1, std::move(chosen));
    }
    // What meets an option of several is itself no choice beside it: with it, that is another option.
    void addApart(const FoundSets& found, std::vector<std::vector<std::uint32_t>> places) {
        const OptionsMeeting meeting(space_, *found.meeting);
        for (const auto& several : places) {
            const std::uint32_t option = several.front();
            if (space_.options()[option].size == 1) continue;
            for (auto& place : places)
                if (&place != &several) std::erase_if(place, [&](std::uint32_t o) { return meeting.meet(o, option); });
        }
        if (std::all_of(places.begin(), places.end(), [](const auto& place) { return !place.empty(); }))
            add(found, places);
    }
    void add(const FoundSets& found, const std::vector<std::vector<std::uint32_t>>& places) {
        const auto best = lightest(space_, *found.meeting, places);
        if (!best) return;
        FittingGroup group;
        group.sets = countChoices(space_, *found.meeting, places);
        for (const std::uint32_t change : found.changes) {
            group.places.push_back({change});
            group.best.push_back(change);
        }
        for (const auto& place : places) {
            const DiagnosisOption& first = space_.options()[place.front()];
            if (first.size > 1) {
                for (std::size_t i = 0; i < first.size; ++i) group.places.push_back({first.of[i]});
                continue;
            }
            std::vector<std::uint32_t>& hypotheses = group.places.emplace_back();
            for (const std::uint32_t option : place) hypotheses.push_back(space_.options()[option].of[0]);
        }
        for (const std::uint32_t option : *best)
            for (std::size_t i = 0; i < space_.options()[option].size; ++i)
                group.best.push_back(space_.options()[option].of[i]);
        for (const std::uint32_t h : group.best) group.weight += d_.hypotheses.all[h].weight;
        group.weight += kOneMore * static_cast<int>(group.best.size() - 1);
        tellWhoMeets(*found.meeting, group);
        d_.fits.push_back(std::move(group));
    }
    // Of parts whose neighbours are known, which hypotheses of different places do not go together.
    void tellWhoMeets(const DiagnosisMeeting& meeting, FittingGroup& group) const {
        std::set<std::uint32_t> parts;
        const auto& partOf = space_.parts().partOf;
        for (std::uint32_t i = 0; i < group.places.size(); ++i)
            for (const std::uint32_t a : group.places[i]) {
                const DiagnosisNeighbours* neighbours = meeting.of(partOf[a]);
                if (!neighbours) continue;
                parts.insert(partOf[a]);
                for (std::uint32_t j = i + 1; j < group.places.size(); ++j) {
                    if (group.places[i].size() == 1 && group.places[j].size() == 1) continue;
                    for (const std::uint32_t b : group.places[j])
                        if (partOf[a] == partOf[b] && neighbours->are(a, b)) group.never.push_back({i, a, j, b});
                }
            }
        group.nearParts.assign(parts.begin(), parts.end());
        std::sort(group.never.begin(), group.never.end());
    }

    Diagnosis& d_;
    const DiagnosisLimits& limits_;
    DiagnosisSpace space_;
    DiagnosisSearch search_;
    std::vector<std::uint32_t> ofScheme_, ofRecords_;
    std::vector<FoundSets> whole_;  // found by evaluating all records at once
};

// What can be said before any search; true if there is something to search.
bool compare(Diagnosis& d) {
    const auto& all = d.figures.all;
    for (const OfficialFigure& figure : all)
        d.recomputed.push_back(evaluate(d.ledger->inputPointer(), d.ledger->rulebookPointer(), d.ledger->subject().id,
                                        figure.clock, d.ledger.get())
                                   .score());
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!d.recomputed[i]) {
            d.state = DiagnosisState::NoScore;
            d.figure = i;
            return false;
        }
        const bool sameDays =
            i > 0 && all[i].clock.asOf == all[i - 1].clock.asOf && all[i].clock.knownOn == all[i - 1].clock.knownOn;
        if (sameDays) {
            d.state = DiagnosisState::Contradiction;
            d.figure = i;
            return false;
        }
    }
    d.state = DiagnosisState::NothingToFind;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (*d.recomputed[i] != all[i].score) return true;
    return false;
}

}  // namespace

std::string_view searchGapText(SearchGap gap) {
    constexpr std::string_view kWords[] = {"pairs-in-part",   "triples-in-part", "coupled-pairs",
                                           "coupled-triples", "with-scheme",     "scheme-changes"};
    static_assert(std::size(kWords) == kSearchGaps);
    return kWords[static_cast<std::size_t>(gap)];
}

std::string_view diagnosisStateText(DiagnosisState state) {
    constexpr std::string_view kWords[] = {"found",    "nothing-fits", "nothing-to-find", "contradiction",
                                           "no-score", "no-figures",   "cancelled"};
    return kWords[static_cast<std::size_t>(state)];
}

std::vector<const Hypothesis*> Diagnosis::of(const std::vector<std::uint32_t>& set) const {
    std::vector<const Hypothesis*> all;
    for (const std::uint32_t h : set) all.push_back(&hypotheses.all[h]);
    return all;
}

bool Diagnosis::isSet(const FittingGroup& group, const std::vector<std::uint32_t>& chosen) const {
    for (std::size_t i = 0; i < chosen.size(); ++i)
        for (std::size_t j = i + 1; j < chosen.size(); ++j) {
            const bool free = group.places[i].size() > 1 || group.places[j].size() > 1;
            const std::uint32_t part = parts[chosen[i]];
            if (chosen[i] == chosen[j]) return false;
            if (!free || part == DiagnosisParts::kNoPart || part != parts[chosen[j]]) continue;
            if (!std::binary_search(group.nearParts.begin(), group.nearParts.end(), part)) return false;
            const FittingGroup::Never these{static_cast<std::uint32_t>(i), chosen[i], static_cast<std::uint32_t>(j),
                                            chosen[j]};
            if (std::binary_search(group.never.begin(), group.never.end(), these)) return false;
        }
    return true;
}

Diagnosis diagnose(const std::shared_ptr<const CaseInput>& input, const std::shared_ptr<const Rulebook>& rulebook,
                   std::string_view subject, const DiagnosisLimits& limits, Date until) {
    Diagnosis d;
    d.figures = officialFigures(input, rulebook, subject, until);
    if (d.figures.all.empty()) return d;
    Clock last = d.figures.all.front().clock;
    for (const OfficialFigure& figure : d.figures.all)
        last = {std::max(last.asOf, figure.clock.asOf), std::max(last.knownOn, figure.clock.knownOn)};
    d.ledger = std::make_shared<const Ledger>(evaluate(input, rulebook, subject, last));
    if (!compare(d)) return d;
    d.hypotheses = hypotheses(*d.ledger, d.figures, d.recomputed);
    d.hypotheses.notTried[static_cast<std::size_t>(NotTried::AsAsked)] = std::erase_if(
        d.hypotheses.all, [&](const Hypothesis& h) { return limits.without[static_cast<std::size_t>(h.cause)]; });
    Diagnosing diagnosing(d, limits);
    diagnosing.run();
    if (diagnosing.cancelled()) {
        d.state = DiagnosisState::Cancelled;
        return d;
    }
    confirm(d, limits.groups);
    d.state = d.fits.empty() ? DiagnosisState::NothingFits : DiagnosisState::Found;
    separate(d);
    return d;
}

}  // namespace clearline
