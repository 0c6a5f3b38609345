#include "core/intake/cell_rules.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/record/identifier.h"

namespace clearline {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool allDigits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), isDigit); }

// Three groups of one or two digits, parted by one and the same of / - .
bool twoDigitYear(std::string_view text) {
    const std::size_t first = text.find_first_of("/-.");
    if (first == std::string_view::npos) return false;
    const std::size_t second = text.find(text[first], first + 1);
    if (second == std::string_view::npos) return false;
    const std::array groups{text.substr(0, first), text.substr(first + 1, second - first - 1), text.substr(second + 1)};
    return std::all_of(groups.begin(), groups.end(),
                       [](std::string_view group) { return group.size() <= 2 && allDigits(group); });
}

bool isoShape(std::string_view text) {
    return text.size() == 10 && text[4] == '-' && text[7] == '-' && allDigits(text.substr(0, 4)) &&
           allDigits(text.substr(5, 2)) && allDigits(text.substr(8));
}

// 1,5 or 1.234,50: digits, perhaps in groups of three behind points, a comma, digits.
bool decimalComma(std::string_view text) {
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
    const std::size_t comma = text.find(',');
    if (comma == std::string_view::npos || !allDigits(text.substr(comma + 1))) return false;
    std::string_view whole = text.substr(0, comma);
    for (std::size_t dot = whole.rfind('.'); dot != std::string_view::npos; dot = whole.rfind('.')) {
        if (const std::string_view group = whole.substr(dot + 1); group.size() != 3 || !allDigits(group)) return false;
        whole = whole.substr(0, dot);
    }
    return allDigits(whole);
}

template <class T, std::size_t N>
CellValue<T> named(std::string_view text, const std::array<std::pair<std::string_view, T>, N>& names,
                   std::string_view fault) {
    if (isBlank(text)) return {};
    for (const auto& [name, value] : names)
        if (name == text) return {value, {}};
    return {std::nullopt, fault};
}

std::string_view codeOf(IdentifierFault fault) {
    switch (fault) {
        case IdentifierFault::None: return {};
        case IdentifierFault::Length: return "identifier.length";
        case IdentifierFault::Character: return "identifier.character";
        case IdentifierFault::OrganisationCheck: return "identifier.organisation-check";
        case IdentifierFault::Check: return "identifier.check";
        case IdentifierFault::Date: return "identifier.date";
    }
    return {};
}

}  // namespace

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t") == std::string_view::npos; }

CellValue<Date> dateCell(std::string_view text) {
    if (const auto date = Date::fromIso(text)) return {date, {}};
    if (isBlank(text)) return {};
    if (isoShape(text)) return {std::nullopt, "csv.date-impossible"};
    if (twoDigitYear(text)) return {std::nullopt, "csv.date-two-digit-year"};
    return {std::nullopt, "csv.date-form"};
}

CellValue<Number> numberCell(std::string_view text) {
    if (auto number = Number::fromDecimal(text)) return {std::move(number), {}};
    if (isBlank(text)) return {};
    return {std::nullopt, decimalComma(text) ? "csv.number-decimal-comma" : "csv.number-form"};
}

CellValue<std::uint32_t> versionCell(std::string_view text) {
    if (isBlank(text)) return {};
    std::uint32_t version = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), version);
    if (error != std::errc() || end != text.data() + text.size() || text[0] == '0')
        return {std::nullopt, "csv.version-form"};
    return {version, {}};
}

CellValue<RecordType> typeCell(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, RecordType>, 4> names{{{"basic", RecordType::Basic},
                                                                                   {"positive", RecordType::Positive},
                                                                                   {"notice", RecordType::Notice},
                                                                                   {"bad", RecordType::Bad}}};
    return named(text, names, "csv.type-unknown");
}

CellValue<RecordStatus> statusCell(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, RecordStatus>, 2> names{
        {{"active", RecordStatus::Active}, {"withdrawn", RecordStatus::Withdrawn}}};
    return named(text, names, "csv.status-unknown");
}

CellValue<SubjectKind> subjectKindCell(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, SubjectKind>, 2> names{
        {{"person", SubjectKind::Person}, {"firm", SubjectKind::Firm}}};
    return named(text, names, "csv.subject-kind-unknown");
}

bool namesSeveral(std::string_view act) {
    constexpr std::array<std::string_view, 4> separators{";", "|", "\uFF1B", "\u3001"};
    return std::any_of(separators.begin(), separators.end(),
                       [act](std::string_view separator) { return act.find(separator) != std::string_view::npos; });
}

std::string_view identifierFault(std::string_view identifier, SubjectKind kind) {
    const IdentifierFault person = checkResidentNumber(identifier), firm = checkCreditIdentifier(identifier);
    if (kind == SubjectKind::Person) return codeOf(person);
    if (kind == SubjectKind::Firm) return codeOf(firm);
    if (person == IdentifierFault::None || firm == IdentifierFault::None) return {};
    // A number that is all digits but for its last was meant as a resident number.
    return codeOf(person == IdentifierFault::Character ? firm : person);
}

void FactFormFinder::see(std::string_view cell) {
    if (isBlank(cell)) return;
    any_ = true;
    if (boolean_) boolean_ = cell == "true" || cell == "false";
    if (date_) date_ = Date::fromIso(cell).has_value();
    if (number_) {
        std::string_view digits = cell;
        if (digits[0] == '-' || digits[0] == '+') digits.remove_prefix(1);
        const bool leadingZero = digits.size() > 1 && digits[0] == '0' && isDigit(digits[1]);
        number_ = !leadingZero && Number::fromDecimal(cell).has_value();
    }
}

FactForm FactFormFinder::form() const {
    if (!any_) return FactForm::Text;
    if (number_) return FactForm::Number;
    if (date_) return FactForm::Date;
    return boolean_ ? FactForm::Boolean : FactForm::Text;
}

std::string_view factFormName(FactForm form) {
    constexpr std::array<std::string_view, 4> names{"text", "number", "date", "boolean"};
    return names[static_cast<std::size_t>(form)];
}

}  // namespace clearline
