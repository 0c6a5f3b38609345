// Rule: which records it applies to, and what it does with them. Read with DESIGN's modifiers:
// applies-to, when, gate, then the effect, then valid-for and clock.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/record/field.h"
#include "core/rulebook/dated.h"

namespace clearline {

// A number that a rulebook names in one of four ways. `index` is into Rulebook::parameters or
// ::tables; the formula sees record, subject, parameters and tables.
struct NumberSource {
    enum class Kind : std::uint8_t { Literal, Parameter, Table, Formula };
    Kind kind = Kind::Literal;
    Number literal;
    std::size_t index = 0;
    std::optional<Formula> formula;

    // True if the value is the same for every record on a given day.
    [[nodiscard]] bool sameForAllRecords() const { return kind == Kind::Literal || kind == Kind::Parameter; }
};

struct AddEffect {
    NumberSource points;
    std::size_t characteristic = 0;  // index into Rulebook::characteristics
};

struct Rule {
    std::string id;
    LocalText title;
    std::string agency;  // key of Rulebook::agencies; empty: any
    std::vector<std::string> kinds;
    std::optional<Formula> when;
    bool gateConfirmed = false;
    AddEffect effect;
    std::optional<Formula> validFor;  // a Period; may read `points`; absent: for good
    std::vector<Field> clock;         // dates from which validity runs, first that is there
    std::string tier;
    Interval inForce;
    Citation citation;
    Place place;
    bool off = false;  // switched off by a scenario
};

}  // namespace clearline
