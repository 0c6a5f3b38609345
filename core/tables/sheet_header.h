// SheetHeader: where the names of the columns stand on a sheet: below a title and a line about units, sometimes in
// several rows of merged cells. Where it sits: behind guessWorkbook. A guess, which is shown and can be changed.
#pragma once

#include <cstdint>

#include "core/tables/raw_table.h"

namespace clearline {

struct SheetHeader {
    std::uint32_t row = 1, rows = 1;
    bool named = false;  // else no row seemed to name columns, and this is the first that is as wide as the others
};
// `head`: the first rows of a sheet, with what is merged in them.
[[nodiscard]] SheetHeader guessSheetHeader(const RawTable& head);

inline constexpr std::size_t kSheetHeadRows = 60;  // as many are looked at

}  // namespace clearline
