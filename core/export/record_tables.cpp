#include "core/export/record_tables.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/base/problem_list.h"
#include "core/intake/byte_fault.h"
#include "core/intake/cell_rules.h"
#include "core/record/record.h"
#include "core/scenario/record_cells.h"
#include "core/tables/json_tokens.h"

namespace clearline {

namespace {

void putText(ExportCell& into, std::string_view text) {
    into.form = text.empty() ? CellForm::Blank : CellForm::Text;
    into.text = text;
}
void putDay(ExportCell& into, const std::optional<Date>& day) {
    into.form = day ? CellForm::Day : CellForm::Blank;
    into.text = day ? day->iso() : std::string();
}
void putNumber(ExportCell& into, const std::optional<Number>& number) {
    into.form = number ? CellForm::Number : CellForm::Blank;
    into.text = number ? number->text() : std::string();
}

// The value of one key of an object as a text; of a list or object as it is written.
class ValueOf final : public JsonTokens {
public:
    ValueOf(std::string_view object, std::string_view key) : object_(object), key_(key) {
        JsonFault fault;
        (void)readJsonTokens(object, 0, object.size(), *this, fault);
    }
    [[nodiscard]] const std::string& text() const { return text_; }

    bool open(bool, std::size_t start) override {
        if (++depth_ == 2) start_ = start;
        return true;
    }
    bool close(std::size_t end) override {
        if (--depth_ == 1 && wanted_) text_ = object_.substr(start_, end - start_);
        return true;
    }
    bool key(std::string_view name, std::size_t) override {
        if (depth_ == 1) wanted_ = name == key_;
        return true;
    }
    bool value(RawForm, std::string_view text, std::string_view) override {
        if (depth_ == 1 && wanted_) text_ = text;
        return true;
    }

private:
    std::string_view object_, key_;
    std::size_t depth_ = 0, start_ = 0;
    bool wanted_ = false;
    std::string text_;
};

// What stands in the file where the book holds nothing; empty unless a cell of the record was refused.
std::string refusedText(const Record& record, std::string_view column) {
    const RecordBook& book = record.book();
    if (!book.hasFault(record.index()) || book.isAdded(record.index())) return {};
    const bool json = book.sourceOf(record.index()).name.ends_with(".json");
    std::string text = json ? ValueOf(record.raw(), column).text() : textInFile(record, column);
    return isBlank(text) || !byteFault(text).code.empty() ? std::string() : text;
}

class RecordsTable final : public ExportTable {
public:
    explicit RecordsTable(const RecordBook& book) : ExportTable("records"), book_(book) {
        for (const FieldName& field : kFields)
            if (isUsed(field.field)) {
                fields_.push_back(field.field);
                columns_.emplace_back(field.column);
            }
        for (const FactColumn& fact : book.facts()) columns_.push_back(fact.name);
    }

    [[nodiscard]] std::size_t rows() const override { return book_.size(); }
    void cell(std::size_t row, std::size_t column, ExportCell& into) const override {
        const Record record(book_, static_cast<RecordIndex>(row));
        if (column >= fields_.size())
            putText(into, record.fact(column - fields_.size()));
        else
            field(record, fields_[column], into);
        if (into.form == CellForm::Blank) putText(into, refusedText(record, columns_[column]));
    }

private:
    [[nodiscard]] bool isUsed(Field field) const {
        if (field == Field::Subject || field == Field::Id || field == Field::Kind) return true;
        ExportCell cell;
        for (RecordIndex r = 0; r < book_.size(); ++r) {
            const Record record(book_, r);
            if (field == Field::Version && record.version() == 1) continue;
            this->field(record, field, cell);
            if (cell.form != CellForm::Blank || !refusedText(record, columnName(field)).empty()) return true;
        }
        return false;
    }

    static void field(const Record& record, Field field, ExportCell& into) {
        switch (fieldForm(field)) {
            case FieldForm::Date: return putDay(into, record.date(field));
            case FieldForm::Number:
                return putNumber(into, field == Field::Amount ? record.amount() : record.quantity());
            case FieldForm::WholeNumber:
                into.form = CellForm::Number;
                into.text = std::to_string(record.version());
                return;
            case FieldForm::Text: return putText(into, heldText(record, field));
        }
    }

    const RecordBook& book_;
    std::vector<Field> fields_;
};

class SubjectsTable final : public ExportTable {
public:
    explicit SubjectsTable(const std::vector<Subject>& subjects) : ExportTable("subjects"), subjects_(subjects) {
        columns_ = {"id", "name", "kind", "identifier", "born_on"};
        std::set<std::string> facts;
        for (const Subject& subject : subjects)
            for (const auto& [name, fact] : subject.facts) facts.insert(name);
        columns_.insert(columns_.end(), facts.begin(), facts.end());
    }

