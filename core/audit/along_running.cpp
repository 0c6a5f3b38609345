#include "core/audit/along_running.h"

#include "core/ledger/event_fold.h"

namespace clearline {

namespace {

// The hand of calc.h that counts in straight lines. Two that both move are not multiplied.
class AlongCalc {
public:
    using Term = Along;
    static constexpr bool kTraced = false;

    AlongCalc(Stretch& stretch, bool& product) : stretch_(stretch), product_(product) {}
    [[nodiscard]] const Term& given(const Term& value, const char*) const { return value; }
    [[nodiscard]] Term carry(const Term& a, const Term& b) const { return a + b; }
    [[nodiscard]] Term add(const Term& a, const Term& b) const { return a + b; }
    [[nodiscard]] Term sub(const Term& a, const Term& b) const { return a - b; }
    [[nodiscard]] Term mul(const Term& a, const Term& b) {
        if (!a.moves()) return b.times(a.base);
        product_ |= b.moves();
        return a.times(b.base);
    }
    [[nodiscard]] Term limit(const Term& x, const Bounds<Term>& b, const char*) {
        return stretch_.limit(x, b.hasLow ? std::optional(b.low) : std::nullopt,
                              b.hasHigh ? std::optional(b.high) : std::nullopt);
    }
    [[nodiscard]] Term round(const Term& x, const RoundingRule&) const { return x; }

private:
    Stretch& stretch_;
    bool& product_;
};

// Rounding is looked at in the end only: it is never carried on.
struct AlongShape {
    [[nodiscard]] static constexpr bool sum(const ScoreRule&) { return true; }
    [[nodiscard]] static constexpr bool running(const ScoreRule&) { return true; }
    [[nodiscard]] static constexpr bool rounds(const ScoreRule&) { return false; }
    template <class N>
    [[nodiscard]] static bool caps(const Frame<N>& frame) {
        return frame.anyCap;
    }
};

}  // namespace

bool AlongRunning::run(const std::function<std::optional<Along>(std::uint32_t slot)>& worth) {
    std::vector<Frame<Along>> frames;
    for (const auto& [from, scheme] : fold_.schemes) {
        const Date day = from;
        Frame<Along>& frame = frames.emplace_back();
        bool known = true;
        const auto plain = [&](const NumberSource& source, Date on) {
            const auto found = values_.plain(source, on);
            known &= found.has_value();
            return found.value_or(Along{});
        };
        const auto bounds = [&](const BoundSource& low, const BoundSource& high) {
            Bounds<Along> limits;
            limits.hasLow = low.has_value();
            limits.hasHigh = high.has_value();
            if (low) limits.low = plain(*low, day);
            if (high) limits.high = plain(*high, day);
            return limits;
        };
        frame.day = day;
        frame.opening = plain(rulebook_.score->opening, schedule_.opening);
        frame.range = bounds(rulebook_.score->low, rulebook_.score->high);
        for (const Characteristic& c : rulebook_.characteristics) {
            frame.caps.push_back(bounds(c.low, c.high));
            frame.anyCap |= c.low || c.high;
            frame.weights.push_back(plain(c.weight, day));
            frame.anyWeight |= !(frame.weights.back() == still(Number(1)));
        }
        if (!known) return false;
    }
    AlongCalc calc(stretch_, product_);
    EntryFold<Along, AlongCalc, AlongShape> entry(calc, rulebook_);
    FoldState<Along> state;
    for (const Characteristic& c : rulebook_.characteristics) state.sums.push_back(still(c.initial));
    std::vector<Along> lost(schedule_.contributions.size());
    const auto emit = [](auto&&...) {};
    entry.frameChange(state, frames[0], LineKind::Opening, true, emit);
    std::size_t frame = 0;
    bool known = true;
    const auto value = [&](std::uint32_t slot) {
        const auto found = worth(slot);
        known &= found.has_value();
        return found.value_or(Along{});
    };
    for (const Event& event : schedule_.events) {
        if (event.contribution == kNoContribution) {
            entry.frameChange(state, frames[++frame], LineKind::RuleChange, false, emit);
            continue;
        }
        const Effect& effect = rulebook_.rules[schedule_.contributions[event.contribution].rule].effect;
        if (!effect.touchesPoints()) continue;
        foldEvent(entry, calc, state, frames[frame], schedule_, event, effect.characteristic, &lost[event.contribution],
                  value, emit);
        if (!known || product_) return false;
    }
    score_ = state.parts.raw + state.parts.cap + state.parts.clamp;
    sums_ = state.sums;
    return true;
}

}  // namespace clearline
