// What the placeholders, lists and blocks of a letter's template stand for, in one language. Where it sits: between the
// contested lines and effects (letter_lines.h, appeal_effect.h) and letter_filling.h. Private to export/.
#pragma once

#include <vector>

#include "core/export/letter.h"
#include "core/export/letter_filling.h"
#include "core/export/letter_lines.h"

namespace clearline {

[[nodiscard]] LetterValues letterValues(const LetterQuestion& question, const LetterWish& wish, const LetterSide& side,
                                        const std::vector<LetterLedger>& ledgers, const std::vector<LetterLine>& lines,
                                        const Kinds& kinds);

// The tables and stories: letter_blocks.cpp.
using LetterBlocks = std::map<std::string, std::vector<DocBlock>, std::less<>>;
// `told`: the values of `lines`, in their order.
[[nodiscard]] LetterBlocks letterBlocksOf(const LetterQuestion& question, const std::vector<LetterLedger>& ledgers,
                                          const std::vector<LetterLine>& lines, const std::vector<LetterValues>& told,
                                          const Catalogue& words, const Kinds& kinds);

}  // namespace clearline
