// What the table says of an entry or a line beyond the ledger's own columns: how surely its number
// is known, whom the record came from, which thresholds were crossed.
#pragma once

#include <QString>
#include <optional>

#include "core/base/local_text.h"
#include "core/ledger/ledger.h"

namespace clearline {

[[nodiscard]] std::size_t lastLineOf(const Ledger& ledger, std::size_t entry);
[[nodiscard]] std::size_t linesOf(const Ledger& ledger, std::size_t entry);
// The change of the shown score by the whole entry.
[[nodiscard]] Points entryChange(const Ledger& ledger, std::size_t entry);

// Of the number that the line rests on: a parameter's or table's version in force for its record,
// the rule's, the cap's or the score's own citation. Of several, the least sure.
[[nodiscard]] Status lineStatus(const Ledger& ledger, const Line& line);

// Key of the record's agency, or the rule's; empty for lines without either.
[[nodiscard]] std::string_view lineAgency(const Ledger& ledger, const Line& line);
[[nodiscard]] QString agencyTitle(const Rulebook& rulebook, std::string_view key, Language language);

// "✓ 683 ✕ 686": reached and no longer reached; and the same in words.
[[nodiscard]] QString crossedMark(const Ledger& ledger, const std::vector<Crossing>& crossings);
[[nodiscard]] QString crossedWords(const Ledger& ledger, const std::vector<Crossing>& crossings, Language language);

}  // namespace clearline
