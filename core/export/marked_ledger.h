// A ledger as text with the entries marked by words that are under an objection or repair. Where it sits: beside
// ledger_writers.h, for the ledgers of a case. Promises: without a mark the bytes are those of writeLedgerText.
#pragma once

#include "core/appeal/pending_marks.h"
#include "core/export/ledger_writers.h"

namespace clearline {

void writeMarkedLedgerText(const Ledger& ledger, const Catalogue& words, const Kinds& kinds,
                           const WriteOptions& options, const PendingMarks& marks, const Sink& out);

}  // namespace clearline
