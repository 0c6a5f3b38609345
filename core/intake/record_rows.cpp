#include "core/intake/record_rows.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "core/intake/form_of_fact.h"

namespace clearline {

namespace {

constexpr auto kColumns = [] {
    std::array<KnownColumn, kFieldCount> columns;
    for (std::size_t i = 0; i < kFieldCount; ++i) {
        const Field field = kFields[i].field;
        columns[i] = {kFields[i].column, field == Field::Subject || field == Field::Id || field == Field::Kind};
    }
    return columns;
}();

constexpr std::uint32_t bit(Field field) { return 1u << static_cast<std::uint32_t>(field); }
constexpr std::size_t slotOf(Field field) {
    return static_cast<std::size_t>(field) - static_cast<std::size_t>(Field::OccurredOn);
}

}  // namespace

std::span<const KnownColumn> RecordRows::columns() const { return kColumns; }

std::optional<std::size_t> RecordRows::addFact(std::string_view name, std::uint32_t row, std::uint32_t column) {
    factRows_.push_back(row);
    facts_.emplace_back();
    plain_.fact(column);
    return book_.addFactColumn(std::string(name), FactForm::Text, column);
}

void RecordRows::begin(RowPlace place) {
    record_.fault = false;
    record_.row = place.row;
    record_.offset = place.offset;
    record_.length = place.length;
    std::fill(facts_.begin(), facts_.end(), std::string_view());
    use_ = true;
    refused_ = given_ = 0;
}

// Rows of one file mostly give the same fields, each time anew; only what this row lacks and the
// one before had needs to be taken back.
void RecordRows::blank(Field field) {
    switch (field) {
        case Field::Subject: record_.subject = {}; return;
        case Field::Id: record_.id = {}; return;
        case Field::Kind: record_.kind = {}; return;
        case Field::Agency: record_.agency = {}; return;
        case Field::Document: record_.document = {}; return;
        case Field::Act: record_.act = {}; return;
        case Field::Note: record_.note = {}; return;
        case Field::Version: record_.version = 1; return;
        case Field::Type: record_.type = RecordType::NotSaid; return;
        case Field::Status: record_.status = RecordStatus::Active; return;
        case Field::Amount: record_.amount.reset(); return;
        case Field::Quantity: record_.quantity.reset(); return;
        case Field::OccurredOn:
        case Field::DecidedOn:
        case Field::ReceivedOn:
        case Field::EndedOn:
        case Field::ConfirmedOn:
        case Field::MadeGoodOn: record_.dates[slotOf(field)].reset(); return;
    }
}

void RecordRows::cell(std::size_t known, std::string_view text, std::uint32_t column) {
    columns_[known] = column;
    const auto field = static_cast<Field>(known);
    given_ |= bit(field);
    const auto take = [&](auto read, auto& into) {
        const auto cell = read(text);
        if (!cell.fault.empty()) refuse(cell.fault, text, field);
        if (cell.value)
            into = *cell.value;
        else
            blank(field);
    };
    switch (field) {
        case Field::Subject: record_.subject = text; return required(field, text);
        case Field::Id: record_.id = text; return required(field, text);
        case Field::Kind: record_.kind = text; return required(field, text);
        case Field::Agency: record_.agency = text; return;
        case Field::Document: record_.document = text; return;
        case Field::Act: record_.act = text; return oneAct(text);
        case Field::Note: record_.note = text; return;
        case Field::Version: return take(versionCell, record_.version);
        case Field::Type: return take(typeCell, record_.type);
        case Field::Status: return take(statusCell, record_.status);
        case Field::Amount: return take(numberCell, record_.amount);
        case Field::Quantity: return take(numberCell, record_.quantity);
        case Field::OccurredOn:
        case Field::DecidedOn:
        case Field::ReceivedOn:
        case Field::EndedOn:
        case Field::ConfirmedOn:
        case Field::MadeGoodOn: return date(slotOf(field), text);
    }
}

void RecordRows::date(std::size_t slot, std::string_view text) {
    record_.dates[slot].reset();
    if (text.empty()) return;
    LastDate& last = lastDates_[slot];
    if (text.size() == last.text.size() && std::memcmp(text.data(), last.text.data(), last.text.size()) == 0) {
        record_.dates[slot] = last.value;
        return;
    }
    const CellValue<Date> cell = dateCell(text);
    if (!cell.fault.empty())
        return refuse(cell.fault, text, static_cast<Field>(static_cast<std::size_t>(Field::OccurredOn) + slot));
    if (!cell.value) return;
    record_.dates[slot] = cell.value;
    std::memcpy(last.text.data(), text.data(), last.text.size());
    last.value = *cell.value;
}

void RecordRows::required(Field field, std::string_view text) {
    if (text.empty() || (text[0] <= ' ' && isBlank(text))) refuse("csv.cell-blank", {}, field);
}

// Items of one act share its name; a cell with two would join what does not belong together.
void RecordRows::oneAct(std::string_view text) {
    if (namesSeveral(text)) refuse("csv.act-several", text, Field::Act);
}

// The record goes without this cell; without some cells it is no record.
void RecordRows::refuse(std::string_view code, std::string_view text, Field field) {
    problems_.add(code, Severity::Error, record_.row, columnOf(field),
                  {ProblemList::shown(text), std::string(columnName(field))});
    fault(static_cast<std::size_t>(field));
}

void RecordRows::fault(std::optional<std::size_t> known) {
    record_.fault = true;
    if (!known) return;
    const auto field = static_cast<Field>(*known);
    refused_ |= bit(field);
    blank(field);
    given_ |= bit(field);
    if (kColumns[*known].required || field == Field::Version) use_ = false;
}

void RecordRows::end() {
    for (std::uint32_t lacking = filled_ & ~given_; lacking != 0; lacking &= lacking - 1)
        blank(static_cast<Field>(std::countr_zero(lacking)));
    filled_ = given_;
    for (const Field field : {Field::Subject, Field::Id, Field::Kind}) {
        const std::string_view text = field == Field::Subject ? record_.subject
                                      : field == Field::Id    ? record_.id
                                                              : record_.kind;
        if (!text.empty() || (refused_ & bit(field)) != 0) continue;
        columns_[static_cast<std::size_t>(field)] = 0;
        refuse("csv.cell-blank", {}, field);
    }
    if (!use_) {
        rowsLost_ = true;
        return;
    }
    if ((given_ & bit(Field::OccurredOn)) != 0) {
        checkDateOrder(Field::OccurredOn, Field::DecidedOn);
        checkDateOrder(Field::OccurredOn, Field::EndedOn);
    }
    const std::size_t before = book_.size();
    const RecordIndex record = book_.add(record_, facts_);
    if (kindDeclared_) checkKind(book_.kind(record));
    if (record < before) {
        rowsLost_ = true;
        problems_.add(
            "csv.duplicate-record", Severity::Error, record_.row, columnOf(Field::Id),
            {ProblemList::shown(record_.id), std::to_string(record_.version), std::to_string(book_.row(record))});
    }
}

// Each kind is asked about once; a million records share a few.
bool RecordRows::isDeclared(Symbol kind) {
    if (kindsAsked_.size() <= kind) kindsAsked_.resize(kind + std::size_t{1}, Asked::NotYet);
    Asked& asked = kindsAsked_[kind];
    if (asked == Asked::NotYet) asked = kindDeclared_(book_.symbols().text(kind)) ? Asked::Declared : Asked::Undeclared;
    return asked == Asked::Declared;
}

void RecordRows::checkKind(Symbol kind) {
    if (isDeclared(kind)) return;
    if (!undeclaredKinds_.contains(record_.kind)) undeclaredKinds_.emplace(record_.kind);
    problems_.add("csv.kind-undeclared", Severity::Error, record_.row, columnOf(Field::Kind),
                  {ProblemList::shown(record_.kind)});
}

void RecordRows::checkDateOrder(Field earlier, Field later) {
    const auto first = record_.dates[slotOf(earlier)], second = record_.dates[slotOf(later)];
    if (!first || !second || *first <= *second) return;
    problems_.add("csv.date-order", Severity::Warning, record_.row, columnOf(later),
                  {second->iso(), std::string(columnName(later)), first->iso(), std::string(columnName(earlier))});
}

void RecordRows::finish() {
    book_.finish();
    checkVersions();
    findFactForms();
}

void RecordRows::findFactForms() {
    for (std::size_t i = 0; i < book_.facts().size(); ++i) {
        const FactColumn& fact = book_.facts()[i];
        book_.setFactForm(i, formOfFact(book_, i));
        problems_.add("csv.column-fact", Severity::Notice, factRows_[i], book_.columnOfFact(i, 0),
                      {fact.name, std::string(factFormName(fact.form))});
    }
}

}  // namespace clearline
