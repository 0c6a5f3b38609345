// What a scenario made of a record, in words: "amended in the scenario: amount was 500, now 100".
// Told beneath every line and silent record that rests on such a record, by the command line and
// the window alike.
#pragma once

#include <string>
#include <vector>

#include "core/explain/catalogue.h"
#include "core/record/record_book.h"

namespace clearline {

[[nodiscard]] std::string amendedSentence(const AmendedCell& cell, const Catalogue& words);
// One sentence for each amended cell, one for a record that no file has; none for records as they were.
[[nodiscard]] std::vector<std::string> editedSentences(const RecordBook& book, RecordIndex record,
                                                       const Catalogue& words);

}  // namespace clearline
