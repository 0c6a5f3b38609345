#include "core/mapping/mapping.h"

#include <algorithm>
#include <array>

namespace clearline {

namespace {

constexpr auto kRecordFields = [] {
    std::array<TargetField, kFieldCount> fields;
    for (std::size_t i = 0; i < kFieldCount; ++i) {
        fields[i].name = kFields[i].column;
        if (kFields[i].form == FieldForm::Date) fields[i].form = FactForm::Date;
        if (kFields[i].form == FieldForm::Number) fields[i].form = FactForm::Number;
    }
    return fields;
}();
constexpr std::array<TargetField, 5> kSubjectFields{
    {{"id"}, {"name"}, {"kind"}, {"identifier"}, {"born_on", FactForm::Date}}};
constexpr std::array<TargetField, 8> kRelationFields{{{"subject"},
                                                      {"other"},
                                                      {"kind"},
                                                      {"from", FactForm::Date},
                                                      {"until", FactForm::Date},
                                                      {"other.name"},
                                                      {"other.identifier"},
                                                      {"other.kind"}}};
constexpr std::array<TargetField, 4> kReadingFields{
    {{"subject"}, {"rulebook"}, {"date", FactForm::Date}, {"score", FactForm::Number}}};
constexpr std::array<TargetField, 8> kStatementFields{{{"subject"},
                                                       {"rulebook"},
                                                       {"date", FactForm::Date},
                                                       {"item"},
                                                       {"document"},
                                                       {"record"},
                                                       {"points", FactForm::Number},
                                                       {"balance", FactForm::Number}}};

}  // namespace

std::string_view targetTableText(TargetTable table) {
    constexpr std::string_view kTexts[] = {"records", "subjects", "relations", "readings", "statement"};
    return kTexts[static_cast<std::size_t>(table)];
}

std::span<const TargetField> targetFields(TargetTable table) {
    switch (table) {
        case TargetTable::Records: return kRecordFields;
        case TargetTable::Subjects: return kSubjectFields;
        case TargetTable::Relations: return kRelationFields;
        case TargetTable::Readings: return kReadingFields;
        case TargetTable::Statement: return kStatementFields;
    }
    return {};
}

const TargetField* targetField(TargetTable table, std::string_view name) {
    const auto fields = targetFields(table);
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const TargetField& f) { return f.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

std::string_view dateFormText(DateForm form) {
    constexpr std::string_view kTexts[] = {"plain", "d/m/y", "m/d/y", "y/m/d", "serial-1900", "serial-1904"};
    return kTexts[static_cast<std::size_t>(form)];
}

std::string_view numberFormText(NumberForm form) {
    constexpr std::string_view kTexts[] = {"plain", "point", "comma"};
    return kTexts[static_cast<std::size_t>(form)];
}

std::string_view claimText(Claim claim) {
    constexpr std::string_view kTexts[] = {"", "published", "reported", "assumed"};
    return kTexts[static_cast<std::size_t>(claim)];
}

FactForm formOf(const ColumnTarget& target) {
    const TargetField* field = targetField(target.table, target.field);
    return field ? field->form : target.form;
}

bool fills(const Mapping& mapping, TargetTable table) {
    return (mapping.others == OtherColumns::Facts && mapping.othersOf == table) ||
           std::any_of(mapping.constants.begin(), mapping.constants.end(),
                       [table](const ConstantField& constant) { return constant.table == table; }) ||
           std::any_of(mapping.columns.begin(), mapping.columns.end(), [table](const ColumnMapping& column) {
               return std::any_of(column.targets.begin(), column.targets.end(),
                                  [table](const ColumnTarget& target) { return target.table == table; });
           });
}

}  // namespace clearline
