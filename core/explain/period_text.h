// A length of time in words: "2 years", "1 year and 6 months". For sentences of any kind.
#pragma once

#include <string>

#include "core/date/period.h"
#include "core/explain/catalogue.h"

namespace clearline {

[[nodiscard]] std::string periodText(const Period& period, const Catalogue& words);

}  // namespace clearline
