#include <algorithm>

#include "core/tables/table_form.h"

namespace clearline {

bool isSheetName(std::string_view name) {
    for (const std::string_view ending : {".xlsx!", ".xlsm!", ".xltx!"}) {
        const auto found = std::search(name.begin(), name.end(), ending.begin(), ending.end(), [](char a, char b) {
            return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
        });
        if (found != name.end()) return true;
    }
    return false;
}

}  // namespace clearline
