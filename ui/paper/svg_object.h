// SvgObject: a drawing inside rich text, painted as lines wherever the text is painted. Lives as long as its document.
#pragma once

#include <QObject>
#include <QTextObjectInterface>

namespace clearline {

class SvgObject : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    static constexpr int kType = 0x1000 + 77;   // QTextFormat::UserObject and on
    static constexpr int kSvg = 0x100000 + 77;  // property: its bytes
    explicit SvgObject(QObject* parent) : QObject(parent) {}

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;
};

}  // namespace clearline
