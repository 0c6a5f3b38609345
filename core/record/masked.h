// Identifiers as they stand on a screen. A person at a counter, or whoever looks over a shoulder, must not read a
// resident number off it, yet the owner must know it again. Where it sits: beside identifier.h, under all that tells
// of subjects or quotes a cell. It hides only what is shown: searches and formulas read what the file has.
// What stays: of a resident number the last four characters, never the division and the date of birth (court lists
// keep ten digits and the last four, from which the rest is soon guessed); of an 18-character credit code the first two
// (which register, what kind of body) and the last four. Of anything shorter than twelve characters nothing.
#pragma once

#include <string>
#include <string_view>

#include "core/record/subject.h"

namespace clearline {

enum class Identifiers : std::uint8_t { Masked, Shown };

// One star for each character that is hidden. Whose identifier it is decides, except that a resident number is hidden
// as one under whatever kind it stands; where no kind is said, only a valid credit code is shown as a firm's.
[[nodiscard]] std::string maskedIdentifier(std::string_view identifier, SubjectKind kind);
[[nodiscard]] std::string shownIdentifier(std::string_view identifier, SubjectKind kind, Identifiers identifiers);

// A text of any kind with every resident number and every valid credit code in it masked: 18 characters, parted from
// other letters and digits.
[[nodiscard]] std::string maskedIn(std::string_view text);
[[nodiscard]] std::string shownText(std::string_view text, Identifiers identifiers);

// 17 digits and a digit or X: what has the form of a resident number, right or wrong.
[[nodiscard]] bool hasResidentForm(std::string_view text);

}  // namespace clearline
