#include "core/mapping/mapping.h"

namespace clearline {

std::string_view targetTableText(TargetTable table) {
    constexpr std::string_view kTexts[] = {"records", "subjects", "relations", "readings", "statement"};
    return kTexts[static_cast<std::size_t>(table)];
}

}  // namespace clearline
