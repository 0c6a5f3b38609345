// A correction and what was found on checking it, in words. Where it sits: behind `correction show` and `verify`.
// Identifiers that stand in it are masked unless they are to be shown; hashes are told whole.
#pragma once

#include <memory>
#include <vector>

#include "core/audit/law/law.h"
#include "core/explain/catalogue.h"
#include "core/export/correction_check.h"
#include "core/export/ledger_writers.h"
#include "core/record/masked.h"

namespace clearline {

// Where what a correction cites is looked up; of what is not there its name is told. A rulebook is taken only if it is
// the one that the correction fixes by its hash.
struct CitedSources {
    std::vector<std::shared_ptr<const Rulebook>> rulebooks;
    std::shared_ptr<const LawBook> law;
};

void writeCorrection(const Correction& correction, const Catalogue& words, Identifiers identifiers,
                     const CitedSources& sources, const Sink& out);
// What holds, then what could not be looked at. Problems are told by whoever tells problems.
void writeVerdict(const CorrectionVerdict& verdict, const Catalogue& words, Identifiers identifiers, const Sink& out);
// "P-LIN, fuzhou-moli: 674 → 689", and beneath it each other figure that changes.
void writeClaim(const CorrectionClaim& claim, const Catalogue& words, Identifiers identifiers, const Sink& out);

}  // namespace clearline
