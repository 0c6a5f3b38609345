#include "core/explain/column_text.h"

namespace clearline {

std::string columnText(std::string_view column, const Catalogue& words) {
    std::string name(column);
    for (const char* group : {"field.", "finding.column."})
        if (const std::string key = group + name; words.has(key)) return words.text(key);
    return name;
}

}  // namespace clearline
