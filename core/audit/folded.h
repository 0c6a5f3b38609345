// A text as searches compare it: one case for Latin, Greek and Cyrillic letters, full-width letters and digits as their
// narrow ones, every kind of space a plain one. Under the look-up, for the command line and the window alike.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clearline {

[[nodiscard]] std::string folded(std::string_view text);
// The words of what somebody typed, folded, parted by spaces.
[[nodiscard]] std::vector<std::string> foldedWords(std::string_view typed);
// A document number as it is compared: folded, brackets of any shape are one, spaces are none.
[[nodiscard]] std::string foldedDocument(std::string_view text);

}  // namespace clearline
