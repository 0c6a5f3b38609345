// The warnings about odd characters, as Problems: for an import, about the cells that say who and which document; for
// findings, about what a case has. Where it sits: over odd_characters and look_alike; words are in the catalogues.
#pragma once

#include <string_view>

#include "core/base/problem.h"
#include "core/base/problem_list.h"

namespace clearline {

// text.invisible (Warning), text.mixed-scripts (Warning), text.other-form (Notice: full width, odd spaces, radicals,
// letters of private use): at most one of each. Quick where there is nothing odd.
[[nodiscard]] Problems oddProblems(std::string_view text, const Place& place);
void tellOdd(std::string_view text, const Place& place, ProblemList& problems);

// text.look-alike: two names that look the same, and the first place where they are not.
[[nodiscard]] Problem lookAlikeProblem(std::string_view name, std::string_view other, Place place);

}  // namespace clearline
