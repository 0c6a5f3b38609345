// Painting a ChartPicture: what lies beneath the lines, and what lies over them.
#pragma once

#include <QPainter>

#include "ui/chart/chart_colours.h"
#include "ui/chart/chart_picture.h"

namespace clearline {

// What the pointer, or the keys, ask about.
struct Crosshair {
    QPointF at;         // on the step line
    QStringList words;  // the first line is the day and the score
};

struct Highlight {
    std::optional<Crosshair> crosshair;
    std::optional<QPointF> selected;
    bool focused = false;
};

void paintBeneath(QPainter& painter, const ChartPicture& picture, const ChartColours& colours);
void paintOver(QPainter& painter, const ChartPicture& picture, const Highlight& highlight, const ChartColours& colours);

}  // namespace clearline
