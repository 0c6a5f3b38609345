// CountedDays: from and until when a record counts because a scenario says so, in place of the days that its rule makes
// of its dates ("counted-from", "counted-until"), and the day by which it goes at the latest, whatever its rule says:
// from all that it gives ("used-until") or from lists alone ("listed-until"). Written as amended columns of these
// names, which no column of a file can have, and kept by the book as such amended cells; the ledger's matching asks for
// them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/date/date.h"

namespace clearline {

class RecordBook;

inline constexpr std::string_view kCountedFrom = "counted-from", kCountedUntil = "counted-until";
inline constexpr std::string_view kUsedUntil = "used-until", kListedUntil = "listed-until";
inline constexpr std::string_view kCountedForGood = "for-good";

struct CountedDays {
    std::optional<Date> from;                    // the day on which it begins to count, if it counts at all
    std::optional<Date> until;                   // the first day on which it is no longer valid
    bool forGood = false;                        // its validity has no end
    std::optional<Date> usedUntil, listedUntil;  // the first day without, at the latest
    [[nodiscard]] bool saysUntil() const { return until || forGood; }
    friend bool operator==(const CountedDays&, const CountedDays&) = default;
};

// Whether the column is one of these four.
[[nodiscard]] constexpr bool isCountedColumn(std::string_view column) {
    return column == kCountedFrom || column == kCountedUntil || column == kUsedUntil || column == kListedUntil;
}

// What the amended cells of a record say; of several of one column, the last.
[[nodiscard]] CountedDays countedDays(const RecordBook& book, std::uint32_t record);

}  // namespace clearline
