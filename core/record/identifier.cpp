#include "core/record/identifier.h"

#include <array>

#include "core/date/date.h"

namespace clearline {

namespace {

constexpr std::string_view kCreditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr std::string_view kResidentChecks = "10X98765432";

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// GB 11714: eight characters, A being 10, and a check of 0 to 9 or X for ten.
bool organisationCheckHolds(std::string_view code) {
    constexpr std::array<int, 8> weights{3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const char c = code[i];
        sum += weights[i] * (isDigit(c) ? c - '0' : c - 'A' + 10);
    }
    const int check = 11 - sum % 11;
    const char expected = check == 10 ? 'X' : static_cast<char>('0' + check % 11);
    return code[weights.size()] == expected;
}

}  // namespace

IdentifierFault checkCreditIdentifier(std::string_view text) {
    if (text.size() != 18) return IdentifierFault::Length;
    std::size_t sum = 0, weight = 1;
    for (std::size_t i = 0; i < 17; ++i, weight = weight * 3 % 31) {
        const std::size_t value = kCreditAlphabet.find(text[i]);
        if (value == std::string_view::npos) return IdentifierFault::Character;
        sum += value * weight;
    }
    if (kCreditAlphabet.find(text[17]) == std::string_view::npos) return IdentifierFault::Character;
    if (!organisationCheckHolds(text.substr(8, 9))) return IdentifierFault::OrganisationCheck;
    return text[17] == kCreditAlphabet[(31 - sum % 31) % 31] ? IdentifierFault::None : IdentifierFault::Check;
}

IdentifierFault checkResidentNumber(std::string_view text) {
    if (text.size() != 18) return IdentifierFault::Length;
    constexpr std::array<int, 17> weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (!isDigit(text[i])) return IdentifierFault::Character;
        sum += weights[i] * (text[i] - '0');
    }
    if (!isDigit(text[17]) && text[17] != 'X') return IdentifierFault::Character;
    if (text[17] != kResidentChecks[static_cast<std::size_t>(sum % 11)]) return IdentifierFault::Check;
    const auto number = [text](std::size_t at, std::size_t digits) {
        int value = 0;
        for (const char c : text.substr(at, digits)) value = value * 10 + (c - '0');
        return value;
    };
    const auto born =
        Date::of(number(6, 4), static_cast<unsigned>(number(10, 2)), static_cast<unsigned>(number(12, 2)));
    return born ? IdentifierFault::None : IdentifierFault::Date;
}

}  // namespace clearline
