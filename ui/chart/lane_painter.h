// Painting the part of a ChartPicture that has no number: lanes and their bars, the shades of
// direct grades. Kinds of list differ by pattern and edge as well as colour.
#pragma once

#include <QPainter>

#include "ui/chart/chart_colours.h"
#include "ui/chart/chart_picture.h"

namespace clearline {

void paintHolds(QPainter& painter, const ChartPicture& picture, const ChartColours& colours);
void paintHoldNames(QPainter& painter, const ChartPicture& picture, const ChartColours& colours);
void paintLanes(QPainter& painter, const ChartPicture& picture, const ChartColours& colours);

}  // namespace clearline
