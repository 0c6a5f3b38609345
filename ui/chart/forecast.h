// The stair into the future: the score on later days if nothing new comes. Where it sits: beside the score history,
// which draws it dotted after the as-of day; what it is of was worked out elsewhere, beside the window.
#pragma once

#include <QList>
#include <QPointF>
#include <QString>
#include <optional>
#include <vector>

#include "core/base/local_text.h"
#include "core/date/date.h"
#include "core/number/number.h"

namespace clearline {

struct ChartFrame;

struct ForecastStep {
    Date day = Date::kMin;
    std::optional<Points> score;  // absent: not known
};

// The one in force on a day; null before the first.
[[nodiscard]] const ForecastStep* forecastOn(const std::vector<ForecastStep>& forecast, double day);
// In pixels, to the end of the frame.
[[nodiscard]] QList<QPointF> forecastLine(const std::vector<ForecastStep>& forecast, const ChartFrame& frame);
// The next few steps in words; empty if there are none.
[[nodiscard]] QString forecastWords(const std::vector<ForecastStep>& forecast, Language language);

}  // namespace clearline
