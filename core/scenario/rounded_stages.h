// Rounding at another stage than the end: of what each rule gives, of each sum within its cap before its weight, or of
// each part of the score after it. Written into the numbers and formulas of a rulebook, so that every line tells it in
// its steps as it tells any other. Private to scenario/.
#pragma once

#include "core/rulebook/rulebook.h"

namespace clearline {

// False: there is nothing that could be so rounded. Quantities of a running total are no points, and stay.
[[nodiscard]] bool roundPoints(Rulebook& book, const RoundingRule& how);
// Neither where what is beyond the range is lost: there the score is no formula of its sums.
[[nodiscard]] bool roundSums(Rulebook& book, const RoundingRule& how);
// Only where the score is the sum of its parts.
[[nodiscard]] bool roundParts(Rulebook& book, const RoundingRule& how);

}  // namespace clearline
