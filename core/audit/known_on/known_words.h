// KnownWords: the history along both clocks and the versions of rules, in the words of one language: the same in the
// text of the command line and in the window. Keeps references to all it is given; not for several threads at once.
#pragma once

#include <string>

#include "core/audit/known_on/known_on.h"
#include "core/audit/known_on/rule_versions.h"
#include "core/explain/ledger_words.h"

namespace clearline {

class KnownWords {
public:
    KnownWords(const Ledger& ledger, const LawBook* law, const Catalogue& words, const Kinds& kinds);

    [[nodiscard]] std::string cause(KnownCause cause) const;
    // "Running a red light, record A-3; formed 14 March 2019, to be filed within 1 month; changes what was told of 2
    // April".
    [[nodiscard]] std::string what(const KnownChange& change);
    [[nodiscard]] std::string part(const RuleVersionPart& part) const;
    [[nodiscard]] std::string citation(const RuleVersionPart& part) const;
    [[nodiscard]] std::string moved(const std::optional<Points>& points) const;
    [[nodiscard]] std::string score(const std::optional<Points>& points) const;

private:
    const Ledger& ledger_;
    const LawBook* law_;
    const Catalogue& words_;
    LedgerWords lines_;
};

}  // namespace clearline
