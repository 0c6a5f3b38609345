// The patterns of FEEL are those of XML Schema and XPath. This turns one into what the regular
// expression library reads, and refuses what XPath does not know: look-around, possessive repeats,
// \b, references to groups that are not there.
#pragma once

#include <string>
#include <string_view>

namespace clearline {

struct PatternText {
    std::string text;    // for the library; empty groups are never added, so group numbers stay
    std::string unread;  // the part that has no meaning in a pattern; empty if all has one
    int groups = 0;
};

// `flags`: s (a dot matches line ends, too), m (^ and $ at every line), i (small and capital letters
// are alike), x (space in the pattern means nothing).
[[nodiscard]] PatternText patternText(std::string_view pattern, std::string_view flags);

// The inside of a class for \p{IsGreek} and the like; empty if the block is not known.
[[nodiscard]] std::string_view blockRange(std::string_view name);

}  // namespace clearline
