// Folding: one pass over the events of a schedule, from the opening to the last balance, in the
// numbers of one hand. What fold.cpp chooses among. Private to ledger/.
#pragma once

#include <concepts>
#include <type_traits>

#include "core/ledger/event_fold.h"
#include "core/ledger/valuation.h"

namespace clearline {

// Between the numbers of a hand and those that are kept.
template <class N>
[[nodiscard]] N as(const Number& n) {
    if constexpr (std::is_same_v<N, Number>)
        return n;
    else
        return *n.asMicro();
}
[[nodiscard]] inline Number kept(const Number& n) { return n; }
[[nodiscard]] inline Number kept(std::int64_t micro) { return Number::ofMicro(micro); }

template <class N>
[[nodiscard]] FoldState<Number> snapshot(const FoldState<N>& state) {
    FoldState<Number> copy;
    for (const N& sum : state.sums) copy.sums.push_back(kept(sum));
    copy.parts = {kept(state.parts.raw), kept(state.parts.cap), kept(state.parts.clamp), kept(state.parts.hold),
                  kept(state.parts.rounding)};
    copy.shown = kept(state.shown);
    return copy;
}

// How many lines an entry can have: its own, cap, clamp, rounding.
[[nodiscard]] inline std::size_t mostLines(const FoldResult& result, const Rulebook& rulebook) {
    bool caps = false, range = false;
    for (const auto& [day, scheme] : result.schemes) {
        caps |= scheme.anyCap;
        range |= !scheme.range.open();
    }
    return std::size_t{1} + caps + range + rulebook.score->rounding.has_value();
}

// The lines of a ledger, as they come.
template <class N>
class LineWriter {
public:
    // `most`: lines that an entry can have. One more is room for a line that is written and not kept.
    LineWriter(FoldResult& result, std::size_t entries, std::size_t most) : result_(result) {
        result.after.reserve(entries * most + 1);
        result.entry.reserve(entries * most + 1);
        result.kind.reserve(entries * most + 1);
        afters_ = result.after.packedRoom();
        entries_ = result.entry.data();
        kinds_ = result.kind.data();
    }
    [[gnu::always_inline]] void write(LineKind kind, bool incomplete, const N& after, bool there) {
        if constexpr (std::is_same_v<N, std::int64_t>)
            afters_[count_] = after;
        else
            result_.after.push_back(after);
        entries_[count_] = entry_;
        kinds_[count_] = kindByte(kind, incomplete);
        count_ += there ? 1 : 0;
    }
    void endEntry() { ++entry_; }
    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] std::uint32_t entry() const { return entry_; }
    void take(const LineWriter& other) {
        count_ = other.count_;
        entry_ = other.entry_;
    }
    void finish() {
        result_.after.setSize(count_);
        result_.entry.setSize(count_);
        result_.kind.setSize(count_);
    }

private:
    FoldResult& result_;
    std::int64_t* afters_;
    std::uint32_t* entries_;
    KindByte* kinds_;
    std::size_t count_ = 0;
    std::uint32_t entry_ = 0;
};

template <class N, class Calc, class Shape>
class Folding {
public:
    Folding(FoldResult& result, const Schedule& schedule, const Rulebook& rulebook)
        : result_(result),
          schedule_(schedule),
          rulebook_(rulebook),
          lines_(result, schedule.events.size() + 1, mostLines(result, rulebook)) {
        for (std::size_t i = 0; i < schedule.slots.size(); ++i)
            worth_.push_back(
                {as<N>(result.values[i]),
                 static_cast<std::uint32_t>(rulebook.rules[schedule.slots[i].rule].effect.characteristic)});
        for (const Characteristic& c : rulebook.characteristics) state_.sums.push_back(as<N>(c.initial));
        if (rulebook.score->clamp == ClampMode::Running) {
            // Each contribution counts before it changes or leaves: small numbers need no zero first.
            if constexpr (std::is_same_v<N, std::int64_t>) {
                lost_.reserve(schedule.contributions.size());
                lost_.setSize(schedule.contributions.size());
            } else {
                lost_.resize(schedule.contributions.size());
            }
        }
        needsMap_ = !schedule.changes.empty() || !schedule.schemeDays.empty();
        allValued_ = std::find(result.valued.begin(), result.valued.end(), false) == result.valued.end();
    }

    // False if the numbers did not fit this hand; the result is then half-made and to be thrown away.
    bool run() {
        changeFrame(schedule_.opening, LineKind::Opening, 0);
        for (std::size_t i = 0, end = schedule_.events.size(); i < end;) {
            if (i % kCheckpointEvery == 0) result_.checkpoints.push_back({i, lines_.entry(), snapshot(state_)});
            const std::size_t stop = std::min(end, i + kCheckpointEvery - i % kCheckpointEvery);
            while (i < stop) i = foldSome(i, stop);
        }
        if (spoiled_) return false;
        lines_.finish();
        result_.last = snapshot(state_);
        if constexpr (std::is_same_v<N, std::int64_t>) {
            result_.lost = NumberColumn::ofMicro(std::move(lost_));
        } else {
            for (const N& lost : lost_) result_.lost.push_back(lost);
        }
        return true;
    }

private:
    struct Worth {  // a few that stay near, where contributions are many
        N value;
        std::uint32_t characteristic;
    };

