#include "core/audit/end_state.h"

#include <algorithm>
#include <map>

namespace clearline {

namespace {

// Every total has a row.
bool holdsAll(const DatedTable* version) {
    if (!version || version->rows.empty()) return false;
    const auto numbers = [](const TableRow& row) { return row.gives.as<Number>() != nullptr; };
    return version->rows.back().bound == TableRow::Bound::Otherwise &&
           std::all_of(version->rows.begin(), version->rows.end(), numbers);
}

class Collecting {
public:
    Collecting(EndState& into, const Ledger& ledger)
        : into_(into),
          schedule_(LedgerParts::schedule(ledger)),
          fold_(LedgerParts::fold(ledger)),
          rulebook_(ledger.rulebook()),
          asOf_(ledger.clock().asOf.days()),
          slotNow_(schedule_.contributions.size(), kNoContribution) {}

    void run() {
        into_.sums.resize(rulebook_.characteristics.size());
        into_.running = rulebook_.score && rulebook_.score->clamp == ClampMode::Running;
        for (const Rule& rule : rulebook_.rules) {
            if (rule.effect.kind == Effect::Kind::Spend) into_.sums[rule.effect.characteristic].replayed = true;
            if (rule.effect.kind == Effect::Kind::Set) into_.sums[rule.effect.characteristic].isSet = true;
        }
        for (std::size_t i = 0; i < schedule_.events.size(); ++i) take(i);
        for (std::uint32_t c = 0; c < slotNow_.size(); ++c)
            if (slotNow_[c] != kNoContribution) counts(c);
        for (auto& [key, total] : totals_) {
            EndSums& sums = into_.sums[rulebook_.rules[total.rule].effect.characteristic];
            if (!total.sure) sums.replayed = true;
            sums.totals.push_back(std::move(total));
        }
        if (std::none_of(into_.sums.begin(), into_.sums.end(), [](const EndSums& s) { return s.replayed; })) return;
        for (std::size_t i = 0; i < schedule_.events.size(); ++i) {
            const Event& event = schedule_.events[i];
            if (event.contribution == kNoContribution) continue;
            const Effect& effect = effectOf(event);
            if (effect.touchesPoints() && into_.sums[effect.characteristic].replayed)
                into_.sums[effect.characteristic].events.push_back(i);
        }
    }

private:
    [[nodiscard]] const Effect& effectOf(const Event& event) const {
        return rulebook_.rules[schedule_.contributions[event.contribution].rule].effect;
    }

    void take(std::size_t index) {
        const Event& event = schedule_.events[index];
        if (event.contribution == kNoContribution) {
            into_.lastScheme = schedule_.day(event);
            return;
        }
        const LineKind kind = event.lineKind();
        const bool changes = kind == LineKind::RuleChange;
        const bool comes = kind == LineKind::Counted || kind == LineKind::Spent || kind == LineKind::Listed;
        const Effect& effect = effectOf(event);
        const std::uint32_t slot = changes ? schedule_.changes[event.slot].after : event.slot;
        if (effect.kind == Effect::Kind::Hold)
            into_.holds.push_back({event.contribution, schedule_.day(event), comes});
        else if (effect.kind == Effect::Kind::List && comes)
            listed(event.contribution, effect);
        else if (effect.kind == Effect::Kind::Accumulate)
            total(event, effect, slot, changes, !comes && !changes);
        if (comes && effect.kind == Effect::Kind::Set)
            into_.sums[effect.characteristic].settings.push_back({event.contribution, slot});
        slotNow_[event.contribution] = comes || changes ? slot : kNoContribution;
    }

    void listed(std::uint32_t contribution, const Effect& effect) {
        const Contribution& c = schedule_.contributions[contribution];
        if (c.start <= asOf_ && asOf_ < c.end) into_.listings.push_back({contribution, effect.listing.list});
    }

    void total(const Event& event, const Effect& effect, std::uint32_t slot, bool changes, bool leaves) {
        if (changes && fold_.values[schedule_.changes[event.slot].before] == fold_.values[slot]) return;
        const Contribution& c = schedule_.contributions[event.contribution];
        const bool yearly = effect.accumulation.over == Accumulation::Over::CalendarYear;
        const int year = yearly ? Date::ofDays(c.start).parts().year : 0;
        const auto [found, fresh] = totals_.try_emplace({c.rule, year});
        EndTotal& total = found->second;
        if (fresh) {
            total.rule = c.rule;
            total.sure = true;
        }
        const Date day = rulebook_.counting.valuesOf ? Date::ofDays(schedule_.slots[c.slot].day) : schedule_.day(event);
        total.sure &= fold_.valued[slot] && holdsAll(rulebook_.tableOn(effect.accumulation.table, day));
        total.moves.push_back(
            {event.contribution, day, slot, changes ? schedule_.changes[event.slot].before : kNoContribution, leaves});
    }

    void counts(std::uint32_t contribution) {
        const Effect& effect = rulebook_.rules[schedule_.contributions[contribution].rule].effect;
        if (!effect.touchesPoints()) return;
        EndSums& sums = into_.sums[effect.characteristic];
        const EndShare share{contribution, slotNow_[contribution]};
        if (effect.kind == Effect::Kind::Add || effect.kind == Effect::Kind::Accrue) sums.adds.push_back(share);
        if (effect.kind != Effect::Kind::Set) return;
        for (EndShare& setting : sums.settings)
            if (setting.contribution == contribution) setting = share;
    }

public:
    // Of settings, those that have left go.
    void dropLeft() {
        for (EndSums& sums : into_.sums)
            std::erase_if(sums.settings,
                          [this](const EndShare& s) { return slotNow_[s.contribution] == kNoContribution; });
    }

private:
    EndState& into_;
    const Schedule& schedule_;
    const FoldResult& fold_;
    const Rulebook& rulebook_;
    std::int32_t asOf_;
    std::vector<std::uint32_t> slotNow_;
    std::map<std::pair<std::uint16_t, int>, EndTotal> totals_;
};

}  // namespace

EndState::EndState(const Ledger& ledger) {
    Collecting collecting(*this, ledger);
    collecting.run();
    collecting.dropLeft();
}

}  // namespace clearline
