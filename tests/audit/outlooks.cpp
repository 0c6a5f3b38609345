// The stair into the future: on any later day the standing is that of the last step before it.
#include "core/audit/outlook.h"

#include "tests/audit/brute.h"

namespace clearline::brute {

namespace {

constexpr std::int64_t kDays = 900;
constexpr int kAsked = 40;

}  // namespace

void checkOutlooks(Run& run, const LedgerPointer& ledger) {
    if (run.below(4) != 0) return;
    OutlookOptions options;
    options.until = ledger->clock().asOf.plusDays(kDays).value();
    Outlook found = outlook(*ledger, options);
    if (run.falsify == "outlook" && found.steps.size() > 1) found.steps.pop_back();
    ++run.met["outlooks"];
    run.met["outlook steps"] += found.steps.size() - 1;
    if (!found.whole) ++run.met["outlook, not whole"];
    const std::int64_t last = found.until.days() - ledger->clock().asOf.days();
    for (int i = 0; i < kAsked; ++i) {
        const Date day = ledger->clock()
                             .asOf.plusDays(static_cast<std::int64_t>(run.below(static_cast<std::size_t>(last) + 1)))
                             .value();
        std::size_t at = found.steps.size() - 1;
        while (found.steps[at].day > day) --at;
        const Ledger then = evaluate(ledger->inputPointer(), ledger->rulebookPointer(), ledger->subject().id,
                                     {day, ledger->clock().knownOn});
        OutlookOptions none;
        none.until = day;
        const OutlookStep real = outlook(then, none).steps.front();
        if (!real.sameStanding(found.steps[at]))
            return run.differs("on " + day.iso() + " the standing is not that of the step of " +
                               found.steps[at].day.iso());
    }
}

}  // namespace clearline::brute
