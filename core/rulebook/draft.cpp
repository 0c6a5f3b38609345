#include "core/rulebook/draft.h"

#include <algorithm>
#include <array>

namespace clearline {
namespace {

constexpr std::array<std::string_view, 22> kReserved{
    "record",    "subject", "points", "opening", "characteristics", "score", "if",     "then", "else",
    "and",       "or",      "not",    "in",      "between",         "for",   "return", "some", "every",
    "satisfies", "true",    "false",  "null"};

Type typeOf(Field field) {
    switch (fieldForm(field)) {
        case FieldForm::Date: return Type::Date;
        case FieldForm::Number:
        case FieldForm::WholeNumber: return Type::Number;
        case FieldForm::Text: break;
    }
    return Type::Text;
}

bool isLetterOrMark(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (static_cast<unsigned char>(c) & 0x80U) != 0;
}
bool isDigit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

void Draft::openScopes() {
    subjectScope.names = {{"subject.id", Type::Text},
                          {"subject.name", Type::Text},
                          {"subject.kind", Type::Text},
                          {"subject.born_on", Type::Date},
                          {"subject.age", Type::Number}};
    subjectScope.openPrefixes = {"subject."};
    ruleScope = subjectScope;
    ruleScope.openPrefixes.emplace_back("record.");
    for (const FieldName& field : kFields)
        ruleScope.names.push_back({"record." + std::string(field.column), typeOf(field.field)});
    tableScope = validForScope = ruleScope;
    validForScope.names.push_back({"points", Type::Number});
    scoreScope.names = {{"opening", Type::Number}, {"characteristics", Type::List}};
}

void Draft::declareParameter(const std::string& id, Type type) {
    for (Scope* scope : {&parameterScope, &tableScope, &ruleScope, &validForScope, &scoreScope})
        scope->names.push_back({id, type});
}

void Draft::declareTable(const std::string& id, Type type) {
    for (Scope* scope : {&ruleScope, &validForScope}) scope->names.push_back({id, type});
}

void Draft::declareCharacteristic(const std::string& id, Type type) { scoreScope.names.push_back({id, type}); }

bool Draft::taken(std::string_view id) const {
    return parameters.contains(id) || tables.contains(id) || characteristics.contains(id) || leftOut.contains(id);
}

Type parameterType(const Parameter& parameter) {
    for (const DatedValue& value : parameter.values) {
        if (value.value.as<Number>()) return Type::Number;
        if (value.value.as<Period>()) return Type::Period;
        if (value.formula && value.formula->type() != Type::Any) return value.formula->type();
    }
    return Type::Any;
}

std::optional<std::string> readId(Draft& draft, const YamlNode& node) {
    auto id = draft.reader.text(node);
    if (!id) return std::nullopt;
    const bool plain = std::all_of(id->begin(), id->end(),
                                   [](char c) { return isLetterOrMark(c) || isDigit(c) || c == '-' || c == '.'; });
    if (plain && isLetterOrMark(id->front())) return id;
    draft.reader.report("rulebook.id-form", node, {*id});
    return std::nullopt;
}

std::optional<std::string> readFormulaName(Draft& draft, const YamlNode& node) {
    auto id = draft.reader.text(node);
    if (!id) return std::nullopt;
    const bool plain = std::all_of(id->begin(), id->end(), [](char c) { return isLetterOrMark(c) || isDigit(c); });
    if (!plain || !isLetterOrMark(id->front()))
        draft.reader.report("rulebook.name-form", node, {*id});
    else if (std::find(kReserved.begin(), kReserved.end(), *id) != kReserved.end())
        draft.reader.report("rulebook.id-reserved", node, {*id});
    else if (draft.taken(*id))
        draft.reader.report("rulebook.id-twice", node, {*id});
    else
        return id;
    return std::nullopt;
}

LocalText readTitle(Draft& draft, const YamlMap& map) {
    if (const YamlNode* title = map.find("title")) return draft.reader.localText(*title).value_or(LocalText{});
    draft.reader.report("rulebook.title-missing", map.node(), {}, Severity::Notice);
    return {};
}

std::vector<SubjectKind> readSubjectKinds(Draft& draft, const YamlNode& node) {
    std::vector<SubjectKind> kinds;
    if (!draft.reader.isList(node)) return kinds;
    if (node.items.empty()) draft.reader.report("rulebook.list-empty", node);
    for (const YamlNode& item : node.items)
        if (const auto kind = draft.reader.choice(item, {"person", "firm"}))
            kinds.push_back(*kind == 0 ? SubjectKind::Person : SubjectKind::Firm);
    return kinds;
}

Citation readCitation(Draft& draft, const YamlMap& map) {
    Citation citation;
    if (const YamlNode* status = map.find("status"))
        if (const auto chosen = draft.reader.choice(*status, {"published", "reported", "assumed"}))
            citation.status = static_cast<Status>(*chosen + 1);
    if (const YamlNode* source = map.find("source"))
        if (auto key = draft.reader.text(*source)) {
            if (!draft.book.sources.contains(*key) && !draft.leftOut.contains("sources/" + *key))
                draft.reader.report("rulebook.source-unknown", *source, {*key});
            citation.source = *std::move(key);
        }
    if (const YamlNode* note = map.find("note")) citation.note = draft.reader.localText(*note).value_or(LocalText{});
    return citation;
}

Interval readInterval(Draft& draft, const YamlMap& map, EmptyInterval empty) {
    Interval when;
    if (const YamlNode* from = map.find("from")) when.from = draft.reader.date(*from);
    if (const YamlNode* until = map.find("until")) {
        when.until = draft.reader.date(*until);
        if (empty == EmptyInterval::Refused && when.from && when.until && *when.until <= *when.from)
            draft.reader.report("rulebook.dates-backwards", *until, {when.from->iso(), when.until->iso()});
    }
    return when;
}

std::optional<Field> readDateField(Draft& draft, const YamlNode& node) {
    if (node.kind == YamlNode::Kind::Scalar)
        if (const auto field = fieldNamed(node.text); field && fieldForm(*field) == FieldForm::Date) return field;
    draft.reader.report("rulebook.not-a-date-field", node, {node.text});
    return std::nullopt;
}

bool looksLikeNumber(std::string_view text) {
    // Full-width digits are three bytes, EF BC 90 to EF BC 99.
    bool digit = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isDigit(c)) {
            digit = true;
        } else if (text.substr(i).starts_with("\xEF\xBC") && i + 2 < text.size() && text[i + 2] >= '\x90' &&
                   text[i + 2] <= '\x99') {
            digit = true;
            i += 2;
        } else if (c == '-' || c == '+') {
            const bool ofExponent = i > 0 && (text[i - 1] == 'e' || text[i - 1] == 'E');
            if (i != 0 && !ofExponent) return false;
        } else if (c != '.' && c != ',' && c != '_' && c != '\'' && c != '%' && (c != 'e' || !digit) &&
                   (c != 'E' || !digit)) {
            return false;
        }
    }
    return digit;
}

bool looksLikePeriod(std::string_view text) { return text.size() > 1 && text[0] == 'P' && isDigit(text[1]); }

}  // namespace clearline
