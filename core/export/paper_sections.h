// The sections of a working paper, one function each, from the plain data that the panel of the same name shows. Where
// it sits: between the data of audit/ and ledger/ and the Document that working_paper.h puts together. Promises: the
// words are those of the panels and commands; what there is nothing of says so in a sentence instead of being absent.
#pragma once

#include <map>
#include <set>

#include "core/appeal/objection.h"
#include "core/audit/diagnosis.h"
#include "core/audit/known_on/known_on.h"
#include "core/audit/reach.h"
#include "core/audit/sensitivity.h"
#include "core/audit/waterfall.h"
#include "core/export/compare_writers.h"
#include "core/export/document.h"
#include "core/export/findings_writers.h"
#include "core/export/statement_writers.h"
#include "core/record/masked.h"

namespace clearline {

struct PaperReceipt;

struct PaperWords {
    const Catalogue& catalogue;
    const Kinds& kinds;
};

// Score, thresholds, grades, lists; the files with their hashes.
[[nodiscard]] DocSection summarySection(const Ledger& ledger, const PaperWords& words);
[[nodiscard]] DocSection chartSection(const Ledger& ledger, const Ledger* base, const PaperWords& words);
// All entries in a table, then whole stories with every step of the arithmetic: of the entries in `chosen` (from 1),
// or of all where that is empty, up to kMostStories.
inline constexpr std::size_t kMostStories = 100;
// Entries under one of `objections` that is pending are marked as city reports do, and by words.
[[nodiscard]] DocSection ledgerSection(const Ledger& ledger, const std::set<std::size_t>& chosen,
                                       const PaperWords& words,
                                       const std::map<ObjectionId, Objection>& objections = {});
// Those stories alone; `chosen` names one at least.
[[nodiscard]] std::vector<DocStory> storiesOf(const Ledger& ledger, const std::set<std::size_t>& chosen,
                                              const PaperWords& words);
[[nodiscard]] DocSection silentSection(const Ledger& ledger, const PaperWords& words);
[[nodiscard]] DocSection statementSection(const std::optional<StatementMatch>& statement,
                                          const std::optional<ReadingMatch>& readings, const PaperWords& words);
// `compared` null: nothing to compare was chosen.
[[nodiscard]] DocSection compareSection(const CompareDocument* compared, const PaperWords& words);
// `ledger`: the one its lines are of. `told`: between what it leads.
[[nodiscard]] DocSection waterfallSection(const Waterfall& waterfall, const Ledger& ledger, const std::string& told,
                                          WaterfallBy by, const PaperWords& words);
[[nodiscard]] DocSection problemsSection(const Problems& problems, Identifiers identifiers, const PaperWords& words);

[[nodiscard]] DocSection reachSection(const Reach& reach, const PaperWords& words);
[[nodiscard]] DocSection sensitivitySection(const Sensitivity& found, const PaperWords& words);
[[nodiscard]] DocSection diagnosisSection(const Diagnosis& diagnosis, const PaperWords& words);
[[nodiscard]] DocSection findingsSection(const FindingsDocument& document, Identifiers identifiers,
                                         const PaperWords& words);

// How the score came to be what it is told as; `law`: whose periods of filing were asked, or null.
[[nodiscard]] DocSection historySection(const KnownHistory& history, const LawBook* law, const PaperWords& words);

[[nodiscard]] DocSection receiptSection(const PaperReceipt& made, Identifiers identifiers, const PaperWords& words);

// A section without anything in it yet, titled paper.section.KEY.
[[nodiscard]] DocSection emptySection(const std::string& key, const PaperWords& words);
// A column titled paper.column.KEY.
[[nodiscard]] ReportColumn paperColumn(const std::string& key, const PaperWords& words,
                                       ReportColumn::Side side = ReportColumn::Side::Left);

}  // namespace clearline
