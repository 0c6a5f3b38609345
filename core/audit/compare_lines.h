// The lines of two ledgers, entry against entry: what Comparison::lines holds. Private to audit/.
#pragma once

#include <vector>

#include "core/audit/compare.h"

namespace clearline {

// An entry of a ledger by what happened in it, so that the same one can be found in another.
enum class Phase : std::uint8_t { Opening, Scheme, Comes, Changes, Leaves };

struct EntryAt {
    Phase phase = Phase::Opening;
    std::uint32_t contribution = UINT32_MAX;  // none: the opening, and changes of the scheme
    Date date = Date::kMin;
    std::uint32_t firstLine = 0, endLine = 0;
};

// All of a ledger, in order.
[[nodiscard]] std::vector<EntryAt> entriesOf(const Ledger& ledger);
// What a line moves, by the balances of all.
[[nodiscard]] inline Points deltaOfLine(const NumberColumn& afters, std::size_t line) {
    return line ? afters[line] - afters[line - 1] : afters[line];
}
// Fills `lines` from the entries of the two ledgers.
void compareLines(Comparison& into, const std::vector<EntryAt>& first, const std::vector<EntryAt>& second);

}  // namespace clearline
