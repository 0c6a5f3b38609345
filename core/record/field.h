// The fields of a record as authorities report it, with the column names of our own record file.
// One table names them all, so that reading, writing, formulas and the window agree.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace clearline {

enum class Field : std::uint8_t {
    Subject,
    Id,
    Version,
    Kind,
    Type,
    Agency,
    Document,
    OccurredOn,
    DecidedOn,
    ReceivedOn,
    EndedOn,
    ConfirmedOn,
    MadeGoodOn,
    Amount,
    Quantity,
    Act,
    Status,
    Note,
};
inline constexpr std::size_t kFieldCount = 18;

// What a formula sees of it: record.<name>. Text unless said otherwise.
enum class FieldForm : std::uint8_t { Text, Date, Number, WholeNumber };

struct FieldName {
    Field field;
    std::string_view column;
    FieldForm form;
};

// In column order. `column` is both the header of the record file and the name in formulas.
inline constexpr std::array<FieldName, kFieldCount> kFields{{
    {Field::Subject, "subject", FieldForm::Text},
    {Field::Id, "id", FieldForm::Text},
    {Field::Version, "version", FieldForm::WholeNumber},
    {Field::Kind, "kind", FieldForm::Text},
    {Field::Type, "type", FieldForm::Text},
    {Field::Agency, "agency", FieldForm::Text},
    {Field::Document, "document", FieldForm::Text},
    {Field::OccurredOn, "occurred_on", FieldForm::Date},
    {Field::DecidedOn, "decided_on", FieldForm::Date},
    {Field::ReceivedOn, "received_on", FieldForm::Date},
    {Field::EndedOn, "ended_on", FieldForm::Date},
    {Field::ConfirmedOn, "confirmed_on", FieldForm::Date},
    {Field::MadeGoodOn, "made_good_on", FieldForm::Date},
    {Field::Amount, "amount", FieldForm::Number},
    {Field::Quantity, "quantity", FieldForm::Number},
    {Field::Act, "act", FieldForm::Text},
    {Field::Status, "status", FieldForm::Text},
    {Field::Note, "note", FieldForm::Text},
}};

constexpr std::string_view columnName(Field field) { return kFields[static_cast<std::size_t>(field)].column; }
constexpr FieldForm fieldForm(Field field) { return kFields[static_cast<std::size_t>(field)].form; }
constexpr std::optional<Field> fieldNamed(std::string_view column) {
    for (const FieldName& f : kFields)
        if (f.column == column) return f.field;
    return std::nullopt;
}

// The values that `type` and `status` may take; blank means "not said" and "active".
enum class RecordType : std::uint8_t { NotSaid, Basic, Positive, Notice, Bad };
enum class RecordStatus : std::uint8_t { Active, Withdrawn };

}  // namespace clearline
