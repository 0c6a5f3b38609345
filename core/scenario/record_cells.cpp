#include "core/scenario/record_cells.h"

#include "core/intake/read_case.h"
#include "core/tables/raw_table.h"

namespace clearline {
namespace {

std::string_view typeText(RecordType type) {
    constexpr std::string_view kTypes[] = {"", "basic", "positive", "notice", "bad"};
    return kTypes[static_cast<std::size_t>(type)];
}

}  // namespace

std::string heldText(const Record& record, Field field) {
    switch (field) {
        case Field::Subject: return std::string(record.subject());
        case Field::Id: return std::string(record.id());
        case Field::Version: return std::to_string(record.version());
        case Field::Kind: return std::string(record.kind());
        case Field::Type: return std::string(typeText(record.type()));
        case Field::Agency: return std::string(record.agency());
        case Field::Document: return std::string(record.document());
        case Field::Amount: return record.amount() ? record.amount()->text() : std::string();
        case Field::Quantity: return record.quantity() ? record.quantity()->text() : std::string();
        case Field::Act: return std::string(record.act());
        case Field::Status: return record.status() == RecordStatus::Withdrawn ? "withdrawn" : "";
        case Field::Note: return std::string(record.note());
        default: break;
    }
    const auto date = record.date(field);
    return date ? date->iso() : std::string();
}

std::string textInFile(const Record& record, std::string_view column) {
    const RecordBook& book = record.book();
    const auto field = fieldNamed(column);
    const auto fact = field ? std::nullopt : book.factNamed(column);
    const std::uint32_t at = field  ? book.columnOf(*field, record.index())
                             : fact ? book.columnOfFact(*fact, record.index())
                                    : 0;
    if (const RawTable* table = book.sourceOf(record.index()).table.get(); table != nullptr && at != 0) {
        // Read through a mapping: what was understood, else what stands there.
        std::string held = field ? heldText(record, *field) : std::string(record.fact(*fact));
        const std::size_t row = held.empty() ? table->placeOf(record.row()) : RawTable::kNoRow;
        return row == RawTable::kNoRow ? held : std::string(table->cell(row, at - 1).value);
    }
    if (at == 0 && field == Field::Version && record.version() == 1) return {};  // the file says nothing of versions
    if (at != 0 && !book.isAdded(record.index()) && !book.sourceOf(record.index()).name.ends_with(".json")) {
        const std::vector<CsvCell> cells = cutCsvRow(record.raw());
        if (at <= cells.size()) return cells[at - 1].value;
    }
    if (field) return heldText(record, *field);
    return fact ? std::string(record.fact(*fact)) : std::string();
}

}  // namespace clearline
