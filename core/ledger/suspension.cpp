// Gains recorded while a held act is uncorrected count only once it is corrected.
#include <algorithm>

#include "core/ledger/modifiers.h"

namespace clearline {

namespace {

struct Days {
    std::int32_t from, until;
};

std::vector<Days> uncorrected(const Modifying& modifying) {
    std::vector<Days> held;
    for (const Candidate* c : modifying.inOrder()) {
        if (modifying.rule(*c).effect.kind != Effect::Kind::Hold) continue;
        std::int32_t until = c->ending.day;
        if (const auto madeGood = modifying.matcher.knownDate(c->version, Field::MadeGoodOn))
            until = std::min(until, madeGood->days());
        if (until > c->start.days()) held.push_back({c->start.days(), until});
    }
    return held;  // by start
}

}  // namespace

void suspendGains(Modifying& modifying) {
    if (!modifying.rulebook().counting.suspendGains) return;
    const std::vector<Days> held = uncorrected(modifying);
    for (Candidate* c : modifying.inOrder()) {
        const Effect::Kind kind = modifying.rule(*c).effect.kind;
        const bool gain =
            (kind == Effect::Kind::Add || kind == Effect::Kind::Accumulate) && c->points && *c->points > Number(0);
        if (!gain) continue;
        std::int32_t start = c->start.days();
        for (const Days& days : held)
            if (days.from <= start && start < days.until) start = days.until;
        if (start == c->start.days()) continue;
        if (modifying.rulebook().counting.suspendedLapse) {
            modifying.fail(*c, 8, SilentReason::Suspended);
            continue;
        }
        if (start >= c->ending.day || start > modifying.clock.asOf.days()) {
            modifying.fail(*c, 8, SilentReason::Suspended,
                           start == kForGood ? std::nullopt : std::optional(Date::ofDays(start)));
            continue;
        }
        c->suspendedFrom = c->start;
        c->start = Date::ofDays(start);
    }
}

}  // namespace clearline
