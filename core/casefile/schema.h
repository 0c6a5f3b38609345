// The tables of a case file. Form 2 added drafts and the view to form 1. Every table is STRICT; decimals and dates are
// canonical text; nothing in it runs (no trigger, no view). A file whose schema differs in a single byte is refused.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace clearline {

inline constexpr std::int32_t kCaseApplicationId = 0x436C7231;  // "Clr1"
inline constexpr int kCaseForm = 2;                             // user_version

struct SchemaTable {
    std::string_view name, sql;
};
// Of a form from 1 to kCaseForm, in an order in which they can be created; a later form begins with an earlier one's.
[[nodiscard]] std::span<const SchemaTable> schemaTables(int form = kCaseForm);

}  // namespace clearline
