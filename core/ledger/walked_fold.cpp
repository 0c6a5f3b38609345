// The fold of a ledger whose effects depend on the events before them (EffectWalk), and of rulebooks
// that have lists and no score. In Numbers throughout: such ledgers are small beside those of plain sums.
#include "core/ledger/event_fold.h"
#include "core/ledger/valuation.h"

namespace clearline {

namespace {

class WalkedFolding {
public:
    WalkedFolding(FoldResult& result, const Schedule& schedule, const Rulebook& rulebook)
        : result_(result),
          schedule_(schedule),
          rulebook_(rulebook),
          entry_(calc_, rulebook),
          walk_(schedule, rulebook) {
        for (const Characteristic& c : rulebook.characteristics) state_.sums.push_back(c.initial);
        if (rulebook.score->clamp == ClampMode::Running) lost_.resize(schedule.contributions.size());
    }

    void run(Clock clock) {
        const auto emit = [&](LineKind kind, const Number&, const Number& after) { line(kind, after); };
        frame_ = frameOf<Number>(result_.schemeOn(schedule_.opening), schedule_.opening);
        entry_.frameChange(state_, frame_, LineKind::Opening, true, emit);
        endEntry(0);
        const auto value = [&](std::uint32_t slot) -> const Number& { return result_.values[slot]; };
        for (std::size_t i = 0; i < schedule_.events.size(); ++i) {
            const Event& event = schedule_.events[i];
            if (changesNothing(schedule_, result_, event)) continue;
            incomplete_ = !computable(schedule_, result_, event);
            const Date day = schedule_.day(event);
            frame_ = frameOf<Number>(result_.schemeOn(day), day);
            Number* const lost =
                lost_.empty() || event.contribution == kNoContribution ? nullptr : &lost_[event.contribution];
            const std::size_t before = result_.after.size();
            foldWalked(entry_, calc_, state_, frame_, schedule_, rulebook_, event, walk_, lost, value, emit);
            const bool walked = event.contribution != kNoContribution;
            if (incomplete_ || (walked && (walk_.refused() || walk_.failed()))) told(event, before);
            incomplete_ = false;
            if (result_.after.size() > before) endEntry(i);
        }
        for (const std::size_t c : walk_.withoutValue()) {
            result_.incomplete = true;
            result_.problems.push_back({"ledger.no-value",
                                        Severity::Warning,
                                        {rulebook_.file, rulebook_.characteristics[c].place.row, 0},
                                        {rulebook_.characteristics[c].id, clock.asOf.iso()}});
        }
        result_.last = state_;
        result_.incomplete |= entry_.failed_;
        for (const Number& lost : lost_) result_.lost.push_back(lost);
    }

private:
    void line(LineKind kind, const Number& after) {
        result_.after.push_back(after);
        result_.entry.push_back(entryIndex_);
        result_.kind.push_back(kindByte(kind, incomplete_));
    }
    void endEntry(std::size_t event) {
        result_.eventOfEntry.push_back(static_cast<std::uint32_t>(event));
        ++entryIndex_;
    }
    // What an entry brings could not be computed, or was refused: its own line says so.
    void told(const Event& event, std::size_t ownLine) {
        result_.incomplete = true;
        result_.kind[ownLine] = kindByte(event.lineKind(), true);
        const bool comes = event.lineKind() == LineKind::Counted || event.lineKind() == LineKind::Spent ||
                           event.lineKind() == LineKind::RuleChange;
        if (!comes) return;
        Problem problem = pointsProblem(schedule_, rulebook_, event);
        if (walk_.refused()) problem.code = "ledger.spend-beyond-balance";
        result_.problems.push_back(std::move(problem));
    }

    PlainCalc calc_;
    FoldResult& result_;
    const Schedule& schedule_;
    const Rulebook& rulebook_;
    EntryFold<Number, PlainCalc> entry_;
    EffectWalk walk_;
    FoldState<Number> state_;
    Frame<Number> frame_;
    std::vector<Number> lost_;
    std::uint32_t entryIndex_ = 0;
    bool incomplete_ = false;
};

}  // namespace

void foldWalked(FoldResult& result, const Schedule& schedule, const Rulebook& rulebook, Clock clock) {
    WalkedFolding(result, schedule, rulebook).run(clock);
}

void foldLists(FoldResult& result, const Schedule& schedule) {
    for (std::size_t i = 0; i < schedule.events.size(); ++i) {
        const LineKind kind = schedule.events[i].lineKind();
        if (kind != LineKind::Listed && kind != LineKind::Delisted) continue;
        result.after.push_back(Number(0));
        result.entry.push_back(static_cast<std::uint32_t>(result.eventOfEntry.size()));
        result.kind.push_back(kindByte(kind, false));
        result.eventOfEntry.push_back(static_cast<std::uint32_t>(i));
    }
}

}  // namespace clearline
