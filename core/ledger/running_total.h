// What a running total is worth by a table: the row that it falls into, or, under the marginal
// reading, each row's rate for the part of the total inside the row. Private to ledger/.
#pragma once

#include <optional>

#include "core/ledger/calc.h"
#include "core/rulebook/rulebook.h"

namespace clearline {

// Nothing if no version is in force that day, no row holds the total, or the total is below 0.
[[nodiscard]] std::optional<Number> worthOfTotal(PlainCalc& calc, const Rulebook& rulebook, const Accumulation& how,
                                                 Date day, const Number& total);
[[nodiscard]] std::optional<TracedCalc::Term> worthOfTotal(TracedCalc& calc, const Rulebook& rulebook,
                                                           const Accumulation& how, Date day,
                                                           const TracedCalc::Term& total);

}  // namespace clearline
