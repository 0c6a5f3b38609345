#include "core/scenario/edited_rows.h"

#include "core/intake/csv_header.h"
#include "core/scenario/record_cells.h"

namespace clearline {

EditedRows::EditedRows(const RecordBook& original, const KindDeclared& kindDeclared)
    : original_(original),
      kindDeclared_(kindDeclared),
      problems_(original.source().name),
      book_(original.sourcePointer()),
      rows_(book_, problems_, kindDeclared_) {
    for (const FactColumn& fact : original.facts()) rows_.addFact(fact.name, 0, 0);
}

void EditedRows::readCell(const std::string& column, const std::string& text, const Record* original) {
    const auto field = fieldNamed(column);
    const auto fact = field ? std::nullopt : book_.factNamed(column);
    if (!field && !fact) return;  // no usable name: said already
    // An added record stands in no file; what is wrong with it is told under the columns of the first.
    const RecordIndex place = original ? original->index() : 0;
    const std::uint32_t at = field ? original_.columnOf(*field, place) : original_.columnOfFact(*fact, place);
    if (const ByteFault fault = byteFault(text); !fault.code.empty()) {
        reportByteFault(fault, text, 0, original ? original->row() : 0, at, column, problems_);
        rows_.fault(field ? std::optional(static_cast<std::size_t>(*field)) : std::nullopt);
    } else if (field) {
        rows_.cell(static_cast<std::size_t>(*field), text, at);
    } else {
        rows_.fact(*fact, text);
    }
}

void EditedRows::read(const Record* original, const EditedCells& cells) {
    // New columns first: a row has room for the facts that are there when it begins.
    const std::uint32_t row = original ? original->row() : 0;
    problems_.setFile(original ? original_.sourceOf(original->index()).name : original_.source().name);
    std::vector<std::string> held;  // texts must stay until the row ends
    held.reserve(kFieldCount);
    for (const auto& [column, text] : cells)
        if (!fieldNamed(column) && !book_.factNamed(column)) {
            const ColumnUse use = columnUse(column, row, 0, rows_, problems_);
            if (use.as == ColumnUse::As::Fact) newFacts_.push_back(column);
        }
    rows_.begin({row, 0, 0});
    if (original) {
        for (const FieldName& known : kFields) {
            if (cells.contains(known.column)) continue;
            const std::string& text = held.emplace_back(heldText(*original, known.field));
            if (!text.empty())
                rows_.cell(static_cast<std::size_t>(known.field), text,
                           original_.columnOf(known.field, original->index()));
        }
        for (std::size_t f = 0; f < original_.facts().size(); ++f)
            if (!cells.contains(original_.facts()[f].name)) rows_.fact(f, original->fact(f));
    }
    for (const auto& [column, text] : cells) readCell(column, text, original);
    rows_.end();
}

std::vector<std::string_view> EditedRows::factsOf(RecordIndex record) const {
    std::vector<std::string_view> facts;
    for (std::size_t f = 0; f < book_.facts().size(); ++f) facts.push_back(Record(book_, record).fact(f));
    return facts;
}

}  // namespace clearline
