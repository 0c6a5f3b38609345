#include "core/ledger/fold.h"

#include <algorithm>
#include <type_traits>

#include "core/ledger/event_fold.h"
#include "core/ledger/valuation.h"

namespace clearline {

namespace {

std::optional<std::int64_t> micro(const Number& n) { return n.asMicro(); }

Bounds<Number> bounds(const Limits& limits) {
    return {limits.low.value_or(0), limits.high.value_or(0), limits.low.has_value(), limits.high.has_value()};
}

Bounds<std::int64_t> microBounds(const Limits& limits) {
    const auto b = bounds(limits);
    return {micro(b.low).value_or(0), micro(b.high).value_or(0), b.hasLow, b.hasHigh};
}

bool small(const std::optional<Number>& n) { return !n || n->asMicro(); }

bool fitsMicro(const Scheme& scheme) {
    return !scheme.anyWeight && scheme.opening.asMicro() && small(scheme.range.low) && small(scheme.range.high) &&
           std::all_of(scheme.caps.begin(), scheme.caps.end(),
                       [](const Limits& l) { return small(l.low) && small(l.high); });
}

Frame<std::int64_t> microFrame(const Scheme& scheme, Date day) {
    Frame<std::int64_t> frame{
        {}, {}, microBounds(scheme.range), micro(scheme.opening).value_or(0), scheme.anyCap, false, &scheme, day};
    for (const Limits& cap : scheme.caps) frame.caps.push_back(microBounds(cap));
    return frame;
}

template <class N>
N as(const Number& n);
template <>
Number as<Number>(const Number& n) {
    return n;
}
template <>
std::int64_t as<std::int64_t>(const Number& n) {
    return *n.asMicro();
}
Number back(const Number& n) { return n; }
Number back(std::int64_t m) { return Number::ofMicro(m); }

template <class N>
FoldState<Number> snapshot(const FoldState<N>& state) {
    FoldState<Number> copy;
    for (const N& sum : state.sums) copy.sums.push_back(back(sum));
    copy.parts = {back(state.parts.raw), back(state.parts.cap), back(state.parts.clamp), back(state.parts.hold),
                  back(state.parts.rounding)};
    copy.shown = back(state.shown);
    return copy;
}

template <class N, class Calc>
class Folding {
public:
    Folding(FoldResult& result, const Schedule& schedule, const Rulebook& rulebook)
        : result_(result), schedule_(schedule), rulebook_(rulebook), entryFold_(calc_, rulebook) {
        for (const Number& value : result.values) values_.push_back(as<N>(value));
        for (const Characteristic& c : rulebook.characteristics) state_.sums.push_back(as<N>(c.initial));
        for (const Slot& slot : schedule.slots)
            characteristics_.push_back(static_cast<std::uint32_t>(rulebook.rules[slot.rule].effect.characteristic));
        if (rulebook.score->clamp == ClampMode::Running) lost_.resize(schedule.contributions.size());
        needsMap_ = !schedule.changes.empty() || !schedule.schemeDays.empty();
        allValued_ = std::find(result.valued.begin(), result.valued.end(), false) == result.valued.end();
    }

    // False if the numbers did not fit this hand; the result is then half-made and to be thrown away.
    bool run() {
        constexpr std::size_t kMostLines = 4;  // of an entry: its own, cap, clamp, rounding
        const std::size_t most = (schedule_.events.size() + 1) * kMostLines;
        result_.after.reserve(most);
        result_.entry.reserve(most);
        result_.kind.reserve(most);
        [[maybe_unused]] std::int64_t* const afters = result_.after.packedRoom();
        std::uint32_t* const entries = result_.entry.data();
        KindByte* const kinds = result_.kind.data();
        std::size_t count = 0;
        std::uint32_t entry = 0;
        bool incomplete = false;
        const auto emit = [&](LineKind kind, const N&, const N& after) {
            if constexpr (std::is_same_v<Calc, MicroCalc>) {
                calc_.check(after);
                afters[count] = after;
            } else {
                result_.after.push_back(after);
            }
            entries[count] = entry;
            kinds[count] = kindByte(kind, incomplete);
            ++count;
        };
        const auto endEntry = [&](std::size_t event, std::size_t countBefore) {
            if (count == countBefore) return;  // it gave no line
            if (needsMap_) result_.eventOfEntry.push_back(static_cast<std::uint32_t>(event));
            ++entry;
        };
        takeFrame(schedule_.opening);
        entryFold_.frameChange(state_, frame_, LineKind::Opening, true, emit);
        endEntry(0, 0);
        const Event* const events = schedule_.events.data();
        const auto value = [this](std::uint32_t slot) -> const N& { return values_[slot]; };
        for (std::size_t i = 0, end = schedule_.events.size(); i < end; ++i) {
            if (i % kCheckpointEvery == 0) result_.checkpoints.push_back({i, entry, snapshot(state_)});
            const Event event = events[i];
            const std::size_t countBefore = count;
            std::size_t c = 0;
            N* lost = nullptr;
            if (event.contribution == kNoContribution) {
                takeFrame(schedule_.schemeDays[event.slot]);
            } else {
                const bool changes = event.lineKind() == LineKind::RuleChange;
                c = characteristics_[changes ? schedule_.changes[event.slot].after : event.slot];
                if (!lost_.empty()) lost = &lost_[event.contribution];
                if (changes && changesNothing(schedule_, result_, event)) continue;
                if (!allValued_ && !computable(schedule_, result_, event)) {
                    incomplete = true;
                    notComputable(event);
                }
            }
            foldEvent(entryFold_, calc_, state_, frame_, schedule_, event, c, lost, value, emit);
            incomplete = false;
            endEntry(i, countBefore);
        }
        if constexpr (std::is_same_v<Calc, MicroCalc>)
            if (calc_.spoiled()) return false;
        result_.after.setSize(count);
        result_.entry.setSize(count);
        result_.kind.setSize(count);
        result_.last = snapshot(state_);
        result_.incomplete |= entryFold_.failed_;
        if constexpr (std::is_same_v<N, std::int64_t>) {
            result_.lost = NumberColumn::ofMicro(std::move(lost_));
        } else {
            for (const N& lost : lost_) result_.lost.push_back(lost);
        }
        return true;
    }

private:
    void notComputable(const Event& event) {
        if (event.lineKind() != LineKind::Counted && event.lineKind() != LineKind::RuleChange) return;
        const RecordBook& book = *schedule_.prepared->book;
        const Contribution& c = schedule_.contributions[event.contribution];
        result_.problems.push_back({"ledger.points-not-computable",
                                    Severity::Error,
                                    {book.source().name, book.row(c.record), 0},
                                    {rulebook_.rules[c.rule].id, schedule_.day(event).iso()}});
    }
    void takeFrame(Date day) {
        const Scheme& scheme = result_.schemeOn(day);
        if constexpr (std::is_same_v<N, Number>)
            frame_ = frameOf<Number>(scheme, day);
        else
            frame_ = microFrame(scheme, day);
    }

