#include "core/record/counted_days.h"

#include "core/record/record_book.h"

namespace clearline {

CountedDays countedDays(const RecordBook& book, std::uint32_t record) {
    CountedDays days;
    if (!book.anyEdited()) return days;
    for (const AmendedCell& cell : book.amendedCells(record)) {
        if (cell.column == kCountedFrom) days.from = Date::fromIso(cell.now);
        if (cell.column == kUsedUntil) days.usedUntil = Date::fromIso(cell.now);
        if (cell.column == kListedUntil) days.listedUntil = Date::fromIso(cell.now);
        if (cell.column != kCountedUntil) continue;
        days.until = Date::fromIso(cell.now);
        days.forGood = cell.now == kCountedForGood;
    }
    return days;
}

}  // namespace clearline
