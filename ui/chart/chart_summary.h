// The score history in words, for screen readers and whoever asks: from when to when, opening,
// lowest, highest, now, and how each threshold stands and since when.
#pragma once

#include <QString>

#include "ui/chart/chart_facts.h"

namespace clearline {

[[nodiscard]] QString chartSummary(const ChartFacts& facts);
// What belongs in the empty pane and how to get it; empty text if there is something to draw.
[[nodiscard]] QString emptyChartText(const ChartFacts& facts);

}  // namespace clearline
