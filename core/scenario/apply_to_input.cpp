#include <algorithm>
#include <set>

#include "core/record/record.h"
#include "core/scenario/scenario.h"

namespace clearline {
namespace {

// The row as it was, so that its place in the original file stays true.
NewRecord copyOf(const Record& record) {
    const RecordBook& book = record.book();
    const RecordIndex index = record.index();
    NewRecord copy;
    copy.subject = record.subject();
    copy.id = record.id();
    copy.kind = record.kind();
    copy.agency = record.agency();
    copy.document = record.document();
    copy.act = record.act();
    copy.note = record.note();
    copy.version = record.version();
    copy.type = record.type();
    copy.status = record.status();
    for (std::size_t i = 0; i < std::size(copy.dates); ++i)
        copy.dates[i] = record.date(static_cast<Field>(static_cast<std::size_t>(Field::OccurredOn) + i));
    copy.amount = record.amount();
    copy.quantity = record.quantity();
    copy.fault = book.hasFault(index);
    copy.row = record.row();
    copy.offset = book.offset(index);
    copy.length = book.length(index);
    return copy;
}

std::shared_ptr<const RecordBook> withoutSymbols(const RecordBook& book, const std::set<Symbol>& excluded) {
    auto kept = std::make_shared<RecordBook>(book.sourcePointer());
    for (const FactColumn& fact : book.facts()) kept->addFactColumn(fact.name, fact.form, fact.column);
    for (const FieldName& field : kFields) kept->setColumnOf(field.field, book.columnOf(field.field));
    kept->reserve(book.size());
    std::vector<std::string_view> facts(book.facts().size());
    for (RecordIndex r = 0; r < book.size(); ++r) {
        if (excluded.contains(book.id(r))) continue;
        const Record record(book, r);
        for (std::size_t f = 0; f < facts.size(); ++f) facts[f] = record.fact(f);
        kept->add(copyOf(record), facts);
    }
    kept->finish();
    return kept;
}

}  // namespace

Result<std::shared_ptr<const CaseInput>> applyToInput(const Scenario& scenario,
                                                      std::shared_ptr<const CaseInput> input) {
    if (std::none_of(scenario.edits.begin(), scenario.edits.end(), editsRecords)) return input;
    const RecordBook& book = *input->records;
    std::set<Symbol> excluded;
    Problems problems;
    for (const Edit& edit : scenario.edits) {
        if (std::holds_alternative<RecordAmended>(edit) || std::holds_alternative<RecordAdded>(edit))
            problems.push_back({"scenario.record-edit-unsupported", Severity::Error, {book.source().name, 0, 0}, {}});
        const auto* exclusion = std::get_if<RecordExcluded>(&edit);
        if (!exclusion) continue;
        // A text may be known to the book without being a record's id.
        const Symbol symbol = book.symbols().find(exclusion->record);
        bool isId = false;
        for (RecordIndex r = 0; symbol != 0 && !isId && r < book.size(); ++r) isId = book.id(r) == symbol;
        if (isId)
            excluded.insert(symbol);
        else
            problems.push_back(
                {"scenario.record-unknown", Severity::Error, {book.source().name, 0, 0}, {exclusion->record}});
    }
    if (!problems.empty()) return problems;
    auto changed = std::make_shared<CaseInput>(*input);
    changed->records = withoutSymbols(book, excluded);
    return std::shared_ptr<const CaseInput>(std::move(changed));
}

}  // namespace clearline