    Calc calc_;
    FoldResult& result_;
    const Schedule& schedule_;
    const Rulebook& rulebook_;
    EntryFold<N, Calc> entryFold_;
    FoldState<N> state_;
    Frame<N> frame_;
    std::vector<N> values_;
    std::conditional_t<std::is_same_v<N, Number>, std::vector<Number>, Column<std::int64_t>> lost_;
    std::vector<std::uint32_t> characteristics_;  // by slot: a few that stay near, where contributions are many
    bool needsMap_ = false, allValued_ = false;
};

void valueSlots(FoldResult& result, const Schedule& schedule, const Rulebook& rulebook, Clock clock) {
    result.values.reserve(schedule.slots.size());
    for (const Slot& slot : schedule.slots) {
        auto value = valueOf(slot, schedule, rulebook, clock.asOf);
        result.valued.push_back(value.has_value());
        result.values.push_back(value ? std::move(*value) : Number(0));
    }
}

}  // namespace

template <>
Frame<Number> frameOf<Number>(const Scheme& scheme, Date day) {
    Frame<Number> frame{scheme.weights, {}, bounds(scheme.range), scheme.opening, scheme.anyCap, scheme.anyWeight,
                        &scheme,        day};
    for (const Limits& cap : scheme.caps) frame.caps.push_back(bounds(cap));
    return frame;
}

const Scheme& FoldResult::schemeOn(Date day) const {
    const auto later =
        std::upper_bound(schemes.begin(), schemes.end(), day, [](Date d, const auto& s) { return d < s.first; });
    return std::prev(later)->second;
}

std::shared_ptr<const FoldResult> fold(const Schedule& schedule, const Rulebook& rulebook, Clock clock) {
    auto result = std::make_shared<FoldResult>();
    result->incomplete = schedule.incomplete;
    result->problems = schedule.problems;
    valueSlots(*result, schedule, rulebook, clock);
    if (std::find(result->valued.begin(), result->valued.end(), false) != result->valued.end())
        for (const Event& event : schedule.events) result->incomplete |= !computable(schedule, *result, event);
    if (!rulebook.score && schedule.eligible) foldLists(*result, schedule);
    if (!schedule.hasScore) {
        settleLists(*result, schedule, rulebook, clock);
        return result;
    }
    result->schemes.emplace_back(schedule.opening, Scheme::on(rulebook, schedule.opening, schedule.opening));
    for (const Date day : schedule.schemeDays)
        result->schemes.emplace_back(day, Scheme::on(rulebook, schedule.opening, day));
    for (const auto& [day, scheme] : result->schemes)
        if (scheme.incomplete) {
            result->incomplete = true;
            result->problems.push_back({"ledger.scheme-not-in-force",
                                        Severity::Error,
                                        {rulebook.file, rulebook.score->place.row, 0},
                                        {day.iso()}});
        }

    if (schedule.walked) {
        foldWalked(*result, schedule, rulebook, clock);
        settleStandings(*result, schedule, rulebook, clock);
        return result;
    }
    const bool fits = rulebook.score->isSum &&
                      std::all_of(result->schemes.begin(), result->schemes.end(),
                                  [](const auto& s) { return fitsMicro(s.second); }) &&
                      std::all_of(result->values.begin(), result->values.end(),
                                  [](const Number& n) { return n.asMicro().has_value(); }) &&
                      std::all_of(rulebook.characteristics.begin(), rulebook.characteristics.end(),
                                  [](const Characteristic& c) { return c.initial.asMicro().has_value(); });
    if (!fits || !Folding<std::int64_t, MicroCalc>(*result, schedule, rulebook).run()) {
        FoldResult fresh;
        fresh.values = std::move(result->values);
        fresh.valued = std::move(result->valued);
        fresh.schemes = std::move(result->schemes);
        fresh.problems = std::move(result->problems);
        fresh.incomplete = result->incomplete;
        *result = std::move(fresh);
        Folding<Number, PlainCalc>(*result, schedule, rulebook).run();
    }
    settleStandings(*result, schedule, rulebook, clock);
    return result;
}

}  // namespace clearline
