// A column of a record file in words: "day it was decided". Where it sits: for every sentence that names one; tables
// have the same words. A column that only the file knows is named as it stands there.
#pragma once

#include <string>
#include <string_view>

#include "core/explain/catalogue.h"

namespace clearline {

[[nodiscard]] std::string columnText(std::string_view column, const Catalogue& words);

}  // namespace clearline
