// All that the window holds to make a correction or check one: the originals that are open, the rulebooks and the
// papers of the case. Where it sits: between AppealCase and core/export/correction_check.h. Without a case: the open
// file and its rulebook, and no papers.
#pragma once

#include "core/export/correction_check.h"

namespace clearline {

class AppealCase;

[[nodiscard]] CorrectionBase correctionBaseOf(AppealCase& appeals);

}  // namespace clearline