    // Folds at least one event and says where it stands. Runs of the usual two kinds have loops of their own.
    std::size_t foldSome(std::size_t i, std::size_t stop) {
        const Event& event = schedule_.events[i];
        if (event.contribution == kNoContribution) {
            changeFrame(schedule_.schemeDays[event.slot], LineKind::RuleChange, i);
            return i + 1;
        }
        if (changesNothing(schedule_, result_, event)) return i + 1;
        std::size_t next = i + 1;
        if (allValued_ && event.lineKind() == LineKind::Counted)
            next = foldPoints<LineKind::Counted>(i, stop, false);
        else if (allValued_ && event.lineKind() == LineKind::Expired)
            next = foldPoints<LineKind::Expired>(i, stop, false);
        else
            foldPoints<>(i, next, !allValued_ && notComputable(event));
        if (needsMap_)
            for (; i < next; ++i) result_.eventOfEntry.push_back(static_cast<std::uint32_t>(i));
        return next;
    }

    // Folds points up to `stop`, as long as the kind is kOnly (if one is named). What is touched at
    // every event is local here, so that the compiler can keep it in registers.
    template <LineKind... kOnly>
    [[gnu::noinline]] std::size_t foldPoints(const std::size_t first, const std::size_t stop, const bool incomplete) {
        Calc calc;
        EntryFold<N, Calc, Shape> entry(calc, rulebook_);
        FoldView<N> state{state_.sums, std::move(state_.parts), std::move(state_.shown)};
        LineWriter<N> lines(lines_);
        const auto emit = [&](LineKind kind, const N&, const N& after, std::same_as<bool> auto... there)
            __attribute__((always_inline)) {
            if constexpr (requires { calc.check(after); }) calc.check(after);
            lines.write(kind, sizeof...(kOnly) == 0 && incomplete, after, (true && ... && there));
        };
        const Worth* const worth = worth_.data();
        N* const lost = lost_.empty() ? nullptr : lost_.data();
        const auto value = [worth](std::uint32_t slot) __attribute__((always_inline))->const N& {
            return worth[slot].value;
        };
        const Event* const begin = schedule_.events.data() + first;
        const Event* const end = schedule_.events.data() + stop;
        const Event* at = begin;
        for (; at != end && (true && ... && (at->lineKind() == kOnly)); ++at) {
            const Event event = *at;
            if (event.contribution == kNoContribution) __builtin_unreachable();
            const std::uint32_t slot =
                event.lineKind() == LineKind::RuleChange ? schedule_.changes[event.slot].after : event.slot;
            N* lostHere = nullptr;
            if (Shape::running(*rulebook_.score)) {
                lostHere = lost + event.contribution;
                if (!lostHere) __builtin_unreachable();
            }
            foldEvent(entry, calc, state, frame_, schedule_, event, worth[slot].characteristic, lostHere, value, emit);
            lines.endEntry();
        }
        state_.parts = std::move(state.parts);
        state_.shown = std::move(state.shown);
        lines_.take(lines);
        note(calc, entry.failed_);
        return first + static_cast<std::size_t>(at - begin);
    }

    void changeFrame(Date day, LineKind kind, std::size_t event) {
        frame_ = frameOf<N>(result_.schemeOn(day), day);
        Calc calc;
        EntryFold<N, Calc> entry(calc, rulebook_);
        const std::size_t before = lines_.count();
        const auto emit = [&](LineKind of, const N&, const N& after, std::same_as<bool> auto... there) {
            if constexpr (requires { calc.check(after); }) calc.check(after);
            lines_.write(of, false, after, (true && ... && there));
        };
        entry.frameChange(state_, frame_, kind, kind == LineKind::Opening, emit);
        note(calc, entry.failed_);
        if (lines_.count() == before) return;  // it gave no line
        if (needsMap_) result_.eventOfEntry.push_back(static_cast<std::uint32_t>(event));
        lines_.endEntry();
    }

    void note(const Calc& calc, bool failed) {
        if constexpr (requires { calc.spoiled(); }) spoiled_ |= calc.spoiled();
        result_.incomplete |= failed;
    }

    // Whether an event is of points that could not be computed; told where they begin to count.
    bool notComputable(const Event& event) {
        if (computable(schedule_, result_, event)) return false;
        if (event.lineKind() != LineKind::Counted && event.lineKind() != LineKind::RuleChange) return true;
        result_.problems.push_back(pointsProblem(schedule_, rulebook_, event));
        return true;
    }

    FoldResult& result_;
    const Schedule& schedule_;
    const Rulebook& rulebook_;
    LineWriter<N> lines_;
    FoldState<N> state_;
    Frame<N> frame_;
    std::vector<Worth> worth_;  // by slot
    std::conditional_t<std::is_same_v<N, Number>, std::vector<Number>, Column<std::int64_t>> lost_;
    bool needsMap_ = false, allValued_ = false, spoiled_ = false;
};

}  // namespace clearline
