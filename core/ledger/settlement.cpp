// Schemes that settle once a month: every change waits for the next settlement day.
#include "core/ledger/settlement.h"
#include "core/ledger/modifiers.h"

namespace clearline {

Date settled(Date day, int dayOfMonth) {
    const YearMonthDay parts = day.parts();
    const auto wanted = static_cast<unsigned>(dayOfMonth);
    const auto here = Date::of(parts.year, parts.month, wanted);
    if (!here) return day;
    if (*here >= day) return *here;
    return here->plusMonths(1).value_or(Date::kMax);
}

void settleEnd(const Modifying& modifying, Candidate& candidate) {
    const auto& dayOfMonth = modifying.rulebook().counting.settleDay;
    if (dayOfMonth && candidate.ending.day != kForGood)
        candidate.ending.day = settled(Date::ofDays(candidate.ending.day), *dayOfMonth).days();
}

void settleDays(Modifying& modifying) {
    const auto& dayOfMonth = modifying.rulebook().counting.settleDay;
    if (!dayOfMonth) return;
    for (Candidate* c : modifying.inOrder()) {
        c->start = settled(c->start, *dayOfMonth);
        for (Date& due : c->due) due = settled(due, *dayOfMonth);
        settleEnd(modifying, *c);
        if (c->start.days() >= c->ending.day)
            modifying.fail(*c, 8, SilentReason::BetweenSettlements, c->start);
        else if (c->start > modifying.clock.asOf)
            modifying.fail(*c, 8, SilentReason::Waiting, c->start);
    }
}

}  // namespace clearline
