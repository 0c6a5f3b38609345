// The history of a score as a drawing for reports: a step line up to the as-of day, the thresholds in force dashed and
// named, beside it a base to compare with. Where it sits: under the sections of a working paper, which has no window to
// ask. Promises: as many strokes as columns at most, however long the ledger is; its told text says the same in words.
#pragma once

#include <optional>

#include "core/explain/catalogue.h"
#include "core/export/document.h"
#include "core/ledger/ledger.h"

namespace clearline {

// Nothing to draw (no score, no entry): no figure. `base`: may be null.
[[nodiscard]] std::optional<DocFigure> historyFigure(const Ledger& ledger, const Ledger* base, const Catalogue& words);

}  // namespace clearline
