// Rule: which records it applies to, and what it does with them. Sits in the Rulebook; evaluate
// holds each record against the rules that name its kind, in the order of core/README.md: the rule
// checks, then the modifiers, then the effect.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/record/subject.h"
#include "core/rulebook/effect.h"
#include "core/rulebook/modifiers.h"

namespace clearline {

struct Rule {
    std::string id;
    LocalText title;
    std::string agency;                  // key of Rulebook::agencies; empty: any
    std::vector<SubjectKind> appliesTo;  // empty: all
    std::vector<std::string> kinds;      // empty only if another rule books to this one
    std::optional<Formula> when;
    bool gateConfirmed = false;
    bool gateMadeGood = false;
    Effect effect;
    std::optional<LaterStart> starts;
    std::optional<Repeat> repeat;
    std::optional<std::size_t> yearlyCap;  // index into Rulebook::yearlyCaps
    std::optional<Formula> validFor;       // a Period; may read `points`; absent: for good
    std::vector<Field> clock;              // dates from which validity runs, first that is there; empty: the start
    std::optional<Field> continuesUntil;   // in force without end while this date is blank
    std::optional<Field> ends;             // leaves on this date, if that is earlier
    std::optional<Removal> removed;
    std::vector<Booking> bookTo;
    std::string tier;
    Interval inForce;
    Citation citation;
    Place place;
    bool off = false;  // switched off by a scenario
};

}  // namespace clearline
