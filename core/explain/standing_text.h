// Where a subject stands: a grade, a place on a list, as one sentence each. For whoever tells a ledger's end.
#pragma once

#include <string>

#include "core/explain/catalogue.h"
#include "core/ledger/ledger.h"

namespace clearline {

// "Band: good".
[[nodiscard]] std::string standingSentence(const Ledger& ledger, const Standing& standing, const Catalogue& words);
// "Blacklist: listed since 14 March 2019, without an end".
[[nodiscard]] std::string listSentence(const Ledger& ledger, const ListState& state, const Catalogue& words);
// What a value of a condition is, as a reader writes it: texts without quotes, numbers with a true minus.
[[nodiscard]] std::string conditionValue(const Value& value, const Catalogue& words);

}  // namespace clearline
