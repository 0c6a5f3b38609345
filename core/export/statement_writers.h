// Official statements and readings beside the recomputed ledger, as text for a reader, JSON for programs and CSV for
// spreadsheets. Deterministic bytes, as of the other writers; the words are StatementWords'.
#pragma once

#include "core/audit/reading_match.h"
#include "core/export/ledger_writers.h"

namespace clearline {

// Of one subject under one rulebook; one of the two at least is there.
struct StatementDocument {
    const Rulebook& rulebook;
    Subject subject;
    std::optional<StatementMatch> statement;
    std::optional<ReadingMatch> readings;

    [[nodiscard]] bool agrees() const { return (!statement || statement->agrees()) && (!readings || !readings->first); }
};

// A row for each line and entry, with its stamp; then what the whole comes to, and where it parts first.
void writeStatementText(const StatementDocument& document, const Catalogue& words, const Kinds& kinds, const Sink& out);
// {format:1, problems[…], statements[…]} as in resources/formats.md: begin, one call for each, writeJsonEnd.
void writeStatementsJsonBegin(const Problems& problems, const Catalogue& words, const Sink& out);
void writeStatementJson(const StatementDocument& document, const Catalogue& words, const Kinds& kinds, bool first,
                        const Sink& out);
// One row for each row of the statement, then one for each reading.
void writeStatementCsvHeader(const Sink& out);
void writeStatementCsv(const StatementDocument& document, const Catalogue& words, const Kinds& kinds, const Sink& out);

}  // namespace clearline
