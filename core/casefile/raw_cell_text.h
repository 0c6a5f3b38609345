// The text of one cell of a foreign table as a case keeps it: what the file says that it is, its plain text and, where
// that is another, its text as written, so that a cell that is a day of a workbook is one again, and one commitment
// covers all of it.
//
//   t=张三            a text                     d10:2019-07-0943655    a day; in the file 43655
//   (nothing)         a blank cell               T=…                    capital: it could not be read
//
// Promises: one cell has one text; what is not such a text is refused.
#pragma once

#include <string>
#include <string_view>

#include "core/tables/raw_table.h"

namespace clearline {

void appendRawCell(std::string& text, const RawCell& cell);
// The views are into `text`. False: not what appendRawCell writes.
[[nodiscard]] bool readRawCell(std::string_view text, RawCell& into);

}  // namespace clearline
