// How the subject stands on the as-of day, in words: with a list ("Bad items: listed since
// 8 November 2016, without an end"), on a scale ("Grade: AA"), among the others of the file.
#pragma once

#include <string>

#include "core/explain/catalogue.h"
#include "core/ledger/ledger.h"
#include "core/ledger/rank.h"

namespace clearline {

[[nodiscard]] std::string listSentence(const Ledger& ledger, const ListState& state, const Catalogue& words);
// The title of the step, or that it is not known.
[[nodiscard]] std::string standingWord(const Ledger& ledger, const Standing& standing, const Catalogue& words);
[[nodiscard]] std::string standingSentence(const Ledger& ledger, const Standing& standing, const Catalogue& words);
// "place 2 of the 7 subjects of this file that have a score; more than 83.3333 % of the others"
[[nodiscard]] std::string rankSentence(const RankPlace& rank, const Catalogue& words);
// What a value of a condition is, as a reader writes it: texts without quotes, numbers with a true minus.
[[nodiscard]] std::string conditionValue(const Value& value, const Catalogue& words);

}  // namespace clearline
