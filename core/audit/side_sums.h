// The column of one system: its lines, added up by record, and what is left by its name. Private to audit/.
#pragma once

#include "core/audit/side_by_side.h"

namespace clearline {

// Fills the cells of system `system`, its sum over the records and its rest.
void fillSide(SideBySide& side, std::size_t system);

}  // namespace clearline
