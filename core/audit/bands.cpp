#include "core/audit/bands.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "core/audit/end_state.h"
#include "core/ledger/evaluate.h"
#include "core/ledger/scale_on.h"

namespace clearline {

namespace {

using Way = BandEntry::Way;

WouldBe wouldBeOf(const Schedule& schedule, const FoldResult& fold) {
    WouldBe would;
    would.incomplete = fold.incomplete;
    if (schedule.hasScore) would.score = fold.after[fold.after.size() - 1];
    for (const ThresholdState& state : fold.thresholds) would.reached.push_back(state.reached);
    for (const Standing& standing : fold.standings) would.steps.push_back(standing.step);
    for (const ListState& list : fold.lists) would.listed.push_back(list.listed());
    return would;
}

class Collecting {
public:
    Collecting(const Ledger& ledger, const std::vector<Goal>& goals, bool settledByRules = false) : goals_(goals) {
        band_.settledByRules = settledByRules;
        add(Way::AsWritten, {}, clearline::wouldBeOf(ledger));
        band_.tried = 0;
    }
    // Ways that come to the same standing are told once.
    void add(Way way, std::optional<Rounding> mode, WouldBe would) {
        ++band_.tried;
        const bool known = std::any_of(band_.entries.begin(), band_.entries.end(), [&](const BandEntry& e) {
            return e.would == would && (e.way == Way::AsWritten || way == Way::Permuted);
        });
        if (!known) band_.entries.push_back({way, mode, std::move(would)});
    }
    Band finish(bool whole) {
        band_.whole = whole;
        for (const BandEntry& entry : band_.entries) {
            const auto& score = entry.would.score;
            if (score && (!band_.least || *score < *band_.least)) band_.least = score;
            if (score && (!band_.most || *score > *band_.most)) band_.most = score;
        }
        for (std::size_t g = 0; g < goals_.size(); ++g) {
            const auto written = reachedIn(goals_[g], band_.entries.front().would);
            const bool other = std::any_of(band_.entries.begin(), band_.entries.end(), [&](const BandEntry& e) {
                return reachedIn(goals_[g], e.would) != written;
            });
            if (other) band_.depends.push_back(g);
        }
        return std::move(band_);
    }

private:
    const std::vector<Goal>& goals_;
    Band band_;
};

std::optional<Ledger> edited(const Ledger& ledger, const Edit& edit) {
    const auto rulebook = applyToRulebook(Scenario{}.with(edit), ledger.rulebookPointer());
    if (!rulebook) return std::nullopt;  // the scheme has nothing that could be so rounded
    return evaluate(ledger.inputPointer(), *rulebook, ledger.subject().id, ledger.clock(), &ledger);
}

// "half up, 0": in this mode, else in that of the scheme; to the scheme's places.
std::string howRounded(const Rulebook& rulebook, std::optional<Rounding> mode) {
    const RoundingRule rule = rulebook.score->rounding.value_or(RoundingRule{});
    return std::string(roundingText(mode.value_or(rule.mode))) + ", " + std::to_string(rule.places);
}

// How it would stand with a score that the range, the holds and the rounding at the end are still to meet.
WouldBe settledAt(const Ledger& ledger, Number score) {
    FoldResult result = LedgerParts::fold(ledger);
    const Limits range = result.schemes.back().second.range;
    if (range.low && score < *range.low) score = *range.low;
    if (range.high && score > *range.high) score = *range.high;
    if (result.last.hold && *result.last.hold < score) score = *result.last.hold;
    const auto& rounding = ledger.rulebook().score->rounding;
    result.last.shown = rounding ? score.rounded(rounding->places, rounding->mode) : score;
    result.thresholds.clear();
    result.standings.clear();
    result.lists.clear();
    const Schedule& schedule = LedgerParts::schedule(ledger);
    settleStandings(result, schedule, ledger.rulebook(), ledger.clock());
    WouldBe would = wouldBeOf(schedule, result);
    would.score = result.last.shown;
    return would;
}

// With the sum of all changes of the unrounded score, each rounded.
std::optional<WouldBe> changesRounded(const Ledger& ledger) {
    const auto unrounded = edited(ledger, SwitchEdit{"rounding-off", {}});
    if (!unrounded) return std::nullopt;
    const RoundingRule rule = ledger.rulebook().score->rounding.value_or(RoundingRule{});
    Number score, before;
    for (std::size_t e = 0; e < unrounded->entryCount(); ++e) {
        const Number after = unrounded->entryAfter(e);
        score += (after - before).rounded(rule.places, rule.mode);
        before = after;
    }
    return settledAt(ledger, score);
}

// What happens on one day, from one event to before another.
struct Day {
    std::size_t from, until;
};

class Ordering {
public:
    explicit Ordering(const Ledger& ledger)
        : ledger_(ledger), schedule_(LedgerParts::schedule(ledger)), fold_(LedgerParts::fold(ledger)) {
        for (std::size_t i = 0; i < schedule_.events.size();) {
            std::size_t end = i;
            const Date day = schedule_.day(schedule_.events[i]);
            while (end < schedule_.events.size() && schedule_.day(schedule_.events[end]) == day) ++end;
            // A change of the scheme comes first whatever else does.
            if (schedule_.events[i].contribution == kNoContribution) ++i;
            if (end - i > 1) days_.push_back({i, end});
            i = end;
        }
    }
    [[nodiscard]] const std::vector<Day>& days() const { return days_; }
    // Whether the score can hang on the order at all.
    [[nodiscard]] bool matters() const {
        const Rulebook& rulebook = ledger_.rulebook();
        if (days_.empty() || !ledger_.score()) return false;
        if (rulebook.score->clamp == ClampMode::Running) return true;
        return schedule_.walked && std::any_of(rulebook.rules.begin(), rulebook.rules.end(), [](const Rule& rule) {
                   return rule.effect.kind == Effect::Kind::Set || rule.effect.kind == Effect::Kind::Spend ||
                          rule.effect.kind == Effect::Kind::Accumulate;
               });
    }
    // The product of the orders of all days, up to `most` and one.
    [[nodiscard]] std::size_t orders(std::size_t most) const {
        std::size_t all = 1;
        for (const Day& day : days_)
            for (std::size_t n = 2; n <= day.until - day.from; ++n)
                if ((all *= n) > most) return most + 1;
        return all;
    }
    template <class Sort>
    [[nodiscard]] WouldBe sorted(const Sort& sort) const {
        Schedule other = schedule_;
        for (const Day& day : days_) sort(other.events.data() + day.from, other.events.data() + day.until);
        return folded(other);
    }
    [[nodiscard]] WouldBe folded(const Schedule& schedule) const {
        return wouldBeOf(schedule, *fold(schedule, ledger_.rulebook(), ledger_.clock()));
    }
    // What the event moves: gains first, or losses.
    [[nodiscard]] Points moves(const Event& event) const {
        const Effect& effect = ledger_.rulebook().rules[schedule_.contributions[event.contribution].rule].effect;
        if (!effect.touchesPoints()) return Points(0);
        const LineKind kind = event.lineKind();
        if (kind == LineKind::RuleChange)
            return fold_.values[schedule_.changes[event.slot].after] -
                   fold_.values[schedule_.changes[event.slot].before];
        const Points& worth = fold_.values[event.slot];
        return kind == LineKind::Counted ? worth : Number(0) - worth;
    }
    [[nodiscard]] static bool comes(const Event& event) {
        return event.lineKind() == LineKind::Counted || event.lineKind() == LineKind::Listed;
    }
    [[nodiscard]] const Schedule& schedule() const { return schedule_; }

private:
    const Ledger& ledger_;
    const Schedule& schedule_;
    const FoldResult& fold_;
    std::vector<Day> days_;
};

// Whether several records of one day meet a class of repeats, or the same yearly cap.
bool settledByRules(const Ledger& ledger) {
    std::map<std::tuple<bool, std::string, std::int32_t>, RecordIndex> met;
    for (const Contribution& c : ledger.contributions()) {
        const Rule& rule = ledger.rulebook().rules[c.rule];
        const auto again = [&](bool repeat, const std::string& what) {
            return !met.try_emplace({repeat, what, c.start}, c.record).second;
        };
        if (rule.repeat && again(true, rule.repeat->ofClass)) return true;
        if (rule.yearlyCap && again(false, ledger.rulebook().yearlyCaps[*rule.yearlyCap].id)) return true;
    }
    return false;
}

// Every order of every day, one after the other.
void permute(const Ordering& ordering, Collecting& into) {
    std::vector<std::vector<std::size_t>> orders;
    for (const Day& day : ordering.days()) {
        orders.emplace_back(day.until - day.from);
        std::iota(orders.back().begin(), orders.back().end(), std::size_t{0});
    }
    for (;;) {
        Schedule other = ordering.schedule();
        for (std::size_t d = 0; d < orders.size(); ++d) {
            const Day& day = ordering.days()[d];
            for (std::size_t i = 0; i < orders[d].size(); ++i)
                other.events[day.from + i] = ordering.schedule().events[day.from + orders[d][i]];
        }
        into.add(Way::Permuted, {}, ordering.folded(other));
        std::size_t d = 0;
        while (d < orders.size() && !std::next_permutation(orders[d].begin(), orders[d].end())) ++d;
        if (d == orders.size()) return;
    }
}

}  // namespace

std::optional<Edit> editOf(const BandEntry& entry, const Rulebook& rulebook) {
    if (!rulebook.score) return std::nullopt;
    const auto how = [&] { return howRounded(rulebook, entry.mode); };
    switch (entry.way) {
        case Way::NotRounded: return SwitchEdit{"rounding-off", {}};
        case Way::AtTheEnd: return SwitchEdit{"rounding-other", how()};
        case Way::EachValue: return SwitchEdit{"rounded-points", how()};
        case Way::EachCharacteristic: return SwitchEdit{"rounded-sums", how()};
        case Way::EachWeighted: return SwitchEdit{"rounded-parts", how()};
        default: return std::nullopt;
    }
}

Band roundingBand(const Ledger& ledger, const std::vector<Goal>& goals) {
    Collecting into(ledger, goals);
    if (!ledger.score()) return into.finish(true);
    const Rulebook& rulebook = ledger.rulebook();
    const auto& written = rulebook.score->rounding;
    const auto tryIt = [&](Way way, std::optional<Rounding> mode = {}) {
        if (const auto other = edited(ledger, *editOf({way, mode, {}}, rulebook)))
            into.add(way, mode, clearline::wouldBeOf(*other));
    };
    if (written) tryIt(Way::NotRounded);
    for (const Rounding mode : {Rounding::HalfUp, Rounding::HalfDown, Rounding::HalfEven, Rounding::Up, Rounding::Down})
        if (!written || mode != written->mode) tryIt(Way::AtTheEnd, mode);
    tryIt(Way::EachValue);
    if (auto would = changesRounded(ledger)) into.add(Way::EachChange, {}, *std::move(would));
    tryIt(Way::EachCharacteristic);
    tryIt(Way::EachWeighted);
    return into.finish(true);
}

Band orderBand(const Ledger& ledger, const std::vector<Goal>& goals, std::size_t mostOrders) {
    Collecting into(ledger, goals, settledByRules(ledger));
    const Ordering ordering(ledger);
    if (!ordering.matters()) return into.finish(true);
    if (ordering.orders(mostOrders) <= mostOrders) {
        permute(ordering, into);
        return into.finish(true);
    }
    const auto byMoves = [&](bool gains) {
        return ordering.sorted([&](Event* begin, Event* end) {
            std::stable_sort(begin, end, [&](const Event& a, const Event& b) {
                return gains ? ordering.moves(a) > ordering.moves(b) : ordering.moves(a) < ordering.moves(b);
            });
        });
    };
    into.add(Way::Reversed, {}, ordering.sorted([](Event* begin, Event* end) { std::reverse(begin, end); }));
    into.add(Way::GainsFirst, {}, byMoves(true));
    into.add(Way::LossesFirst, {}, byMoves(false));
    into.add(Way::ComingFirst, {}, ordering.sorted([](Event* begin, Event* end) {
        std::stable_partition(begin, end, [](const Event& event) { return Ordering::comes(event); });
    }));
    return into.finish(false);
}

}  // namespace clearline
