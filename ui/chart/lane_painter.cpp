#include "ui/chart/lane_painter.h"

#include <QFontMetricsF>
#include <cmath>

namespace clearline {
namespace {

constexpr double kArrow = 8;

double crisp(double at) { return std::floor(at) + 0.5; }

QColor toneOf(NamedList::Kind kind, const ChartColours& colours) {
    switch (kind) {
        case NamedList::Kind::Black: return colours.loss;
        case NamedList::Kind::Red: return colours.gain;
        case NamedList::Kind::Other: break;
    }
    return colours.score;
}

// A blacklist is hatched, a red list plain, another list has a broken edge; off every list there is an edge alone.
void paintBar(QPainter& painter, const ChartPicture::BarShape& bar, const ChartColours& colours) {
    if (bar.gone) {
        QPen edge(colours.base, 1.4);
        edge.setDashPattern({4, 3});
        painter.setPen(edge);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(bar.area);
        return;
    }
    const QColor tone = bar.rest ? colours.muted : toneOf(bar.kind, colours);
    const QColor fill = bar.rest ? colours.background : mixed(tone, colours.background, 0.82);
    QPolygonF outline({bar.area.topLeft(), bar.area.topRight(), bar.area.bottomRight(), bar.area.bottomLeft()});
    if (bar.arrow) outline.insert(2, QPointF(bar.area.right() + kArrow, bar.area.center().y()));
    QPen edge(mixed(tone, colours.background, bar.rest ? 0.5 : 0.25), 1);
    if (!bar.rest && bar.kind == NamedList::Kind::Other) edge.setDashPattern({4, 3});
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(outline);
    if (!bar.rest && bar.kind == NamedList::Kind::Black) {
        painter.setBrush(QBrush(mixed(tone, fill, 0.78), Qt::BDiagPattern));
        painter.drawPolygon(outline);
    }
    painter.setPen(edge);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(outline);
    if (bar.words.isEmpty()) return;
    painter.setPen(colours.text);
    painter.drawText(bar.area.adjusted(12, -1, 4, 1), Qt::AlignLeft | Qt::AlignVCenter, bar.words);
}

void paintTexts(QPainter& painter, const QRectF& box, const QStringList& lines, const QFontMetricsF& metrics) {
    double y = box.center().y() - metrics.height() * static_cast<double>(lines.size()) / 2;
    for (const QString& line : lines) {
        painter.drawText(QRectF(box.left(), y, box.width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, line);
        y += metrics.height();
    }
}

}  // namespace

void paintHolds(QPainter& painter, const ChartPicture& picture, const ChartColours& colours) {
    for (const ChartPicture::HoldShape& hold : picture.holds) {
        painter.fillRect(hold.area, QBrush(mixed(colours.restriction, colours.background, 0.72), Qt::BDiagPattern));
        painter.setPen(QPen(mixed(colours.restriction, colours.background, 0.5), 1));
        for (const double x : {hold.area.left(), hold.area.right()})
            painter.drawLine(QLineF(crisp(x), hold.area.top(), crisp(x), hold.area.bottom()));
    }
}

void paintHoldNames(QPainter& painter, const ChartPicture& picture, const ChartColours& colours) {
    QColor behind = colours.background;
    behind.setAlpha(215);
    for (const ChartPicture::HoldShape& hold : picture.holds) {
        if (hold.name.isEmpty()) continue;
        painter.fillRect(hold.nameBox, behind);
        painter.setPen(colours.restriction);
        painter.drawText(hold.nameBox, Qt::AlignLeft | Qt::AlignVCenter, hold.name);
    }
}

void paintLanes(QPainter& painter, const ChartPicture& picture, const ChartColours& colours) {
    const QFontMetricsF metrics(picture.font);
    painter.setPen(QPen(colours.grid, 1));
    for (const ChartPicture::LaneShape& lane : picture.lanes)
        painter.drawLine(QLineF(picture.frame.all.left(), crisp(lane.area.top()), picture.frame.all.right(),
                                crisp(lane.area.top())));
    for (const ChartPicture::BarShape& bar : picture.bars) paintBar(painter, bar, colours);
    for (const ChartPicture::LaneShape& lane : picture.lanes) {
        painter.setPen(colours.text);
        paintTexts(painter, lane.nameBox, lane.name, metrics);
        painter.setPen(lane.listed ? colours.text : colours.muted);
        paintTexts(painter, lane.stateBox, lane.state, metrics);
    }
}

}  // namespace clearline
