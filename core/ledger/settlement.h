// The next settlement day of a scheme that settles on one day of every month. Private to ledger/.
#pragma once

#include "core/date/date.h"

namespace clearline {

// The first day with this day of the month (1 to 28) that is not before `day`.
[[nodiscard]] Date settled(Date day, int dayOfMonth);

}  // namespace clearline
