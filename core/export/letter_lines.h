// The contested lines of an objection as the ledgers have them now: which line of which ledger each is, what the
// authority's own account says of it, and what would stand there after the correction. Where it sits: under letter.h.
// Private to export/.
#pragma once

#include <memory>
#include <vector>

#include "core/audit/statement_match.h"
#include "core/export/letter.h"

namespace clearline {

struct LetterLedger {
    std::shared_ptr<const Ledger> ledger;
    std::optional<StatementMatch> statement;
    const Comparison* effect = nullptr;  // under this rulebook, for the subject of the letter
};

struct LetterLine {
    const ContestedLine* contested = nullptr;
    RecordIndex record = 0;
    const LetterLedger* under = nullptr;
    std::optional<std::size_t> line;    // of the ledger, from 0; absent: it gives nothing there
    std::optional<std::size_t> silent;  // and why, where that is told
    std::optional<Points> official;     // of the authority's own account
    std::optional<Points> corrected;    // what it would give after the correction; absent: nothing
    std::optional<Line> takenBack;      // a line that the correction adds later for the same record
    bool isOther = false;               // than when it was picked
};

[[nodiscard]] std::optional<RecordIndex> recordOf(const RecordBook& book, std::string_view id, std::uint32_t version);
[[nodiscard]] std::vector<LetterLedger> letterLedgers(const LetterQuestion& question);
// Of each contested one those of every rulebook that counts it or was named; at least one.
[[nodiscard]] std::vector<LetterLine> letterLines(const LetterQuestion& question,
                                                  const std::vector<LetterLedger>& ledgers);

}  // namespace clearline
