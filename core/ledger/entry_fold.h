// One entry, folded: from the points that come or go, through caps, formula, clamp and rounding,
// to the lines it gives. Written once for the hands of calc.h, so that the Steps shown are
// the operations that made the number. core/README.md "The ledger" §5. Private to ledger/.
#pragma once

#include <concepts>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "core/ledger/calc.h"
#include "core/ledger/schedule.h"

namespace clearline {

// The frame of one day in the numbers of one hand.
template <class N>
struct Frame {
    std::vector<N> weights;
    std::vector<Bounds<N>> caps;
    Bounds<N> range;
    N opening{};
    bool anyCap = false, anyWeight = false;
    const Scheme* scheme = nullptr;
    Date day = Date::kMin;
};

template <class N>
struct FoldState {
    std::vector<N> sums;
    Parts<N> parts;
    std::optional<N> hold;  // what direct grades hold the score down to, while they do
    N shown{};              // what the last line left
};
// The same for a while of a fold: plain values that can stay in registers, and the sums where they are.
template <class N>
struct FoldView {
    std::span<N> sums;
    Parts<N> parts;
    N shown{};
};

// What a fold asks of its rulebook at every entry. A long fold settles the answers beforehand
// (SumShape), and the compiler leaves out what they rule out; the arithmetic stays this one text.
struct AskedShape {
    [[nodiscard]] static bool sum(const ScoreRule& score) { return score.isSum; }
    [[nodiscard]] static bool running(const ScoreRule& score) { return score.clamp == ClampMode::Running; }
    [[nodiscard]] static bool rounds(const ScoreRule& score) { return score.rounding.has_value(); }
    template <class N>
    [[nodiscard]] static bool caps(const Frame<N>& frame) {
        return frame.anyCap;
    }
};
template <bool kRunning, bool kRounds, bool kCaps>
struct SumShape {
    [[nodiscard]] static constexpr bool sum(const ScoreRule&) { return true; }
    [[nodiscard]] static constexpr bool running(const ScoreRule&) { return kRunning; }
    [[nodiscard]] static constexpr bool rounds(const ScoreRule&) { return kRounds; }
    template <class N>
    [[nodiscard]] static constexpr bool caps(const Frame<N>&) {
        return kCaps;
    }
};

// Emit: void(LineKind, delta, after). Own lines of kind `own` are always emitted, others if not 0.
// For a branch-free hand it is always called, with a fourth argument: whether the line is there.
template <class N, class Calc, class Shape = AskedShape>
class EntryFold {
public:
    using Term = typename Calc::Term;

    EntryFold(Calc& calc, const Rulebook& rulebook) : calc_(calc), rulebook_(rulebook), score_(*rulebook.score) {}

    // Points `d` more (or less) in characteristic `c`. `lost`: under a running clamp, what the
    // contribution lost so far: written when it counts, added to when it changes, read when it leaves.
    template <class State, class Emit>
    [[gnu::always_inline]] inline void points(State& state, const Frame<N>& frame, std::size_t c, const Term& d,
                                              LineKind own, bool leaves, N* lost, Emit&& emit) {
        const Term sumBefore = calc_.given(state.sums[c], name(c));
        const Term sumAfter = calc_.add(sumBefore, d);
        const Term rawBefore = calc_.given(state.parts.raw, "raw");
        const bool running = Shape::running(score_);
        Term rawAfter{}, capAfter{};
        const Term capBefore = calc_.given(state.parts.cap, "cap part");
        if (Shape::sum(score_)) {
            rawAfter = calc_.add(rawBefore, weighted(frame, c, d));
        } else {
            state.sums[c] = number(sumAfter);
            rawAfter = byFormula(frame, state.sums, number(rawBefore));
        }
        Term change = calc_.sub(rawAfter, rawBefore);
        if (leaves && running) change = calc_.sub(change, calc_.given(*lost, "lost to the range"));
        line(state, own, number(change), true, emit);

        begin(LineKind::Cap);
        if (!Shape::caps(frame)) {
            capAfter = capBefore;
        } else if (Shape::sum(score_)) {
            const Term before = calc_.sub(calc_.limit(sumBefore, frame.caps[c], "cap"), sumBefore);
            const Term sumNow = again(sumAfter, name(c));
            const Term after = calc_.sub(calc_.limit(sumNow, frame.caps[c], "cap"), sumNow);
            const Term moved = weighted(frame, c, calc_.sub(after, before));
            line(state, LineKind::Cap, number(moved), false, emit);
            capAfter = calc_.carry(capBefore, moved);
        } else {
            capAfter = capByFormula(state, frame, again(rawAfter, "raw"));
            line(state, LineKind::Cap, number(calc_.sub(capAfter, capBefore)), false, emit);
        }
        state.sums[c] = number(sumAfter);
        finish(state, frame, again(rawAfter, "raw"), again(capAfter, "cap part"), leaves && running ? lost : nullptr,
               leaves ? nullptr : lost, own == LineKind::Counted, emit);
    }

