// The words for objections and repairs, from the catalogue: kinds, grounds, stages, changes, obstacles, deadlines, and
// the phrases that are offered for a ground. Where it sits: for the window, the commands and the letters alike.
#pragma once

#include <string>
#include <vector>

#include "core/appeal/admissibility.h"
#include "core/appeal/deadlines.h"
#include "core/appeal/objection.h"
#include "core/explain/catalogue.h"

namespace clearline {

[[nodiscard]] std::string appealKindWords(AppealKind kind, const Catalogue& words);
[[nodiscard]] std::string groundWords(Ground ground, const Catalogue& words);
[[nodiscard]] std::string stageWords(Stage stage, const Catalogue& words);
[[nodiscard]] std::string changeWishWords(ChangeWish wish, const Catalogue& words);
// One of the repair papers, as Evidence::paper names it.
[[nodiscard]] std::string paperWords(std::string_view paper, const Catalogue& words);
// "Correct decided_on of the record R-7 from 2018-03-01 to 2018-05-01."
[[nodiscard]] std::string changeSentence(const RequestedChange& change, const Catalogue& words);
// What the line moved when it was picked, "−20"; "–": nothing.
[[nodiscard]] std::string pickedPoints(const ContestedLine& line, const Catalogue& words);
[[nodiscard]] std::string admissibilitySentence(const AdmissibilityPoint& point, const Catalogue& words);
[[nodiscard]] std::string deadlineSentence(const Deadline& deadline, const Catalogue& words);
// Sentences to begin an argument with, for a person to choose and change.
[[nodiscard]] std::vector<std::string> phrasesFor(Ground ground, const Catalogue& words);
// How a line under it is marked by words: "objection pending (No. 3)".
[[nodiscard]] std::string pendingMark(const Objection& objection, const Catalogue& words);

}  // namespace clearline
