// What an entry of the log did to an objection or repair, in sentences. Where it sits: for `case log` and the history
// panel alike; the words of grounds, stages and kinds are those of appeal_words.h.
#pragma once

#include <string>
#include <vector>

#include "core/casefile/change.h"
#include "core/explain/catalogue.h"

namespace clearline {

// One a thing that was done: begun, thrown away, which parts were changed, each stage with its day, who and why.
[[nodiscard]] std::vector<std::string> objectionChangeSentences(const ObjectionChange& change, const Catalogue& words);
[[nodiscard]] std::string calendarChangeSentence(const CalendarChange& change, const Catalogue& words);

}  // namespace clearline
