// Several rulebooks side by side, as text for a reader, JSON for programs and CSV for spreadsheets. Deterministic
// bytes, as of the other writers; the words are SideWords'.
#pragma once

#include "core/audit/side_by_side.h"
#include "core/export/ledger_writers.h"

namespace clearline {

// The systems with score, range, share and grade; benefits and lists; then a row for each record and what it gives
// under each, with the rest named, so that each column adds up to its score.
void writeSidesText(const SideBySide& side, const Catalogue& words, const Kinds& kinds, const Sink& out);
// One element of the list `sideBySide` (resources/formats.md), after writeSidesBegin; between the ledgers and the end.
void writeSidesBegin(const Sink& out);
void writeSidesJson(const SideBySide& side, const Catalogue& words, const Kinds& kinds, bool first, const Sink& out);
// One row for each record and rulebook, then the opening, the parts of the rest and the score of each.
void writeSidesCsvHeader(const Sink& out);
void writeSidesCsv(const SideBySide& side, const Catalogue& words, const Kinds& kinds, const Sink& out);

}  // namespace clearline
