#include "core/explain/edited_record.h"

#include "core/explain/column_text.h"
#include "core/record/counted_days.h"

namespace clearline {

std::string amendedSentence(const AmendedCell& cell, const Catalogue& words) {
    if (isCountedColumn(cell.column))
        return words.text("note." + cell.column +
                              (cell.now.empty()              ? "-rule"
                               : cell.now == kCountedForGood ? "-for-good"
                                                             : ""),
                          {cell.now});
    const std::string blank = words.text("value.blank");
    return words.text("note.amended", {columnText(cell.column, words), cell.was.empty() ? blank : cell.was,
                                       cell.now.empty() ? blank : cell.now});
}

std::vector<std::string> editedSentences(const RecordBook& book, RecordIndex record, const Catalogue& words) {
    std::vector<std::string> told;
    if (book.isAdded(record)) told.push_back(words.text("note.added"));
    for (const AmendedCell& cell : book.amendedCells(record)) told.push_back(amendedSentence(cell, words));
    return told;
}

}  // namespace clearline
