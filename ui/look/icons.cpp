#include "ui/look/icons.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace clearline {

namespace {

// Draws a picture in the colours of buttons, at the sizes that are asked for.
class TintedIcon : public QIconEngine {
public:
    TintedIcon(QByteArray svg, const QColor& enabled, const QColor& disabled)
        : svg_(std::move(svg)), enabled_(enabled), disabled_(disabled) {}

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        const bool off = mode == QIcon::Disabled;
        QPixmap& kept = kept_[{size.width() * 65536 + size.height(), off}];
        if (kept.isNull()) kept = painted(size, off ? disabled_ : enabled_);
        return kept;
    }
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        painter->drawPixmap(rect, pixmap(rect.size() * painter->device()->devicePixelRatio(), mode, state));
    }
    QIconEngine* clone() const override { return new TintedIcon(*this); }

private:
    [[nodiscard]] QPixmap painted(const QSize& size, const QColor& colour) const {
        QByteArray tinted = svg_;
        tinted.replace("#000000", colour.name().toLatin1());
        QSvgRenderer renderer(tinted);
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        return pixmap;
    }

    QByteArray svg_;
    QColor enabled_, disabled_;
    QHash<std::pair<int, bool>, QPixmap> kept_;
};

}  // namespace

QIcon tintedIcon(const QString& name, const QPalette& palette) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QIcon(new TintedIcon(file.readAll(), palette.color(QPalette::Active, QPalette::ButtonText),
                                palette.color(QPalette::Disabled, QPalette::ButtonText)));
}

}  // namespace clearline
