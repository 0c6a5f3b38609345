// What a diagnosis does with what it found: lays the best of each group over the case and evaluates it anew, and looks
// for the day or the record that would tell the groups apart. Private to audit/.
#pragma once

#include "core/audit/diagnosis.h"

namespace clearline {

// The first `most` groups; those whose best set does not come out, or has a part that does, are dropped and counted.
void confirm(Diagnosis& diagnosis, std::size_t most);
void separate(Diagnosis& diagnosis);

}  // namespace clearline
