// LookAlike: names that look the same and are not, and letters of another script inside a word (a Cyrillic а in a
// Latin name). Where it sits: beside odd_characters, behind the matching of subjects and the warnings of an import.
// Promises: by Unicode's own tables of confusable characters (ICU); it says what looks alike, never what is meant.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clearline {

// A word with letters of scripts that are not written together; Chinese with Latin letters is usual and none.
struct MixedScripts {
    std::string script, other;  // "Han", "Cyrillic": what the word is in, and what the letter is in
    std::uint32_t letter = 0;   // the first of the other script
    std::size_t at = 0;         // in the text
};
[[nodiscard]] std::optional<MixedScripts> mixedScripts(std::string_view text);

// The same for all texts that look alike; for comparing only, no text to show.
[[nodiscard]] std::string lookAlikeForm(std::string_view text);
// They look alike and are not the same.
[[nodiscard]] bool lookAlike(std::string_view a, std::string_view b);
// All such pairs among the texts, each with the first of them that looks so; by place.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> lookAlikes(std::span<const std::string> texts);

}  // namespace clearline
