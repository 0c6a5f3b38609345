// Which part of a table's form a reason is about, so that the window can show it beside that part.
#pragma once

#include <QString>

#include "core/explain/catalogue.h"
#include "core/tables/table_form.h"

namespace clearline {

enum class FormPart { Format, Encoding, Separator, Table, Header, Other };
[[nodiscard]] FormPart formPartOf(const std::string& reason);  // its code
// The reasons of one part, as sentences.
[[nodiscard]] QString reasonsText(const std::vector<FormReason>& reasons, FormPart part, const Catalogue& words);

}  // namespace clearline
