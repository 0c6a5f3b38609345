// The part of a ChartPicture that has no number: lanes with their bars, names and states, and the
// shades of direct grades over the score.
#pragma once

#include <QFontMetricsF>

#include "ui/chart/chart_picture.h"

namespace clearline {

// How wide the texts left and right of the lanes want to be.
[[nodiscard]] double laneNameWidth(const ChartFacts& facts, const QFontMetricsF& metrics);
[[nodiscard]] double laneStateWidth(const ChartFacts& facts, const QFontMetricsF& metrics);
// Takes the room for the lanes from the foot of the plot; all of it where there is no score.
void reserveLanes(ChartFrame& frame, const ChartFacts& facts, const QFontMetricsF& metrics);

void arrangeLanes(ChartPicture& picture, const ChartFacts& facts, const QFontMetricsF& metrics);
void arrangeHolds(ChartPicture& picture, const ChartFacts& facts, const QFontMetricsF& metrics);

}  // namespace clearline
