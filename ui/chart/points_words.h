// Points as the window shows them: a true minus, a plus where a change is meant, ▲ and ▼ so that
// sign does not rest on colour. A fraction without end is shown to four places behind "≈"; data
// and copies keep Number::text().
#pragma once

#include <QString>

#include "core/number/number.h"

namespace clearline {

[[nodiscard]] QString plainPoints(const Points& points);   // 674, −15, ≈ 671.3333
[[nodiscard]] QString signedPoints(const Points& points);  // +5, −15, 0
[[nodiscard]] QString markedPoints(const Points& points);  // ▲ +5, ▼ −15, 0

}  // namespace clearline
