#include "core/ledger/step_reader.h"

#include <algorithm>

#include "core/ledger/event_fold.h"
#include "core/ledger/valuation.h"

namespace clearline {

namespace {

// How a slot's value came about. Worked out once where records share the slot: the value depends
// on nothing but the slot.
struct SlotSteps {
    std::uint32_t slot = UINT32_MAX;
    bool valued = false;
    Steps steps;
};
constexpr std::size_t kSlotsKept = 256;  // a power of two

}  // namespace

struct StepReader::State {
    FoldState<Number> fold;
    std::size_t next = SIZE_MAX;  // event before which `fold` stands; SIZE_MAX: nowhere
    Frame<Number> frame;
    bool framed = false;
    std::optional<EffectWalk> walk;  // stands where `fold` stands, in ledgers that need one
    TracedCalc told;                 // of entry toldEntry
    std::size_t toldEntry = SIZE_MAX;
    std::vector<SlotSteps> slots = std::vector<SlotSteps>(kSlotsKept);  // at slot modulo their number

    // False if the value of the slot cannot be computed.
    bool tellValue(std::uint32_t slot, const Schedule& schedule, const Rulebook& rulebook, Date asOf, Steps& steps);
};

bool StepReader::State::tellValue(std::uint32_t slot, const Schedule& schedule, const Rulebook& rulebook, Date asOf,
                                  Steps& steps) {
    const Slot& of = schedule.slots[slot];
    if (!rulebook.rules[of.rule].effect.points.sameForAllRecords())
        return valueOf(of, schedule, rulebook, asOf, &steps).has_value();
    SlotSteps& known = slots[slot % kSlotsKept];
    if (known.slot != slot) {
        known.slot = slot;
        known.steps.clear();
        known.valued = valueOf(of, schedule, rulebook, asOf, &known.steps).has_value();
    }
    steps.append(known.steps);
    return known.valued;
}

StepReader::StepReader(const Ledger& ledger) : ledger_(ledger), state_(std::make_unique<State>()) {}
StepReader::~StepReader() = default;

namespace {

Number lostBy(const FoldResult& result, std::uint32_t contribution) {
    return contribution < result.lost.size() ? result.lost[contribution] : Number(0);
}

void takeFrame(const FoldResult& result, Date day, Frame<Number>& frame, bool& framed) {
    const Scheme* scheme = &result.schemeOn(day);
    if (framed && frame.scheme == scheme) {
        frame.day = day;
        return;
    }
    frame = frameOf<Number>(*scheme, day);
    framed = true;
}

FoldState<Number> beginning(const Rulebook& rulebook) {
    FoldState<Number> state;
    for (const Characteristic& c : rulebook.characteristics) state.sums.push_back(c.initial);
    return state;
}

}  // namespace

// Brings the fold to just before `event`, from where it stands or from the last checkpoint before.
void StepReader::moveTo(std::size_t event) {
    const FoldResult& result = *ledger_.fold_;
    const Schedule& schedule = *ledger_.schedule_;
    PlainCalc calc;
    EntryFold<Number, PlainCalc> entry(calc, ledger_.rulebook());
    const auto value = [&](std::uint32_t slot) -> const Number& { return result.values[slot]; };
    const auto ignore = [](LineKind, const Number&, const Number&) {};
    if (schedule.walked) {
        if (!state_->walk || state_->next > event) {  // what came before counts: from the start
            state_->walk.emplace(schedule, ledger_.rulebook());
            state_->fold = beginning(ledger_.rulebook());
            takeFrame(result, schedule.opening, state_->frame, state_->framed);
            entry.frameChange(state_->fold, state_->frame, LineKind::Opening, true, ignore);
            state_->next = 0;
        }
    } else {
        const Checkpoint& near = result.checkpoints[event / kCheckpointEvery];
        if (state_->next == SIZE_MAX || state_->next > event || state_->next < near.event) {
            state_->fold = near.state;
            state_->next = near.event;
        }
    }
    for (; state_->next < event; ++state_->next) {
        const Event& e = schedule.events[state_->next];
        if (changesNothing(schedule, result, e)) continue;
        takeFrame(result, schedule.day(e), state_->frame, state_->framed);
        Number lost = lostBy(result, e.contribution);
        if (state_->walk)
            foldWalked(entry, calc, state_->fold, state_->frame, schedule, ledger_.rulebook(), e, *state_->walk, &lost,
                       value, ignore);
        else
            foldEvent(entry, calc, state_->fold, state_->frame, schedule, e,
                      characteristicOf(schedule, ledger_.rulebook(), e), &lost, value, ignore);
    }
}

// Tells the entry of `line`, and of its lines those that the ledger has.
void StepReader::tell(std::size_t entryIndex, std::size_t line) {
    const FoldResult& result = *ledger_.fold_;
    const Schedule& schedule = *ledger_.schedule_;
    const Rulebook& rulebook = ledger_.rulebook();
    std::size_t first = line;
    while (first > 0 && result.entry[first - 1] == entryIndex) --first;
    bool cap = false, clamp = false, hold = false, rounding = false;
    for (std::size_t i = first; i < result.entry.size() && result.entry[i] == entryIndex; ++i) {
        const LineKind kind = kindIn(result.kind[i]);
        cap |= kind == LineKind::Cap;
        clamp |= kind == LineKind::Clamp;
        hold |= kind == LineKind::Hold;
        rounding |= kind == LineKind::Rounding;
    }
    TracedCalc& calc = state_->told;
    calc.begin(cap, clamp, hold, rounding);
    state_->toldEntry = entryIndex;
    EntryFold<Number, TracedCalc> entry(calc, rulebook);
    const auto ignore = [](LineKind, const Number&, const Number&) {};
    if (!schedule.hasScore) return;  // entries on lists alone: there is nothing to reckon
    if (entryIndex == 0) {
        FoldState<Number> state = beginning(rulebook);
        takeFrame(result, schedule.opening, state_->frame, state_->framed);
        entry.frameChange(state, state_->frame, LineKind::Opening, true, ignore);
        return;
    }
    const std::size_t index = result.eventIndex(entryIndex);
    moveTo(index);
    const Event& e = schedule.events[index];
    const Clock clock = ledger_.clock_;
    const auto value = [&](std::uint32_t slot) -> TracedCalc::Term {
        if (!state_->tellValue(slot, schedule, rulebook, clock.asOf, *calc.steps()))
            return calc.given(Number(0), "not computable");
        return calc.last();
    };
    takeFrame(result, schedule.day(e), state_->frame, state_->framed);
    Number lost = lostBy(result, e.contribution);
    if (state_->walk)
        foldWalked(entry, calc, state_->fold, state_->frame, schedule, rulebook, e, *state_->walk, &lost, value,
                   ignore);
    else
        foldEvent(entry, calc, state_->fold, state_->frame, schedule, e, characteristicOf(schedule, rulebook, e), &lost,
                  value, ignore);
    state_->next = index + 1;
}

const Steps& StepReader::steps(std::size_t line) {
    const std::size_t entry = ledger_.entryOf(line);
    if (entry != state_->toldEntry) tell(entry, line);
    return state_->told.of(ledger_.lineKind(line));
}

const EntryNumbers* StepReader::numbers(std::size_t entry) {
    if (!numbers_)
        numbers_ = std::make_unique<EntryNumbersReader>(*ledger_.schedule_, *ledger_.fold_, ledger_.rulebook());
    return numbers_->read(entry);
}

}  // namespace clearline
