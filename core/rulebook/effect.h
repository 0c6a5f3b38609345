// Effect: what a rule does with a record that it takes: the eight ways in which the systems of
// the field let a record change a score, a grade or a list. Part of a Rule; what each means is
// written in core/README.md, "Effects". Indexes are into the lists of the Rulebook, and exist.
#pragma once

#include <string_view>

#include "core/date/period.h"
#include "core/record/field.h"
#include "core/rulebook/number_source.h"

namespace clearline {

// A quantity is added up, and the table says what the running total is worth. The table has no
// `over` of its own. Marginal: its rows are rates (gives ÷ per) for the part of the total inside.
struct Accumulation {
    enum class Over : std::uint8_t { Life, Validity, CalendarYear };
    Over over = Over::Life;
    std::size_t table = 0;
    bool marginal = false;
};

// The points once for each unit of time while the matter is open.
struct Accrual {
    Period per;              // never empty
    bool completed = false;  // due when a unit is over, not when it begins
    Field from = Field::OccurredOn;
    Field until = Field::EndedOn;
};

// The standing is no better than this step of a scale of the score.
struct GradeHold {
    std::size_t scale = 0;
    std::size_t step = 0;  // its lowest value is known (lowestOf) or a Problem
};

// An interval on a list, or, with `extend`, a later end of one.
struct Entering {
    std::size_t list = 0;
    LocalText ground;
    std::optional<Formula> extend;  // a Period
};

struct Effect {
    enum class Kind : std::uint8_t { Add, Set, Accumulate, Accrue, Spend, Hold, List, Extend };
    Kind kind = Kind::Add;
    NumberSource points;             // add, set, accrue: v; accumulate: the quantity; spend: the amount
    std::size_t characteristic = 0;  // what it changes; 0 and without meaning if !touchesPoints()
    Accumulation accumulation;       // read only for the kind that has it, as the three below
    Accrual accrual;
    GradeHold hold;
    Entering listing;  // List and Extend

    [[nodiscard]] bool touchesPoints() const { return kind < Kind::Hold; }
    [[nodiscard]] bool onList() const { return kind == Kind::List || kind == Kind::Extend; }
};

// The key of the rulebook file that names it: "add", "set"…; "extend" for a longer listing.
[[nodiscard]] std::string_view effectName(Effect::Kind kind);

}  // namespace clearline
