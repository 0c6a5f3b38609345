#include "core/ledger/effect_walk.h"

#include <algorithm>

namespace clearline {

EffectWalk::EffectWalk(const Schedule& schedule, const Rulebook& rulebook) : schedule_(schedule), rulebook_(rulebook) {
    const std::size_t count = rulebook.characteristics.size();
    isSet_.resize(count);
    isSpent_.resize(count);
    for (const Rule& rule : rulebook.rules) {
        if (rule.effect.kind == Effect::Kind::Set) isSet_[rule.effect.characteristic] = true;
        if (rule.effect.kind == Effect::Kind::Spend) isSpent_[rule.effect.characteristic] = true;
    }
    settings_.resize(count);
    lots_.resize(count);
    for (std::size_t c = 0; c < count; ++c) {
        balances_.push_back(rulebook.characteristics[c].initial);
        if (isSpent_[c]) lots_[c].push_back({kNoContribution, balances_[c]});
    }
}

std::optional<Number> EffectWalk::lowest(Date day) const {
    std::optional<Number> lowest;
    for (const auto& [contribution, hold] : holds_) {
        const auto at = lowestOf(rulebook_, rulebook_.scales[hold->scale], hold->step, day);
        if (at && (!lowest || *at < *lowest)) lowest = at;
    }
    return lowest;
}

std::vector<std::size_t> EffectWalk::withoutValue() const {
    std::vector<std::size_t> without;
    for (std::size_t c = 0; c < settings_.size(); ++c)
        if (isSet_[c] && settings_[c].empty() && !rulebook_.characteristics[c].initialWritten) without.push_back(c);
    return without;
}

Number EffectWalk::base(std::size_t c) const {
    return settings_[c].empty() ? rulebook_.characteristics[c].initial : settings_[c].back().value;
}

template <class Calc>
typename Calc::Term EffectWalk::setTo(Calc& calc, std::size_t c, std::uint32_t contribution, LineKind kind,
                                      const typename Calc::Term& value) {
    auto& settings = settings_[c];
    const typename Calc::Term before = calc.given(base(c), "value before");
    if (kind == LineKind::Counted) {
        settings.push_back({contribution, number<Calc>(value)});
        return calc.sub(value, before);
    }
    const auto found = std::find_if(settings.begin(), settings.end(),
                                    [&](const Setting& s) { return s.contribution == contribution; });
    const bool top = found + 1 == settings.end();
    if (kind == LineKind::RuleChange) {
        found->value = number<Calc>(value);
        return top ? calc.sub(value, before) : calc.given(Number(0), "a later value holds");
    }
    settings.erase(found);
    return calc.sub(calc.given(base(c), "value after"), before);
}

template <class Calc>
typename Calc::Term EffectWalk::accumulate(Calc& calc, const Rule& rule, const Event& event, bool leaves,
                                           const typename Calc::Term& quantity) {
    const Contribution& contribution = schedule_.contributions[event.contribution];
    const Accumulation& how = rule.effect.accumulation;
    const int year = how.over == Accumulation::Over::CalendarYear ? Date::ofDays(contribution.start).parts().year : 0;
    Total& total = totals_[{contribution.rule, year}];
    const typename Calc::Term before = calc.given(total.sum, "total before");
    const typename Calc::Term after = leaves ? calc.sub(before, quantity) : calc.add(before, quantity);
    total.sum = number<Calc>(after);
    const Date day =
        rulebook_.counting.valuesOf ? Date::ofDays(schedule_.slots[contribution.slot].day) : schedule_.day(event);
    const auto worth = worthOfTotal(calc, rulebook_, how, day, after);
    if (!worth) {
        failed_ = true;
        return calc.given(Number(0), "not computable");
    }
    const typename Calc::Term delta = calc.sub(*worth, calc.given(total.given, "given so far"));
    total.given = number<Calc>(*worth);
    return delta;
}

template <class Calc>
typename Calc::Term EffectWalk::spend(Calc& calc, std::size_t c, std::uint32_t contribution, bool leaves,
                                      const typename Calc::Term& amount) {
    auto& lots = lots_[c];
    if (leaves) {
        Number back(0);
        for (const auto& [from, part] : taken_[contribution])
            for (Lot& lot : lots)
                if (lot.contribution == from) {
                    lot.left += part;
                    back += part;
                }
        taken_.erase(contribution);
        balances_[c] += back;
        return calc.add(calc.given(Number(0), "nothing"), calc.given(back, "put back"));
    }
    const Number wanted = number<Calc>(amount);
    if (wanted > balances_[c]) {
        refused_ = true;
        return calc.given(Number(0), "more than there is");
    }
    Number rest = wanted;
    Taken& taken = taken_[contribution];
    for (Lot& lot : lots) {
        const Number part = std::min(lot.left, rest);
        if (part <= Number(0)) continue;
        lot.left -= part;
        rest -= part;
        taken.emplace_back(lot.contribution, part);
    }
    balances_[c] -= wanted;
    return calc.sub(calc.given(Number(0), "nothing"), amount);
}

template <class Calc>
typename Calc::Term EffectWalk::lotMoves(Calc& calc, std::size_t c, std::uint32_t contribution, LineKind kind,
                                         const typename Calc::Term& change) {
    auto& lots = lots_[c];
    const auto lot =
        std::find_if(lots.begin(), lots.end(), [&](const Lot& l) { return l.contribution == contribution; });
    typename Calc::Term moves = change;
    if (kind == LineKind::Counted) {
        lots.push_back({contribution, number<Calc>(change)});  // those below 0 are never taken from
    } else if (lot != lots.end() && kind == LineKind::RuleChange) {
        lot->left += number<Calc>(change);
    } else if (lot != lots.end()) {
        moves = calc.sub(calc.given(Number(0), "nothing"), calc.given(lot->left, "left of it"));
        lots.erase(lot);
    }
    balances_[c] += number<Calc>(moves);
    return moves;
}

template <class Calc>
typename Calc::Term EffectWalk::bring(Calc& calc, const Event& event, const ValueOf<Calc>& value) {
    refused_ = failed_ = false;
    const Contribution& contribution = schedule_.contributions[event.contribution];
    const Rule& rule = rulebook_.rules[contribution.rule];
    const Effect& effect = rule.effect;
    const std::size_t c = effect.characteristic;
    const LineKind kind = event.lineKind();
    const bool changes = kind == LineKind::RuleChange;
    const bool comes = kind == LineKind::Counted || kind == LineKind::Spent;
    const std::uint32_t slot = changes ? schedule_.changes[event.slot].after : event.slot;
    switch (effect.kind) {
        case Effect::Kind::List:
        case Effect::Kind::Extend: return calc.given(Number(0), "no points");
        case Effect::Kind::Hold:
            if (comes)
                holds_.emplace_back(event.contribution, &effect.hold);
            else
                std::erase_if(holds_, [&](const auto& h) { return h.first == event.contribution; });
            return calc.given(Number(0), "no points");
        case Effect::Kind::Set:
            if (!comes && !changes) return setTo(calc, c, event.contribution, kind, calc.given(Number(0), "nothing"));
            return setTo(calc, c, event.contribution, kind, value(slot));
        case Effect::Kind::Accumulate: {
            if (!changes) return accumulate(calc, rule, event, !comes, value(slot));
            const auto before = value(schedule_.changes[event.slot].before);
            return accumulate(calc, rule, event, false, calc.sub(value(slot), before));
        }
        case Effect::Kind::Spend: return spend(calc, c, event.contribution, !comes, value(slot));
        case Effect::Kind::Add:
        case Effect::Kind::Accrue: break;
    }
    typename Calc::Term worth = value(slot);
    if (changes) {
        const typename Calc::Term before = value(schedule_.changes[event.slot].before);
        worth = calc.sub(worth, before);
    } else if (!comes && !isSpent_[c]) {
        worth = calc.sub(calc.given(Number(0), "nothing"), worth);
    }
    return isSpent_[c] ? lotMoves(calc, c, event.contribution, kind, worth) : worth;
}

Number EffectWalk::take(PlainCalc& calc, const Event& event, const ValueOf<PlainCalc>& value) {
    return bring(calc, event, value);
}

TracedCalc::Term EffectWalk::take(TracedCalc& calc, const Event& event, const ValueOf<TracedCalc>& value) {
    return bring(calc, event, value);
}

}  // namespace clearline
