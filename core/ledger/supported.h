// What of the rulebook format this engine does not work out yet. A rulebook that needs any of it is
// refused as a whole: nothing of it is silently left out of a score. Whoever teaches the engine an
// effect or a modifier takes it off the list; when the list is empty, this goes.
#pragma once

#include "core/rulebook/rulebook.h"

namespace clearline {

// One Error that names every need that is not met, at the place of the first; empty: the rulebook can
// be evaluated.
[[nodiscard]] Problems notSupported(const Rulebook& rulebook);

}  // namespace clearline
