// Ledgers as text for a reader, JSON for programs, and CSV for spreadsheets. Streamed: memory does not grow
// with the number of lines. Deterministic bytes; no locale, no clock.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "core/explain/explanation.h"
#include "core/ledger/evaluate.h"
#include "core/ledger/rank.h"

namespace clearline {

using Sink = std::function<void(std::string_view)>;

struct WriteOptions {
    bool steps = false;
    std::optional<RankPlace> rank;  // where the rulebook publishes ranks
};

// One row per entry: n, date, points, balance, what, why it moved differently; with steps the
// full story beneath each (DESIGN §7). Ends with silent records, thresholds, standings, readings.
void writeLedgerText(const Ledger& ledger, const Catalogue& words, const Kinds& kinds, const WriteOptions& options,
                     const Sink& out);
// {format:1, problems[…], ledgers[…]} as in resources/formats.md: begin, one call per ledger, end.
void writeJsonBegin(const Problems& problems, const Catalogue& words, const Sink& out);
void writeLedgerJson(const Ledger& ledger, const Catalogue& words, const Kinds& kinds, const WriteOptions& options,
                     bool first, const Sink& out);
void writeJsonEnd(const Sink& out);
// One row per line; text cells that a spreadsheet would run get a leading apostrophe.
void writeCsvHeader(const Sink& out);
void writeLedgerCsv(const Ledger& ledger, const Catalogue& words, const Kinds& kinds, const Sink& out);

}  // namespace clearline
