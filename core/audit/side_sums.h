// The columns of a SideBySide: the lines of each ledger, added up by record, and what is left by its name. Private to
// audit/.
#pragma once

#include "core/audit/side_by_side.h"

namespace clearline {

// Fills the cells, what records give under each system and its rest; systems and records stand already.
void fillSides(SideBySide& side);

}  // namespace clearline
