// Who acts in a case, and when: the name given, or else that of the login; the system's clock in UTC.
// SOURCE_DATE_EPOCH, where it is set, is the time instead, so that a run can be made again.
#pragma once

#include <string>

#include "core/casefile/log_entry.h"

namespace clearline::cli {

[[nodiscard]] Author authorNow(const std::string& who);

}  // namespace clearline::cli
