// The pairing of a statement's lines with a ledger's entries: the steps of core/README.md "Official statements", each
// over all lines that are left, before the next. Private to audit/.
#pragma once

#include "core/audit/statement_match.h"

namespace clearline {

// An entry as a statement would show it.
struct LedgerEntry {
    Date date = Date::kMin;
    LineKind kind = LineKind::Opening;
    Points own, change, after;  // of its own line; of all its lines; the balance
    std::optional<RecordIndex> record;
    std::optional<std::uint16_t> rule;
    std::optional<std::uint32_t> line;  // paired with, into StatementMatch::lines
};

struct PairedLine {
    std::optional<Points> points;  // as written, else the change of the balance
    std::optional<std::uint32_t> entry;
    PairedBy by = PairedBy::Nothing;
    StatementRemarks remarks;
    std::optional<std::uint32_t> other, silent;
};

struct Pairing {
    std::vector<LedgerEntry> entries;  // all of the ledger, in order
    std::vector<PairedLine> lines;     // as StatementMatch::lines
};

[[nodiscard]] std::vector<LedgerEntry> statementEntries(const Ledger& ledger);
// Whether the points are those of the entry: the change of the score, or what its rule gave before caps and rounding.
[[nodiscard]] inline bool pointsFit(const LedgerEntry& entry, const Points& points) {
    return entry.change == points || entry.own == points;
}
[[nodiscard]] Pairing pairStatement(const StatementMatch& match);

}  // namespace clearline