    // The frame itself is new: opening, or a bound or weight that changed with the day. Not `always`:
    // the own line is there, even if 0, only where some line of the entry is not 0.
    template <class State, class Emit>
    void frameChange(State& state, const Frame<N>& frame, LineKind own, bool always, Emit&& emit) {
        const Term rawBefore = calc_.given(state.parts.raw, "raw");
        const Term capBefore = calc_.given(state.parts.cap, "cap part");
        Term rawAfter{};
        if (Shape::sum(score_)) {
            rawAfter = calc_.given(frame.opening, "opening");
            for (std::size_t c = 0; c < state.sums.size(); ++c)
                rawAfter = calc_.add(rawAfter, weighted(frame, c, calc_.given(state.sums[c], name(c))));
        } else {
            rawAfter = byFormula(frame, state.sums, number(rawBefore));
        }
        const N shownBefore = state.shown;
        const N moved = number(calc_.sub(rawAfter, rawBefore));
        line(state, own, moved, always, emit);
        bool ownPending = !always && moved == N{};
        const auto afterOwn = [&](LineKind kind, const N& delta, const N& after, std::same_as<bool> auto... there) {
            if (!(true && ... && there)) return;
            if (std::exchange(ownPending, false)) emit(own, N{}, shownBefore);
            emit(kind, delta, after);
        };

        begin(LineKind::Cap);
        Term capAfter = calc_.given(N{}, "cap part");
        const Term raw = again(rawAfter, "raw");
        if (Shape::sum(score_) && Shape::caps(frame)) {
            for (std::size_t c = 0; c < state.sums.size(); ++c) {
                const Term sum = calc_.given(state.sums[c], name(c));
                capAfter =
                    calc_.add(capAfter, weighted(frame, c, calc_.sub(calc_.limit(sum, frame.caps[c], "cap"), sum)));
            }
        } else if (!Shape::sum(score_) && Shape::caps(frame)) {
            capAfter = capByFormula(state, frame, raw);
        }
        line(state, LineKind::Cap, number(calc_.sub(capAfter, capBefore)), false, afterOwn);
        finish(state, frame, raw, again(capAfter, "cap part"), nullptr, nullptr, false, afterOwn);
    }

    // Nothing of the points moves: an entry on a list (`held` false), or a hold that came or went and
    // has changed state.hold.
    template <class Emit>
    void unmoved(FoldState<N>& state, const Frame<N>& frame, LineKind own, bool held, Emit&& emit) {
        const Term raw = calc_.given(state.parts.raw, "raw");
        line(state, own, number(calc_.sub(raw, raw)), true, emit);
        if (held) finish(state, frame, raw, calc_.given(state.parts.cap, "cap part"), nullptr, nullptr, false, emit);
    }

private:
    static N number(const Term& term) {
        if constexpr (Calc::kTraced)
            return term.value;
        else
            return term;
    }
    [[nodiscard]] auto name(std::size_t c) const {
        if constexpr (Calc::kTraced)
            return std::string_view(rulebook_.characteristics[c].id);
        else
            return static_cast<const char*>(nullptr);
    }
    // A result of one line as an input of the next: named again, since each line has steps of its own.
    template <class Name>
    Term again(const Term& term, Name name) {
        if constexpr (Calc::kTraced)
            return calc_.given(term.value, name);
        else
            return term;
    }
    void begin(LineKind kind) {
        if constexpr (Calc::kTraced) calc_.into(kind);
    }
    Term weighted(const Frame<N>& frame, std::size_t c, const Term& term) {
        if constexpr (requires { calc_.mul(term, term); })
            if (frame.anyWeight) return calc_.mul(calc_.given(frame.weights[c], "weight"), term);
        return term;
    }
    Term byFormula(const Frame<N>& frame, std::span<const N> sums, const N& otherwise) {
        if constexpr (std::is_same_v<N, Number>) {
            Steps* trail = nullptr;
            [[maybe_unused]] std::size_t told = 0;
            if constexpr (Calc::kTraced) {
                trail = calc_.steps();
                told = trail ? trail->size() : 0;
            }
            auto score = formulaScore(rulebook_, *frame.scheme, frame.day, sums, trail);
            if (!score) failed_ = true;
            if constexpr (Calc::kTraced)
                if (score && trail && trail->size() > told) return calc_.last();
            return calc_.given(score.value_or(otherwise), "raw");
        } else {
            static_cast<void>(frame);
            static_cast<void>(sums);
            return calc_.given(otherwise, "raw");
        }
    }
    template <class State>
    Term capByFormula(State& state, const Frame<N>& frame, const Term& raw) {
        std::vector<N> capped;
        for (std::size_t c = 0; c < state.sums.size(); ++c)
            capped.push_back(number(calc_.limit(calc_.given(state.sums[c], name(c)), frame.caps[c], "cap")));
        return calc_.sub(byFormula(frame, capped, number(raw)), raw);
    }

