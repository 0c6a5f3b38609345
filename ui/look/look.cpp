#include "ui/look/look.h"

#include <QApplication>
#include <QStyle>

#include "ui/look/outline_style.h"

namespace clearline {

namespace {

const Look kLight{false,
                  QColor(0x0E, 0x64, 0x87),
                  QColor(0x1B, 0x70, 0x45),
                  QColor(0xB0, 0x33, 0x27),
                  QColor(0x5A, 0x65, 0x70),
                  QColor(0x7A, 0x4A, 0x9E),
                  QColor(0x9A, 0x5B, 0x00),
                  QColor(0xD5, 0xDA, 0xDF),
                  QColor(0xFF, 0xFF, 0xFF)};
const Look kDark{true,
                 QColor(0x62, 0xBB, 0xDC),
                 QColor(0x7C, 0xD0, 0xA0),
                 QColor(0xF2, 0x8D, 0x80),
                 QColor(0x9F, 0xAB, 0xB6),
                 QColor(0xC9, 0xA2, 0xE8),
                 QColor(0xE8, 0xB5, 0x5E),
                 QColor(0x3A, 0x42, 0x4A),
                 QColor(0x27, 0x2D, 0x33)};

}  // namespace

const Look& Look::of(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < 128 ? kDark : kLight;
}

QPalette Look::palette(bool dark) {
    const Look& look = dark ? kDark : kLight;
    const QColor window = dark ? QColor(0x1F, 0x24, 0x29) : QColor(0xF3, 0xF5, 0xF7);
    const QColor base = dark ? QColor(0x18, 0x1C, 0x20) : QColor(0xFF, 0xFF, 0xFF);
    const QColor alternate = dark ? QColor(0x1D, 0x22, 0x27) : QColor(0xF7, 0xF9, 0xFA);
    const QColor text = dark ? QColor(0xE6, 0xEA, 0xED) : QColor(0x1C, 0x23, 0x2A);
    const QColor button = dark ? QColor(0x2B, 0x32, 0x39) : QColor(0xFB, 0xFC, 0xFD);
    const QColor faint = dark ? QColor(0x74, 0x80, 0x8B) : QColor(0x8A, 0x94, 0x9E);
    QPalette palette(text, button, dark ? QColor(0x3A, 0x43, 0x4B) : Qt::white,
                     dark ? QColor(0x12, 0x15, 0x18) : QColor(0xA9, 0xB2, 0xBA),
                     dark ? QColor(0x2B, 0x32, 0x39) : QColor(0xC6, 0xCD, 0xD3), text, dark ? Qt::white : Qt::black,
                     base, window);
    palette.setColor(QPalette::AlternateBase, alternate);
    palette.setColor(QPalette::ToolTipBase, look.raised);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, look.muted);
    palette.setColor(QPalette::Highlight, dark ? QColor(0x1F, 0x5C, 0x75) : look.accent);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, look.accent);
    palette.setColor(QPalette::LinkVisited, look.accent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Inactive, QPalette::Highlight,
                     dark ? QColor(0x2E, 0x47, 0x54) : QColor(0xC9, 0xE1, 0xEB));
    palette.setColor(QPalette::Inactive, QPalette::HighlightedText, text);
    return palette;
}

void Look::apply(QApplication& application, bool dark) {
    if (!qobject_cast<OutlineStyle*>(application.style())) QApplication::setStyle(new OutlineStyle);
    QApplication::setPalette(palette(dark));
    QApplication::setFont(plainFont());
}

QFont plainFont() {
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                      QStringLiteral("WenQuanYi Micro Hei"), QStringLiteral("Noto Sans"),
                      QStringLiteral("DejaVu Sans")});
    font.setStyleHint(QFont::SansSerif);
    font.setPointSizeF(10);
    return font;
}

QFont scaledFont(const QFont& font, double factor, bool bold) {
    QFont scaled = font;
    scaled.setPointSizeF(font.pointSizeF() * factor);
    if (bold) scaled.setWeight(QFont::DemiBold);
    return scaled;
}

}  // namespace clearline
