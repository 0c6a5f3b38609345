// The history of one subject along both clocks, and what versions of a rulebook move, as text for a reader, JSON for
// programs and CSV for spreadsheets. Deterministic bytes, as of the other writers; the words are KnownWords'.
#pragma once

#include "core/audit/known_on/known_words.h"
#include "core/export/ledger_writers.h"

namespace clearline {

struct HistoryDocument {
    const Rulebook& rulebook;
    Subject subject;
    std::shared_ptr<const LawBook> law;
    std::optional<KnownHistory> history;
    std::optional<RuleVersions> versions;
    std::string firstName, secondName;  // of the versions: the days, or the rulebooks' names
};

void writeHistoryText(const HistoryDocument& document, const Catalogue& words, const Kinds& kinds, const Sink& out);
// As in resources/formats.md, "History": begin, one call for each subject, writeJsonEnd.
void writeHistoryJsonBegin(const Problems& problems, const Catalogue& words, const Sink& out);
void writeHistoryJson(const HistoryDocument& document, const Catalogue& words, const Kinds& kinds, bool first,
                      const Sink& out);
// One row for each change of each step; then one for each part of the versions.
void writeHistoryCsvHeader(const Sink& out);
void writeHistoryCsv(const HistoryDocument& document, const Catalogue& words, const Kinds& kinds, const Sink& out);

}  // namespace clearline
