// How much hangs on each number, on the rounding and on the order within a day (audit/sensitivity.h), as text, JSON and
// CSV. Between the command line and the figures; the words are SensitivityWords'.
#pragma once

#include "core/audit/sensitivity.h"
#include "core/export/ledger_writers.h"

namespace clearline {

void writeSensitivityText(const Sensitivity& found, const Catalogue& words, const Sink& out);
// {format:1, problems[…], sensitivity[…]} as in resources/formats.md: begin, one call per subject, writeJsonEnd.
void writeSensitivityJsonBegin(const Problems& problems, const Catalogue& words, const Sink& out);
void writeSensitivityJson(const Sensitivity& found, const Catalogue& words, bool first, const Sink& out);
// Two rows for each number, one for each way of rounding and ordering.
void writeSensitivityCsvHeader(const Sink& out);
void writeSensitivityCsv(const Sensitivity& found, const Catalogue& words, const Sink& out);

}  // namespace clearline
