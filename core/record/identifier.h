// Identifiers of persons and firms and their check digits (GB 32100, GB 11714, GB 11643).
// A check says what is wrong, not only that something is.
#pragma once

#include <cstdint>
#include <string_view>

namespace clearline {

enum class IdentifierFault : std::uint8_t {
    None,
    Length,
    Character,
    OrganisationCheck,
    Check,
    Date,
};

// 18-character Unified Social Credit Identifier (GB 32100), position 17 being the organisation
// code's own check character (GB 11714).
[[nodiscard]] IdentifierFault checkCreditIdentifier(std::string_view text);
// 18-digit resident identity number (GB 11643): check digit, then the date of birth inside.
[[nodiscard]] IdentifierFault checkResidentNumber(std::string_view text);

}  // namespace clearline
