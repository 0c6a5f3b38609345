// The cells of a record as texts, by column name: as they stand in the file, and as intake would
// have to find them to make the record that the book holds. What amending starts from.
#pragma once

#include <string>
#include <string_view>

#include "core/record/record.h"

namespace clearline {

// What the book holds, as text that the cell rules read back; empty where blank or refused.
[[nodiscard]] std::string heldText(const Record& record, Field field);
// What stands in the file: of CSV the cell as meant, else what the book holds. `column`: ours, or a fact's.
[[nodiscard]] std::string textInFile(const Record& record, std::string_view column);

}  // namespace clearline
