// StatementFacts: what the authority told of the subject under view, matched with the recomputed ledger, and where each
// of its rows is in the ledger on screen, which may be of other days. Made beside the window by StatementEvaluator,
// shown by the models of the Statement panel and the stamps of the ledger table.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/audit/reading_match.h"
#include "core/audit/statement_match.h"

namespace clearline {

struct StatementFacts {
    std::shared_ptr<const Ledger> window;  // on screen; lines and entries below are its
    std::optional<StatementMatch> statement;
    std::optional<ReadingMatch> readings;
    std::vector<std::optional<std::uint32_t>> entryOfRow;      // by row of the statement
    std::vector<std::optional<std::uint32_t>> entryOfReading;  // by reading: the entry that it was told after
    std::vector<std::optional<std::uint32_t>> rowOfEntry;      // by entry of the window: of the statement, else reading

    [[nodiscard]] bool any() const { return statement || readings; }
    [[nodiscard]] bool agrees() const { return (!statement || statement->agrees()) && (!readings || !readings->first); }
    // By entry of the window; absent where nothing official stands beside it.
    [[nodiscard]] std::vector<std::optional<Stamp>> stamps() const;
};

// Matches on the days that the authority's figures are of, with the records and values of `window`.
[[nodiscard]] StatementFacts statementFacts(const std::shared_ptr<const Ledger>& window);

}  // namespace clearline