    // Clamp, hold and rounding, on top of the new raw and cap parts. `lost` is written `first`, later added to.
    template <class State, class Emit>
    [[gnu::always_inline]] inline void finish(State& state, const Frame<N>& frame, const Term& raw, const Term& cap,
                                              const N* givenBack, N* lost, bool first, Emit&& emit) {
        begin(LineKind::Clamp);
        const bool running = Shape::running(score_);
        Term clampBefore = calc_.given(state.parts.clamp, "clamp part");
        if (givenBack) clampBefore = calc_.sub(clampBefore, calc_.given(*givenBack, "lost to the range"));
        Term x = calc_.add(raw, cap);
        Term clampAfter{}, y{};
        if (running) {
            x = calc_.add(x, clampBefore);
            y = calc_.limit(x, frame.range, "clamp");
            const Term moved = calc_.sub(y, x);
            line(state, LineKind::Clamp, number(moved), false, emit);
            clampAfter = calc_.carry(clampBefore, moved);
            if (lost && first)
                *lost = number(moved);
            else if (lost)
                *lost = number(calc_.carry(calc_.given(*lost, "lost to the range"), moved));
        } else {
            y = calc_.limit(x, frame.range, "clamp");
            clampAfter = calc_.sub(y, x);
            line(state, LineKind::Clamp, number(calc_.sub(clampAfter, clampBefore)), false, emit);
        }
        state.parts.raw = number(raw);
        state.parts.cap = number(cap);
        state.parts.clamp = number(clampAfter);
        if constexpr (requires { state.hold; })
            if (state.hold || state.parts.hold != N{}) y = hold(state, again(y, "score before holds"), emit);
        if (!Shape::rounds(score_)) return;
        begin(LineKind::Rounding);
        y = again(y, "score before rounding");
        const Term roundingAfter = calc_.sub(calc_.round(y, *score_.rounding), y);
        line(state, LineKind::Rounding,
             number(calc_.sub(roundingAfter, calc_.given(state.parts.rounding, "rounding part"))), false, emit);
        state.parts.rounding = number(roundingAfter);
    }

    template <class State, class Emit>
    Term hold(State& state, const Term& free, Emit&& emit) {
        begin(LineKind::Hold);
        Bounds<N> bounds;
        bounds.hasHigh = state.hold.has_value();
        if (state.hold) bounds.high = *state.hold;
        Term held = calc_.limit(free, bounds, "hold");
        const Term holdAfter = calc_.sub(held, free);
        line(state, LineKind::Hold, number(calc_.sub(holdAfter, calc_.given(state.parts.hold, "hold part"))), false,
             emit);
        state.parts.hold = number(holdAfter);
        return held;
    }

    template <class State, class Emit>
    [[gnu::always_inline]] inline void line(State& state, LineKind kind, const N& delta, bool always, Emit&& emit) {
        const bool there = always || delta != N{};
        constexpr bool kBranchFree = requires { Calc::kBranchFree; };
        if (!kBranchFree && !there) return;
        state.shown = number(calc_.carry(calc_.given(state.shown, "shown"), calc_.given(delta, "delta")));
        if constexpr (kBranchFree)
            emit(kind, delta, state.shown, there);
        else
            emit(kind, delta, state.shown);
    }

    Calc& calc_;
    const Rulebook& rulebook_;
    const ScoreRule& score_;

public:
    bool failed_ = false;  // a formula of the score could not be computed
};

}  // namespace clearline
