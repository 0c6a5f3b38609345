#include "ui/chart/chart_painter.h"

#include <QFontMetricsF>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/chart/lane_painter.h"

namespace clearline {
namespace {

constexpr double kBandTick = 44;  // band edges are ruled beside the names only, left of the scores

QPen hairline(const QColor& colour) { return QPen(colour, 1); }

QPen dashes(const QColor& colour, double width, const QList<qreal>& pattern) {
    QPen pen(colour, width);
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern(pattern);
    return pen;
}

double crisp(double at) { return std::floor(at) + 0.5; }

QColor toneColour(ChartPicture::Tone tone, const ChartColours& colours) {
    switch (tone) {
        case ChartPicture::Tone::Benefit: return colours.benefit;
        case ChartPicture::Tone::Restriction: return colours.restriction;
        case ChartPicture::Tone::Now: return colours.score;
    }
    return colours.text;
}

// A gain points up and a loss points down; what changed nothing is a dot, the end of a listing an open square.
void paintMark(QPainter& painter, QPointF at, MarkShape shape, double size, const ChartColours& colours) {
    painter.setPen(QPen(colours.background, 1));
    if (shape == MarkShape::Level) {
        painter.setBrush(colours.muted);
        painter.drawEllipse(at, size * 0.7, size * 0.7);
        return;
    }
    if (shape == MarkShape::Leave) {
        painter.setPen(QPen(colours.muted, 1.6));
        painter.setBrush(colours.background);
        painter.drawRect(QRectF(at - QPointF(size, size) * 0.7, at + QPointF(size, size) * 0.7));
        return;
    }
    const double up = shape == MarkShape::Gain ? -1 : 1;
    painter.setBrush(shape == MarkShape::Gain ? colours.gain : colours.loss);
    painter.drawPolygon(QPolygonF(
        {at + QPointF(0, up * size), at + QPointF(-size, -up * size * 0.75), at + QPointF(size, -up * size * 0.75)}));
}

// What is contested has a broken ring around it, what is made good a ring that is struck through.
void paintPending(QPainter& painter, QPointF at, bool repair, const ChartColours& colours) {
    constexpr double kRing = 8;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(repair ? QPen(colours.text, 1.6) : dashes(colours.text, 1.8, {2, 1.4}));
    painter.drawEllipse(at, kRing, kRing);
    if (repair) painter.drawLine(at + QPointF(-kRing - 2, 0), at + QPointF(kRing + 2, 0));
}

// Official scores are diamonds: open where they agree, filled where they do not.
void paintReading(QPainter& painter, QPointF at, bool apart, const ChartColours& colours) {
    const double size = 5.5;
    const QColor colour = apart ? colours.readingApart : colours.reading;
    painter.setPen(QPen(colour, 1.6));
    painter.setBrush(apart ? colour : colours.background);
    painter.drawPolygon(
        QPolygonF({at + QPointF(0, -size), at + QPointF(size, 0), at + QPointF(0, size), at + QPointF(-size, 0)}));
}

void paintLegend(QPainter& painter, const ChartPicture& picture, const ChartColours& colours) {
    for (const ChartPicture::LegendItem& item : picture.legend) {
        const QPointF middle(item.box.left() + 10, item.box.center().y());
        const QLineF sample(item.box.left(), middle.y(), item.box.left() + 20, middle.y());
        switch (item.sign) {
            case ChartPicture::Sign::Score:
                painter.setPen(QPen(colours.score, 2));
                painter.drawLine(sample);
                break;
            case ChartPicture::Sign::Base:
                painter.setPen(dashes(colours.base, 1.6, {4, 3}));
                painter.drawLine(sample);
                break;
            case ChartPicture::Sign::Forecast:
                painter.setPen(dashes(colours.score, 2, {1, 1.5}));
                painter.drawLine(sample);
                break;
            case ChartPicture::Sign::Objection: paintPending(painter, middle, false, colours); break;
            case ChartPicture::Sign::Repair: paintPending(painter, middle, true, colours); break;
            case ChartPicture::Sign::Agrees: paintReading(painter, middle, false, colours); break;
            case ChartPicture::Sign::Differs: paintReading(painter, middle, true, colours); break;
        }
        painter.setPen(colours.muted);
        painter.drawText(item.box.adjusted(26, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, item.words);
    }
}

void paintMargin(QPainter& painter, const ChartPicture& picture, const ChartColours& colours) {
    const double edge = picture.frame.plot.right();
    const QFontMetricsF metrics(picture.font);
    for (const ChartPicture::MarginLabel& label : picture.margin) {
        const QColor colour = toneColour(label.tone, colours);
        if (label.lineY) {
            painter.setPen(hairline(mixed(colour, colours.background, 0.35)));
            const double y = label.box.top() + metrics.height() / 2;
            QPainterPath leader(QPointF(edge, *label.lineY));
            leader.lineTo(edge + 4, *label.lineY);
            leader.lineTo(label.box.left() - 3, y);
            painter.setBrush(Qt::NoBrush);
            painter.drawPath(leader);
        }
        QFont font = picture.font;
        font.setBold(label.tone == ChartPicture::Tone::Now);
        painter.setFont(font);
        painter.setPen(colour);
        double y = label.box.top();
        for (const QString& line : label.lines) {
            painter.drawText(QRectF(label.box.left(), y, label.box.width() + 4, metrics.height()),
                             Qt::AlignLeft | Qt::AlignVCenter, line);
            y += metrics.height();
        }
        if (!label.dates.isEmpty()) {
            painter.setPen(colours.muted);
            painter.drawText(QRectF(label.box.left(), y, label.box.width() + 4, metrics.height()),
                             Qt::AlignLeft | Qt::AlignVCenter, label.dates);
        }
    }
    painter.setFont(picture.font);
}

void paintCrosshair(QPainter& painter, const ChartPicture& picture, const Crosshair& crosshair,
                    const ChartColours& colours) {
    const QRectF plot = picture.frame.plot;
    painter.setPen(hairline(colours.muted));
    painter.drawLine(QLineF(crisp(crosshair.at.x()), plot.top(), crisp(crosshair.at.x()), picture.frame.foot()));
    if (crosshair.at.y() >= plot.top() && crosshair.at.y() <= plot.bottom()) {
        painter.setPen(QPen(colours.background, 1.5));
        painter.setBrush(colours.score);
        painter.drawEllipse(crosshair.at, 4, 4);
    }
    QFont bold = picture.font;
    bold.setBold(true);
    const QFontMetricsF strong(bold), metrics(picture.font);
    double width = 0;
    for (qsizetype k = 0; k < crosshair.words.size(); ++k)
        width = std::max(width, (k == 0 ? strong : metrics).horizontalAdvance(crosshair.words[k]));
    const double height = metrics.height() * static_cast<double>(crosshair.words.size());
    const QSizeF size(width + 18, height + 10);
    QPointF corner(crosshair.at.x() + 10, plot.top() + 4);
    if (corner.x() + size.width() > picture.frame.all.right() - 2) corner.setX(crosshair.at.x() - 10 - size.width());
    corner.setX(std::max(corner.x(), picture.frame.all.left() + 2));
    // Out of the way of the point itself.
    if (crosshair.at.y() < corner.y() + size.height() + 8 && plot.bottom() - 4 - size.height() > crosshair.at.y() + 8)
        corner.setY(plot.bottom() - 4 - size.height());
    const QRectF box(corner, size);
    painter.setPen(hairline(colours.boxEdge));
    painter.setBrush(colours.box);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    double y = box.top() + 5;
    for (qsizetype k = 0; k < crosshair.words.size(); ++k) {
        painter.setFont(k == 0 ? bold : picture.font);
        painter.setPen(k == 0 ? colours.text : colours.muted);
        painter.drawText(QRectF(box.left() + 9, y, size.width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         crosshair.words[k]);
        y += metrics.height();
    }
    painter.setFont(picture.font);
}

}  // namespace

void paintBeneath(QPainter& painter, const ChartPicture& picture, const ChartColours& colours) {
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setFont(picture.font);
    if (!picture.empty.isEmpty()) {
        painter.setPen(colours.muted);
        painter.drawText(picture.frame.all.adjusted(24, 12, -24, -12), Qt::AlignCenter | Qt::TextWordWrap,
                         picture.empty);
        return;
    }
    const QRectF plot = picture.frame.plot;
    const double foot = picture.frame.foot();
    // Hairlines lie on pixels, where smooth edges would not be seen, only paid for.
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const ChartPicture::BandShape& band : picture.bands) {
        painter.fillRect(band.area, mixed(colours.worstBand, colours.bestBand, band.share));
        painter.setPen(hairline(colours.grid));
        if (band.area.top() > plot.top())
            painter.drawLine(
                QLineF(band.area.left(), crisp(band.area.top()), plot.left() - kBandTick, crisp(band.area.top())));
        painter.setPen(colours.muted);
        painter.drawText(band.nameBox, Qt::AlignLeft | Qt::AlignVCenter, band.name);
    }
    const QFontMetricsF metrics(picture.font);
    for (const ChartPicture::ValueShape& value : picture.values) {
        painter.setPen(hairline(colours.grid));
        painter.drawLine(QLineF(plot.left(), crisp(value.y), plot.right(), crisp(value.y)));
        painter.setPen(colours.muted);
        const double width = metrics.horizontalAdvance(value.label);
        painter.drawText(QRectF(plot.left() - 6 - width, value.y - metrics.height() / 2, width + 1, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, value.label);
    }
    for (const ChartPicture::DayShape& day : picture.days) {
        painter.setPen(hairline(colours.grid));
        painter.drawLine(QLineF(crisp(day.x), day.strong ? plot.top() : foot - 4, crisp(day.x), foot + 3));
        painter.setPen(day.strong ? colours.text : colours.muted);
        painter.drawText(day.box, Qt::AlignCenter, day.label);
    }
    painter.setPen(hairline(mixed(colours.grid, colours.muted, 0.35)));
    painter.drawLine(QLineF(plot.left(), crisp(foot), plot.right(), crisp(foot)));
    painter.setRenderHint(QPainter::Antialiasing, true);
    paintHolds(painter, picture, colours);
    paintLanes(painter, picture, colours);
    for (const ChartPicture::ThresholdShape& threshold : picture.thresholds) {
        const QColor colour = threshold.benefit ? colours.benefit : colours.restriction;
        painter.setPen(dashes(colour, 1.2, threshold.benefit ? QList<qreal>{6, 4} : QList<qreal>{8, 3, 2, 3}));
        const QLineF line(threshold.line.x1(), crisp(threshold.line.y1()), threshold.line.x2(),
                          crisp(threshold.line.y2()));
        painter.drawLine(line);
        painter.setPen(hairline(colour));
        if (threshold.begins) painter.drawLine(QLineF(line.p1() - QPointF(0, 3), line.p1() + QPointF(0, 3)));
        if (threshold.ends) painter.drawLine(QLineF(line.p2() - QPointF(0, 3), line.p2() + QPointF(0, 3)));
    }
    paintHoldNames(painter, picture, colours);
    paintMargin(painter, picture, colours);
    paintLegend(painter, picture, colours);
}

void paintOver(QPainter& painter, const ChartPicture& picture, const Highlight& highlight,
               const ChartColours& colours) {
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setFont(picture.font);
    if (picture.empty.isEmpty()) {
        // Smooth edges would not be seen on these, only paid for.
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.base);
        painter.drawRects(picture.baseInk);
        painter.setBrush(colours.score);
        painter.drawRects(picture.scoreInk);
        painter.setRenderHint(QPainter::Antialiasing, true);
        if (!picture.forecast.isEmpty()) {
            painter.save();
            painter.setClipRect(picture.frame.plot);
            painter.setPen(dashes(colours.score, 2, {1, 1.5}));
            painter.drawPolyline(picture.forecast.data(), static_cast<int>(picture.forecast.size()));
            painter.restore();
        }
        for (const ChartPicture::Marker& marker : picture.markers)
            paintMark(painter, marker.at, marker.shape, 4.5, colours);
        for (const ChartPicture::PendingShape& pending : picture.pending)
            paintPending(painter, pending.at, pending.repair, colours);
        for (const ChartPicture::ReadingShape& reading : picture.readings) {
            if (reading.recomputed) {
                painter.setPen(dashes(colours.readingApart, 1.4, {1.5, 1.5}));
                painter.drawLine(reading.at, *reading.recomputed);
            }
            paintReading(painter, reading.at, reading.apart, colours);
        }
        if (picture.now) {
            painter.setPen(QPen(colours.background, 1.5));
            painter.setBrush(colours.score);
            painter.drawEllipse(*picture.now, 4.5, 4.5);
        }
        if (highlight.selected && picture.frame.plot.left() - 1 <= highlight.selected->x() &&
            highlight.selected->x() <= picture.frame.plot.right() + 1) {
            painter.setPen(hairline(mixed(colours.accent, colours.background, 0.45)));
            painter.drawLine(QLineF(crisp(highlight.selected->x()), picture.frame.plot.top(),
                                    crisp(highlight.selected->x()), picture.frame.foot()));
            painter.setPen(QPen(colours.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(*highlight.selected, 8.5, 8.5);
        }
        if (highlight.crosshair) paintCrosshair(painter, picture, *highlight.crosshair, colours);
    }
    if (highlight.focused) {
        painter.setPen(QPen(colours.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(picture.frame.all.adjusted(1, 1, -1, -1), 3, 3);
    }
}

}  // namespace clearline
