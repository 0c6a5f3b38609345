// NumberSource: a number that a rulebook names, in one of four ways: written out, a parameter, a
// table, a formula. What rules, caps, bounds, weights and bookings of numbers all point to.
#pragma once

#include <optional>

#include "core/rulebook/dated.h"

namespace clearline {

// `index` is into Rulebook::parameters or ::tables; the formula sees record, subject, parameters
// and tables.
struct NumberSource {
    enum class Kind : std::uint8_t { Literal, Parameter, Table, Formula };
    Kind kind = Kind::Literal;
    Number literal;
    std::size_t index = 0;
    std::optional<Formula> formula;

    // True if the value is the same for every record on a given day.
    [[nodiscard]] bool sameForAllRecords() const { return kind == Kind::Literal || kind == Kind::Parameter; }
};

// A bound of a cap or of the range, or a step's lowest value; absent: open.
using BoundSource = std::optional<NumberSource>;  // Literal or Parameter

}  // namespace clearline
