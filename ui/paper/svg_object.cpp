#include "ui/paper/svg_object.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QSvgRenderer>
#include <QTextDocument>

namespace clearline {

namespace {
constexpr qreal kWidestOnScreen = 760;
}

QSizeF SvgObject::intrinsicSize(QTextDocument* document, int, const QTextFormat& format) {
    QSvgRenderer drawing(format.property(kSvg).toByteArray());
    const QSizeF size = drawing.viewBoxF().size();
    if (size.isEmpty()) return {};
    const qreal whole = document->textWidth() > 0 ? document->textWidth() : document->pageSize().width();
    const qreal room = whole - 2 * document->documentMargin();
    const qreal width = document->pageSize().height() > 0 ? room : std::min(room, kWidestOnScreen);
    return size * (width / size.width());
}

void SvgObject::drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int, const QTextFormat& format) {
    QSvgRenderer drawing(format.property(kSvg).toByteArray());
    drawing.render(painter, rect);
}

}  // namespace clearline
