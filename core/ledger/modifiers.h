// Modifiers: what the candidates of one subject do to each other between the match and the
// events: items of one act, repeats, suspension, yearly caps, longer listings, settlement days. In the
// order and with the meaning of core/README.md, "Modifiers". Private to ledger/.
#pragma once

#include <vector>

#include "core/ledger/candidate.h"

namespace clearline {

struct Modifying {
    Schedule& schedule;
    Matcher& matcher;
    Clock clock;
    std::vector<Candidate>& all;

    [[nodiscard]] const Rulebook& rulebook() const { return *schedule.prepared->rulebook; }
    [[nodiscard]] const Rule& rule(const Candidate& c) const { return rulebook().rules[c.rule]; }
    // Those that are not out, by start, rule, record id and version.
    [[nodiscard]] std::vector<Candidate*> inOrder() const;
    // Its end anew, with the points as they are; what fails then.
    [[nodiscard]] std::optional<Failure> reckon(Candidate& candidate) const;
    void fail(Candidate& candidate, int stage, SilentReason reason, std::optional<Date> day = {}) const;
};

void modify(Modifying& modifying);

// In their order; each is the one subject of a file of its own.
void chooseItems(Modifying& modifying);      // per-act
void multiplyRepeats(Modifying& modifying);  // repeat; reckons every end
void suspendGains(Modifying& modifying);     // suspend
void capYears(Modifying& modifying);         // yearly-cap
void settleDays(Modifying& modifying);       // settle
void extendListings(Modifying& modifying);   // the effect list: extend, after all of them
void settleEnd(const Modifying& modifying, Candidate& candidate);

}  // namespace clearline
