#include "core/ledger/entry_numbers.h"

#include <algorithm>
#include <optional>

#include "core/ledger/event_fold.h"

namespace clearline {

namespace {

// The hand that notes what goes in and what comes out.
class NotingCalc {
public:
    struct Term {
        std::int64_t value = 0;
    };
    static constexpr bool kTraced = true;

    explicit NotingCalc(EntryNumbers& numbers) : numbers_(numbers) { into(LineKind::Counted); }

    void into(LineKind kind) {
        line_ = EntryNumbers::lineOf(kind);
        numbers_.operations[line_] = 0;
    }
    template <class Name>
    [[nodiscard]] Term given(std::int64_t value, const Name&) const {
        return {value};
    }
    [[nodiscard]] Term carry(Term a, Term b) {
        std::int64_t sum;
        spoiled_ |= __builtin_add_overflow(a.value, b.value, &sum) || sum < kLowest;
        return {sum};
    }
    [[nodiscard]] Term add(Term a, Term b) {
        const Term sum = carry(a, b);
        return note(a.value, b.value, sum.value);
    }
    [[nodiscard]] Term sub(Term a, Term b) {
        std::int64_t difference;
        spoiled_ |= __builtin_sub_overflow(a.value, b.value, &difference) || difference < kLowest;
        return note(a.value, b.value, difference);
    }
    [[nodiscard]] Term limit(Term x, const Bounds<std::int64_t>& b, const char*) {
        return note(x.value, 0, MicroCalc().limit(x.value, b, {}));
    }
    [[nodiscard]] Term round(Term x, const RoundingRule& rule) {
        MicroCalc calc;
        const std::int64_t rounded = calc.round(x.value, rule);
        spoiled_ |= calc.spoiled();
        return note(x.value, 0, rounded);
    }
    [[nodiscard]] bool spoiled() const { return spoiled_; }

private:
    static constexpr std::int64_t kLowest = INT64_MIN + (std::int64_t{1} << 32);  // of a number held inline
    Term note(std::int64_t a, std::int64_t b, std::int64_t result) {
        std::uint32_t& count = numbers_.operations[line_];
        if (count == EntryNumbers::kOperations) {
            spoiled_ = true;
            return {result};
        }
        std::int64_t* const to = numbers_.of.data() + EntryNumbers::at(line_, count++);
        to[0] = a;
        to[1] = b;
        to[2] = result;
        return {result};
    }

    EntryNumbers& numbers_;
    std::size_t line_ = 0;
    bool spoiled_ = false;
};

bool allSmall(const FoldResult& result, const Rulebook& rulebook) {
    return rulebook.score && rulebook.score->isSum && !result.checkpoints.empty() && result.lost.allSmall() &&
           result.after.allSmall() &&
           std::all_of(result.schemes.begin(), result.schemes.end(),
                       [](const auto& s) { return fitsMillionths(s.second); }) &&
           std::all_of(result.values.begin(), result.values.end(), [](const Number& n) { return n.asMicro(); });
}

std::optional<FoldState<std::int64_t>> microState(const FoldState<Number>& from) {
    const Parts<Number>& parts = from.parts;
    FoldState<std::int64_t> state;
    bool fits = true;
    const auto micro = [&fits](const Number& n) {
        const auto value = n.asMicro();
        fits &= value.has_value();
        return value.value_or(0);
    };
    for (const Number& sum : from.sums) state.sums.push_back(micro(sum));
    state.parts = {micro(parts.raw), micro(parts.cap), micro(parts.clamp), micro(parts.hold), micro(parts.rounding)};
    state.shown = micro(from.shown);
    return fits ? std::optional(state) : std::nullopt;
}

}  // namespace

struct EntryNumbersReader::State {
    const Schedule& schedule;
    const FoldResult& result;
    const Rulebook& rulebook;
    bool able = false;
    FoldState<std::int64_t> fold;
    std::size_t next = 0;  // event before which `fold` stands
    Frame<std::int64_t> frame;
    std::vector<std::int64_t> values;            // by slot
    std::vector<std::uint32_t> characteristics;  // by slot
    EntryNumbers numbers;

    void foldOne(const Event& event);
};

EntryNumbersReader::EntryNumbersReader(const Schedule& schedule, const FoldResult& result, const Rulebook& rulebook)
    : state_(std::make_unique<State>(State{schedule, result, rulebook, false, {}, 0, {}, {}, {}, {}})) {
    if (!allSmall(result, rulebook)) return;
    auto fold = microState(result.checkpoints.front().state);
    if (!fold) return;
    state_->able = true;
    state_->fold = std::move(*fold);
    for (std::size_t i = 0; i < schedule.slots.size(); ++i) {
        state_->values.push_back(*result.values[i].asMicro());
        state_->characteristics.push_back(
            static_cast<std::uint32_t>(rulebook.rules[schedule.slots[i].rule].effect.characteristic));
    }
}

EntryNumbersReader::~EntryNumbersReader() = default;

void EntryNumbersReader::State::foldOne(const Event& event) {
    if (changesNothing(schedule, result, event)) return;
    const Date day = schedule.day(event);
    if (const Scheme& scheme = result.schemeOn(day); frame.scheme != &scheme)
        frame = frameOf<std::int64_t>(scheme, day);
    const auto ignore = [](LineKind, const std::int64_t&, const std::int64_t&) {};
    if (event.contribution == kNoContribution) {  // any number of operations
        MicroCalc calc;
        EntryFold<std::int64_t, MicroCalc>(calc, rulebook)
            .frameChange(fold, frame, LineKind::RuleChange, false, ignore);
        able = !calc.spoiled();
        return;
    }
    NotingCalc calc(numbers);
    EntryFold<std::int64_t, NotingCalc> entry(calc, rulebook);
    numbers.contribution = event.contribution;
    numbers.slot = event.slot;
    numbers.lost = event.contribution < result.lost.size() ? result.lost.packed()[event.contribution] : 0;
    numbers.scheme = frame.scheme;
    const auto value = [&](std::uint32_t slot) -> NotingCalc::Term { return {values[slot]}; };
    const std::uint32_t slot =
        event.lineKind() == LineKind::RuleChange ? schedule.changes[event.slot].after : event.slot;
    std::int64_t lost = numbers.lost;
    foldEvent(entry, calc, fold, frame, schedule, event, characteristics[slot], &lost, value, ignore);
    able = !calc.spoiled();
}

const EntryNumbers* EntryNumbersReader::read(std::size_t entry) {
    State& state = *state_;
    if (!state.able || entry == 0) return nullptr;
    const std::size_t index = state.result.eventIndex(entry);
    if (index < state.next) return nullptr;
    for (; state.able && state.next <= index; ++state.next) state.foldOne(state.schedule.events[state.next]);
    const Event& event = state.schedule.events[index];
    const LineKind kind = event.lineKind();
    const bool points = event.contribution != kNoContribution && kind != LineKind::RuleChange;
    return state.able && points ? &state.numbers : nullptr;
}

}  // namespace clearline
