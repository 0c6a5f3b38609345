// The modifiers of a rule that need more than one word: what changes a contribution between the
// match and the fold. Parts of Rule and Counting; what each means, and in which order they act, is
// written in core/README.md, "Modifiers".
#pragma once

#include <optional>
#include <string>

#include "core/record/field.h"
#include "core/rulebook/number_source.h"

namespace clearline {

// Of the same class again while an earlier one is in force: the points times this, not compounding.
struct Repeat {
    std::string ofClass;
    NumberSource times;  // Literal or Parameter; at least 1 if it is a literal
};

// Counts only later: so much after the day it would, then from the first working day of a month that is
// not before that, then the n-th working day after.
struct LaterStart {
    std::optional<Formula> after;  // a Period
    bool firstWorkingDay = false;
    int workingDays = 0;
};

// Leaves on the n-th working day after this date.
struct Removal {
    Field after = Field::MadeGoodOn;
    int workingDays = 0;
};

// The record of X is also held against `rule` for each Y that stands so to X.
struct Booking {
    std::string relation;      // kind of relation
    bool towardsOther = true;  // Y is X's <relation>; else X is Y's
    std::size_t rule = 0;      // index into Rulebook::rules; never its own, and has no bookings
    Place place;
};

enum class PerAct : std::uint8_t { EveryItem, HoldElseLargest };

}  // namespace clearline
