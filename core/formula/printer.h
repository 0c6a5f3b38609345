// Printer: a compiled formula written out again, with no more brackets and space than it needs. What it
// writes compiles, in the same scope, to an equal tree.
#pragma once

#include <string>

#include "core/formula/program.h"

namespace clearline {

[[nodiscard]] std::string printed(const Program& program);
// Equal in all that says what the formula does; where it stands and how it is spaced does not matter.
[[nodiscard]] bool sameTree(const Program& a, const Program& b);

}  // namespace clearline
