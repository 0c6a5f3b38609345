#include "core/export/record_text.h"

#include <algorithm>
#include <tuple>

#include "core/base/content_json.h"
#include "core/record/record.h"
#include "core/seal/hasher.h"

namespace clearline {

RecordTexts::RecordTexts(const CaseInput& input) : book_(*input.records), tables_(recordTables(input)) {}

CellTexts RecordTexts::cells(RecordIndex record) const {
    const ExportTable& table = *tables_.front();
    CellTexts cells;
    ExportCell cell;
    for (std::size_t column = 0; column < table.columns().size(); ++column) {
        if (table.columns()[column] == columnName(Field::Version)) continue;
        table.cell(record, column, cell);
        if (cell.form != CellForm::Blank) cells[table.columns()[column]] = cell.text;
    }
    return cells;
}

std::string RecordTexts::text(RecordIndex record) const {
    ContentJson json;
    for (const auto& [column, text] : cells(record)) json[column] = text;
    json[columnName(Field::Version)] = std::to_string(book_.version(record));
    return json.dump();
}

Hash RecordTexts::hash(RecordIndex record) const { return hashOf(text(record)); }

SubjectRecords subjectRecords(const CaseInput& input, std::string_view subject, const RecordTexts& texts) {
    const RecordBook& book = *input.records;
    std::vector<RecordIndex> own;
    for (RecordIndex r = 0; r < book.size(); ++r)
        if (Record(book, r).subject() == subject) own.push_back(r);
    std::sort(own.begin(), own.end(), [&](RecordIndex a, RecordIndex b) {
        return std::tuple(Record(book, a).id(), book.version(a)) < std::tuple(Record(book, b).id(), book.version(b));
    });
    Hasher hasher;
    for (const RecordIndex r : own) hasher.update(texts.hash(r).hex() + "\n");
    return {own.size(), hasher.finish()};
}

}  // namespace clearline
