// An edit as a sentence of a menu or a history: "Set points for a fine from −15 to −20". Where it
// sits: for the window and the case file's log alike. Numbers and texts are those of the edit and
// of the originals it is laid over.
#pragma once

#include "core/explain/catalogue.h"
#include "core/scenario/scenario.h"

namespace clearline {

// What the edit is laid over; without records, the words leave out what the file had.
struct EditedOriginals {
    const Rulebook& rulebook;
    const RecordBook* records = nullptr;
};

[[nodiscard]] std::string editSentence(const Edit& edit, const EditedOriginals& originals, const Catalogue& words);
// What it is about alone: the parameter's or the rule's title, "the record L-9, version 2".
[[nodiscard]] std::string editedThing(const Edit& edit, const Rulebook& rulebook, const Catalogue& words);

}  // namespace clearline
