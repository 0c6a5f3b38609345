// A graphics item that paints by a function: what a chart shows beneath and over its lines.
#pragma once

#include <QGraphicsItem>
#include <functional>

namespace clearline {

class PaintedItem : public QGraphicsItem {
public:
    PaintedItem(QGraphicsItem* parent, double z, std::function<void(QPainter&)> paint)
        : QGraphicsItem(parent), paint_(std::move(paint)) {
        setZValue(z);
        setAcceptedMouseButtons(Qt::NoButton);
    }
    void setArea(const QRectF& area) {
        if (area == area_) return;
        prepareGeometryChange();
        area_ = area;
    }
    [[nodiscard]] QRectF boundingRect() const override { return area_; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override { paint_(*painter); }

private:
    QRectF area_;
    std::function<void(QPainter&)> paint_;
};

}  // namespace clearline
