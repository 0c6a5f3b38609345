// What a template of a letter may name: placeholders, lists to go through, blocks that are worked out. Where it sits:
// the one list that the checker of templates, the filler and the tests go by; resources/formats.md tells them to
// people. Private to export/.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clearline {

struct LetterName {
    std::string_view name;
    std::string_view within;  // the list in which it is known; blank: everywhere
};
[[nodiscard]] std::span<const LetterName> letterPlaceholders();
[[nodiscard]] std::span<const LetterName> letterLists();
[[nodiscard]] std::span<const LetterName> letterBlocks();

enum class NameKnown : std::uint8_t { Here, Elsewhere, Nowhere };
// `within`: the lists that are being gone through, outermost first.
[[nodiscard]] NameKnown known(std::span<const LetterName> names, std::string_view name,
                              const std::vector<std::string>& within);
// The most alike of those known there; blank if none is.
[[nodiscard]] std::string mostAlike(std::span<const LetterName> names, std::string_view name,
                                    const std::vector<std::string>& within);

}  // namespace clearline
