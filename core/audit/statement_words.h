// StatementWords: what a StatementMatch or a ReadingMatch says, in the words of one language: the same in the tables of
// the command line and in the window. Keeps references to all it is given.
#pragma once

#include <string>
#include <vector>

#include "core/audit/reading_match.h"
#include "core/explain/ledger_words.h"

namespace clearline {

class StatementWords {
public:
    StatementWords(const StatementMatch& match, const Catalogue& words, const Kinds& kinds)
        : match_(match), words_(words), ledger_(*match.ledger, words, kinds) {}

    // Of a row; empty where the row has no such side.
    [[nodiscard]] std::string officialDay(const StatementRow& row) const;
    [[nodiscard]] std::string item(const StatementRow& row) const;  // with the record or document that it names
    [[nodiscard]] std::string points(const StatementRow& row) const;
    [[nodiscard]] std::string balance(const StatementRow& row) const;  // in ( ) where reckoned on, not written
    [[nodiscard]] std::string day(const StatementRow& row) const;
    [[nodiscard]] std::string sentence(const StatementRow& row);  // of the recomputed line
    [[nodiscard]] std::string change(const StatementRow& row) const;
    [[nodiscard]] std::string after(const StatementRow& row) const;
    [[nodiscard]] std::string difference(const StatementRow& row) const;  // empty where there is none
    [[nodiscard]] std::string outcome(const StatementRow& row) const;     // "agrees", "other points"…
    // What else is to be said of it: how it was paired where the two differ, and what the remarks tell.
    [[nodiscard]] std::string remark(const StatementRow& row);

    // Sentences on the whole: how many agree, where it parts first, the gap; what could not be read.
    [[nodiscard]] std::vector<std::string> summary() const;

private:
    [[nodiscard]] std::string told(StatementRemark remark, const StatementRow& row);

    const StatementMatch& match_;
    const Catalogue& words_;
    LedgerWords ledger_;
};

// "It parts after 3 April 2019, by 9 May 2019."
[[nodiscard]] std::string divergenceSentence(const Divergence& divergence, const Catalogue& words);
// One for each of its records: "L-12: −15 on 2019-03-14", "L-13: gave nothing, no rule: …". Of the ledger it was found
// in.
[[nodiscard]] std::vector<std::string> divergenceRecords(const Divergence& divergence, const Ledger& ledger,
                                                         const Catalogue& words, const Kinds& kinds);
// "2019-12-31: official 659, recomputed 674, difference −15".
[[nodiscard]] std::string readingSentence(const ReadingState& state, const Catalogue& words);
[[nodiscard]] std::vector<std::string> readingSummary(const ReadingMatch& match, const Catalogue& words);

}  // namespace clearline
