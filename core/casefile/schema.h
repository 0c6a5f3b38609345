// The tables of a case file. Form 2 added drafts and the view to form 1, form 3 foreign tables, official statements and
// reports of imports. Every table is STRICT; decimals and dates are canonical text; nothing in it runs (no trigger, no
// view). A file whose schema differs in a single byte is refused.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace clearline {

inline constexpr std::int32_t kCaseApplicationId = 0x436C7231;  // "Clr1"
inline constexpr int kCaseForm = 3;                             // user_version

struct SchemaTable {
    std::string_view name, sql;
};
// Of a form from 1 to kCaseForm, in an order in which they can be created; a later form begins with an earlier one's.
[[nodiscard]] std::span<const SchemaTable> schemaTables(int form = kCaseForm);
// The kinds of rows that a source may have, which are also the names of their tables: our own tables, then the cells of
// a foreign one (`raw`), what was told when its bytes were read as a table (`told`), what its plan called the subject
// and the record of each row (`ids`), and who of the file is who in the case (`choices`).
[[nodiscard]] std::span<const char* const> tableKinds(int form = kCaseForm);

}  // namespace clearline
