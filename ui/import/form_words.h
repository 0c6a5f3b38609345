// How a file is read, in words: formats, encodings, separators, places of columns, sizes; and a cell as it is shown.
#pragma once

#include <QString>

#include "core/record/masked.h"
#include "core/tables/table_form.h"

namespace clearline {

[[nodiscard]] QString formatTitle(FileFormat format);
[[nodiscard]] QString encodingTitle(Encoding encoding);
[[nodiscard]] QString separatorTitle(char separator);
[[nodiscard]] QString columnLetters(std::size_t column);  // A, B… of a column from 0
// On one line, long ones cut, invisible characters spelled out, identifiers masked unless they are to be shown.
[[nodiscard]] QString shownCell(std::string_view text, Identifiers identifiers);

}  // namespace clearline
