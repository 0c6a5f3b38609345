// The colours of the score history, a light and a dark set. Gain and loss differ by shape and
// sign too; nothing is told by colour alone. In step with the palettes of ui/look.
#pragma once

#include <QColor>

namespace clearline {

struct ChartColours {
    QColor background, text, muted, grid;
    QColor score, base;  // the step line; the dashed one beneath
    QColor gain, loss;
    QColor benefit, restriction;   // threshold lines
    QColor reading, readingApart;  // official points that agree, and that do not
    QColor worstBand, bestBand;    // pale; those between are mixed
    QColor box, boxEdge;           // of the crosshair's reading
    QColor accent;                 // selection and focus
};

[[nodiscard]] const ChartColours& chartColours(bool dark);
// `share` 0 gives a, 1 gives b.
[[nodiscard]] QColor mixed(const QColor& a, const QColor& b, double share);

}  // namespace clearline
