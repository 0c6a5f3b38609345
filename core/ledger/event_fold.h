// One event of the schedule handed to the fold of its entry: shared by the fold of a whole ledger
// and by the reader that tells the steps of one line. Private to ledger/.
#pragma once

#include "core/ledger/effect_walk.h"
#include "core/ledger/fold.h"

namespace clearline {

// `value`: from a slot to the Term of what it is worth. `c`: the characteristic it goes to. `lost`:
// see EntryFold::points. One call for all kinds, so that a fold has one copy of the arithmetic.
template <class N, class Calc, class Shape, class State, class Value, class Emit>
[[gnu::always_inline]] inline void foldEvent(EntryFold<N, Calc, Shape>& entry, Calc& calc, State& state,
                                             const Frame<N>& frame, const Schedule& schedule, const Event& event,
                                             std::size_t c, N* lost, const Value& value, const Emit& emit) {
    const LineKind kind = event.lineKind();
    if (event.contribution == kNoContribution) {
        entry.frameChange(state, frame, LineKind::RuleChange, false, emit);
        return;
    }
    typename Calc::Term points{};
    bool leaves = false;
    if (kind == LineKind::Counted) {
        points = value(event.slot);
    } else if (kind == LineKind::RuleChange) {
        const auto [before, after] = schedule.changes[event.slot];
        const auto& valueBefore = value(before);
        points = calc.sub(value(after), valueBefore);
    } else {
        points = calc.sub(calc.given(N{}, "nothing"), value(event.slot));
        leaves = true;
    }
    entry.points(state, frame, c, points, kind, leaves, lost, emit);
}

// The same where effects depend on the events before: `walk` says what this one brings.
template <class N, class Calc, class Value, class Emit>
void foldWalked(EntryFold<N, Calc>& entry, Calc& calc, FoldState<N>& state, const Frame<N>& frame,
                const Schedule& schedule, const Rulebook& rulebook, const Event& event, EffectWalk& walk, N* lost,
                const Value& value, const Emit& emit) {
    const Date day = schedule.day(event);
    if (event.contribution == kNoContribution) {
        state.hold = walk.lowest(day);
        entry.frameChange(state, frame, LineKind::RuleChange, false, emit);
        return;
    }
    const Effect& effect = rulebook.rules[schedule.contributions[event.contribution].rule].effect;
    const LineKind kind = event.lineKind();
    if (!effect.touchesPoints()) {
        static_cast<void>(walk.take(calc, event, value));
        const bool held = effect.kind == Effect::Kind::Hold;
        if (held) state.hold = walk.lowest(day);
        entry.unmoved(state, frame, kind, held, emit);
        return;
    }
    const auto points = walk.take(calc, event, value);
    const bool comes = kind == LineKind::Counted || kind == LineKind::Spent || kind == LineKind::RuleChange;
    entry.points(state, frame, effect.characteristic, points, kind, !comes, lost, emit);
}

[[nodiscard]] inline std::size_t characteristicOf(const Schedule& schedule, const Rulebook& rulebook,
                                                  const Event& event) {
    if (event.contribution == kNoContribution) return 0;
    return rulebook.rules[schedule.contributions[event.contribution].rule].effect.characteristic;
}

// A value that changes into itself makes no entry; what cannot be computed is 0.
[[nodiscard]] inline bool changesNothing(const Schedule& schedule, const FoldResult& result, const Event& event) {
    if (event.contribution == kNoContribution || event.lineKind() != LineKind::RuleChange) return false;
    const auto [before, after] = schedule.changes[event.slot];
    return result.values[before] == result.values[after];
}

[[nodiscard]] inline bool computable(const Schedule& schedule, const FoldResult& result, const Event& event) {
    if (event.contribution == kNoContribution) return true;
    if (event.lineKind() != LineKind::RuleChange) return result.valued[event.slot];
    return result.valued[schedule.changes[event.slot].before] && result.valued[schedule.changes[event.slot].after];
}

}  // namespace clearline
