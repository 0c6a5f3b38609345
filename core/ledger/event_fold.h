// One event of the schedule handed to the fold of its entry: shared by the fold of a whole ledger
// and by the reader that tells the steps of one line. Private to ledger/.
#pragma once

#include "core/ledger/fold.h"

namespace clearline {

// `value`: from a slot to the Term of what it is worth. `lost`: see EntryFold::points.
template <class N, class Calc, class Value, class Emit>
void foldEvent(EntryFold<N, Calc>& entry, Calc& calc, FoldState<N>& state, const Frame<N>& frame, const Schedule& schedule,
               const Rulebook& rulebook, const Event& event, N* lost, const Value& value, const Emit& emit) {
    const LineKind kind = event.lineKind();
    if (event.contribution == kNoContribution) {
        entry.frameChange(state, frame, LineKind::RuleChange, false, emit);
        return;
    }
    const std::size_t c = rulebook.rules[schedule.contributions[event.contribution].rule].effect.characteristic;
    if (kind == LineKind::RuleChange) {
        const auto [before, after] = schedule.changes[event.slot];
        const auto valueBefore = value(before);
        entry.points(state, frame, c, calc.sub(value(after), valueBefore), kind, false, lost, emit);
    } else if (kind == LineKind::Counted) {
        entry.points(state, frame, c, value(event.slot), kind, false, lost, emit);
    } else {
        entry.points(state, frame, c, calc.sub(calc.given(N{}, "nothing"), value(event.slot)), kind, true, lost, emit);
    }
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
