// FinalFold: the score that given sums come to under the scheme of the as-of day, by the arithmetic of every entry
// (ledger/entry_fold.h), without the way there. For ledgers without a running clamp. Private to audit/.
#pragma once

#include "core/ledger/ledger_parts.h"

namespace clearline {

class FinalFold {
public:
    explicit FinalFold(const Ledger& ledger)
        : rulebook_(ledger.rulebook()),
          frame_(frameOf<Number>(LedgerParts::fold(ledger).schemes.back().second,
                                 LedgerParts::fold(ledger).schemes.back().first)) {}

    // `state.sums` and `state.hold` are given; the parts and the score come of them. False if the score's formula
    // fails.
    [[nodiscard]] bool run(FoldState<Number>& state) const {
        PlainCalc calc;
        EntryFold<Number, PlainCalc> entry(calc, rulebook_);
        state.parts = {};
        state.shown = Number(0);
        entry.frameChange(state, frame_, LineKind::Opening, true,
                          [](LineKind, const Number&, const Number&, const auto&...) {});
        return !entry.failed_;
    }
    [[nodiscard]] const Frame<Number>& frame() const { return frame_; }

private:
    const Rulebook& rulebook_;
    Frame<Number> frame_;
};

}  // namespace clearline
