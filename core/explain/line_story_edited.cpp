#include "core/explain/edited_record.h"
#include "core/explain/line_story.h"

namespace clearline {

// What a scenario made of the record: nothing in the file says so.
void LineStory::edited() {
    const RecordBook& book = *ledger_.input().records;
    if (!book.anyEdited()) return;
    if (book.isAdded(*line_->record)) note("note.added", {});
    for (const AmendedCell& cell : book.amendedCells(*line_->record)) {
        out_.open(Role::Note) += amendedSentence(cell, words_.catalogue());
        for (const std::string* text : {&cell.was, &cell.now})
            if (const auto number = Number::fromDecimal(*text)) out_.number(*number);
        const auto field = fieldNamed(cell.column);
        const auto fact = field ? std::nullopt : book.factNamed(cell.column);
        out_.readFrom(book, *line_->record,
                      field  ? book.columnOf(*field, *line_->record)
                      : fact ? book.columnOfFact(*fact, *line_->record)
                             : 0);
        out_.close();
    }
}

}  // namespace clearline
