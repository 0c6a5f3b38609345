// What it would take to reach each goal (audit/reach.h), as text, JSON and CSV. Between the command line and the
// figures; the words are ReachWords'.
#pragma once

#include "core/audit/reach.h"
#include "core/export/ledger_writers.h"

namespace clearline {

void writeReachText(const Reach& reach, const Catalogue& words, const Kinds& kinds, const Sink& out);
// {format:1, problems[…], reach[…]} as in resources/formats.md: begin, one call per subject, writeJsonEnd.
void writeReachJsonBegin(const Problems& problems, const Catalogue& words, const Sink& out);
void writeReachJson(const Reach& reach, const Catalogue& words, const Kinds& kinds, bool first, const Sink& out);
// One row for each way to each goal; `way` says which.
void writeReachCsvHeader(const Sink& out);
void writeReachCsv(const Reach& reach, const Catalogue& words, const Kinds& kinds, const Sink& out);

}  // namespace clearline
