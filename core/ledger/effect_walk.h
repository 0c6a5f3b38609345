// EffectWalk: what an event brings to its characteristic where that depends on the events before it:
// the value set last, a running total, the lots of a balance; and which holds are on. Goes once
// through the events of a schedule, in order; the same text for the plain and the traced hand.
// core/README.md, "Effects". Private to ledger/.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/ledger/calc.h"
#include "core/ledger/running_total.h"
#include "core/ledger/schedule.h"

namespace clearline {

class EffectWalk {
public:
    EffectWalk(const Schedule& schedule, const Rulebook& rulebook);

    // The change that `event` brings, as a term of `calc`; `value` gives the term of a slot. Every
    // event in order, once, but for those without a contribution.
    template <class Calc>
    using ValueOf = std::function<typename Calc::Term(std::uint32_t slot)>;
    [[nodiscard]] Number take(PlainCalc& calc, const Event& event, const ValueOf<PlainCalc>& value);
    [[nodiscard]] TracedCalc::Term take(TracedCalc& calc, const Event& event, const ValueOf<TracedCalc>& value);
    // Whether the event taken last was a spend beyond its balance, or a total that no row holds.
    [[nodiscard]] bool refused() const { return refused_; }
    [[nodiscard]] bool failed() const { return failed_; }
    // What the holds that are on now hold a score down to, on a day; absent: nothing holds.
    [[nodiscard]] std::optional<Number> lowest(Date day) const;
    // Characteristics that are set and have neither a value nor an initial one now.
    [[nodiscard]] std::vector<std::size_t> withoutValue() const;

private:
    template <class Calc>
    typename Calc::Term bring(Calc& calc, const Event& event, const ValueOf<Calc>& value);
    struct Setting {
        std::uint32_t contribution;
        Number value;
    };
    struct Lot {
        std::uint32_t contribution;  // kNoContribution: what was there at first
        Number left;
    };
    using Taken = std::vector<std::pair<std::uint32_t, Number>>;

    template <class Calc>
    static const Number& number(const typename Calc::Term& term) {
        if constexpr (Calc::kTraced)
            return term.value;
        else
            return term;
    }
    template <class Calc>
    typename Calc::Term setTo(Calc& calc, std::size_t c, std::uint32_t contribution, LineKind kind,
                              const typename Calc::Term& value);
    template <class Calc>
    typename Calc::Term accumulate(Calc& calc, const Rule& rule, const Event& event, bool leaves,
                                   const typename Calc::Term& quantity);
    template <class Calc>
    typename Calc::Term spend(Calc& calc, std::size_t c, std::uint32_t contribution, bool leaves,
                              const typename Calc::Term& amount);
    template <class Calc>
    typename Calc::Term lotMoves(Calc& calc, std::size_t c, std::uint32_t contribution, LineKind kind,
                                 const typename Calc::Term& change);
    [[nodiscard]] Number base(std::size_t c) const;

    const Schedule& schedule_;
    const Rulebook& rulebook_;
    std::vector<bool> isSet_, isSpent_;  // by characteristic
    std::vector<std::vector<Setting>> settings_;
    struct Total {
        Number sum, given;  // what was added up, and what that has given so far
    };
    std::map<std::pair<std::uint16_t, int>, Total> totals_;  // by rule, and year where that parts them
    std::vector<std::vector<Lot>> lots_;
    std::vector<Number> balances_;
    std::map<std::uint32_t, Taken> taken_;  // by spending contribution
    std::vector<std::pair<std::uint32_t, const GradeHold*>> holds_;
    bool refused_ = false, failed_ = false;
};

}  // namespace clearline