    [[nodiscard]] std::size_t rows() const override { return subjects_.size(); }
    void cell(std::size_t row, std::size_t column, ExportCell& into) const override {
        constexpr std::array<std::string_view, 3> kKinds{"", "person", "firm"};
        const Subject& subject = subjects_[row];
        switch (column) {
            case 0: return putText(into, subject.id);
            case 1: return putText(into, subject.name);
            case 2: return putText(into, kKinds[static_cast<std::size_t>(subject.kind)]);
            case 3: return putText(into, subject.identifier);
            case 4: return putDay(into, subject.bornOn);
            default: break;
        }
        const auto fact = subject.facts.find(columns_[column]);
        putText(into, fact == subject.facts.end() ? std::string_view() : fact->second.text);
    }

private:
    const std::vector<Subject>& subjects_;
};

class RelationsTable final : public ExportTable {
public:
    explicit RelationsTable(const std::vector<Relation>& relations) : ExportTable("relations"), relations_(relations) {
        columns_ = {"subject", "other", "kind", "from", "until"};
    }
    [[nodiscard]] std::size_t rows() const override { return relations_.size(); }
    void cell(std::size_t row, std::size_t column, ExportCell& into) const override {
        const Relation& relation = relations_[row];
        switch (column) {
            case 0: return putText(into, relation.subject);
            case 1: return putText(into, relation.other);
            case 2: return putText(into, relation.kind);
            case 3: return putDay(into, relation.from);
            default: return putDay(into, relation.until);
        }
    }

private:
    const std::vector<Relation>& relations_;
};

class ReadingsTable final : public ExportTable {
public:
    explicit ReadingsTable(const std::vector<Reading>& readings) : ExportTable("readings"), readings_(readings) {
        columns_ = {"subject", "rulebook", "date", "score"};
    }
    [[nodiscard]] std::size_t rows() const override { return readings_.size(); }
    void cell(std::size_t row, std::size_t column, ExportCell& into) const override {
        const Reading& reading = readings_[row];
        switch (column) {
            case 0: return putText(into, reading.subject);
            case 1: return putText(into, reading.rulebook);
            case 2: return putDay(into, reading.date);
            default: return putNumber(into, reading.score);
        }
    }

private:
    const std::vector<Reading>& readings_;
};

class StatementTable final : public ExportTable {
public:
    explicit StatementTable(const std::vector<OfficialLine>& lines) : ExportTable("statement"), lines_(lines) {
        columns_ = {"subject", "date", "item", "points", "balance", "document", "record", "rulebook"};
    }
    [[nodiscard]] std::size_t rows() const override { return lines_.size(); }
    void cell(std::size_t row, std::size_t column, ExportCell& into) const override {
        const OfficialLine& line = lines_[row];
        switch (column) {
            case 0: return putText(into, line.subject);
            case 1: return putDay(into, line.date);
            case 2: return putText(into, line.item);
            case 3: return putNumber(into, line.points);
            case 4: return putNumber(into, line.balance);
            case 5: return putText(into, line.document);
            case 6: return putText(into, line.record);
            default: return putText(into, line.rulebook);
        }
    }

private:
    const std::vector<OfficialLine>& lines_;
};

// Whether the text, read as that field of a record, is refused again.
bool isRefused(Field field, std::string_view text) {
    switch (field) {
        case Field::Type: return !typeCell(text).fault.empty();
        case Field::Status: return !statusCell(text).fault.empty();
        case Field::Act: return namesSeveral(text);
        default: break;
    }
    switch (fieldForm(field)) {
        case FieldForm::Date: return !dateCell(text).fault.empty();
        case FieldForm::Number: return !numberCell(text).fault.empty();
        default: return false;
    }
}

}  // namespace

RecordTables recordTables(const CaseInput& input) {
    RecordTables tables;
    tables.push_back(std::make_unique<RecordsTable>(*input.records));
    tables.push_back(std::make_unique<SubjectsTable>(input.subjects));
    tables.push_back(std::make_unique<RelationsTable>(input.relations));
    tables.push_back(std::make_unique<ReadingsTable>(input.readings));
    tables.push_back(std::make_unique<StatementTable>(input.statement));
    return tables;
}

Problems leftBehind(const CaseInput& input, ReadBack reading) {
    const RecordBook& book = *input.records;
    ProblemList problems(book.source().name);
    for (RecordIndex r = 0; r < book.size(); ++r) {
        if (!book.hasFault(r)) continue;
        const Record record(book, r);
        const bool again =
            reading == ReadBack::AsOurs && std::any_of(kFields.begin(), kFields.end(), [&](const FieldName& field) {
                return heldText(record, field.field).empty() &&
                       isRefused(field.field, refusedText(record, field.column));
            });
        if (!again)
            problems.add("export.cell-left", Severity::Warning, book.place(r),
                         {ProblemList::shown(record.id()), std::to_string(record.version())});
    }
    Problems found = problems.take();
    if (input.rowsLost) found.push_back({"export.rows-left", Severity::Warning, {book.source().name, 0, 0}, {}});
    if (input.relationsLost)
        found.push_back({"export.relations-left", Severity::Warning, {book.source().name, 0, 0}, {}});
    return found;
}

}  // namespace clearline
