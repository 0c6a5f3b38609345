// Candidate: a contribution on its way: a version of a record that met a rule, whose points, end and
// very counting the modifiers may still change. Private to ledger/.
#pragma once

#include <optional>
#include <vector>

#include "core/ledger/matcher.h"

namespace clearline {

struct Candidate : Meeting {
    std::size_t judged = 0;                // which record of the matching this is of
    std::uint32_t relation = kNoRelation;  // by which it was booked here
    std::vector<Date> due;                 // of the units of an accrual, in order, up to the as-of day

    std::optional<Points> points;       // plain, of one unit; a spend's are below 0; absent: not computable
    std::optional<Points> lawPoints;    // the same on the law day, which validities read
    bool tooManyUnits = false;          // of an accrual: they count as one that is not computable
    bool spoiled = false;               // what a modifier rests on could not be computed
    std::optional<Number> times;        // of a repeat
    std::optional<Number> room;         // that a yearly cap leaves
    std::optional<Date> takenOver;      // by a heavier item of the same act
    std::vector<Period> extensions;     // of a listing
    std::optional<Date> suspendedFrom;  // start before a suspension moved it
    std::optional<Date> extendedFrom;   // end before the extensions
    Ending ending;                      // as reckoned last
    std::optional<Failure> failure;     // it is out

    [[nodiscard]] bool out() const { return failure.has_value(); }
    // With what the modifiers made of them; nothing if not computable.
    [[nodiscard]] std::optional<Points> modified(const std::optional<Points>& plain) const;
    [[nodiscard]] SlotTerms terms() const { return {times, room, spoiled}; }
};

}  // namespace clearline
