// OutlineStyle: Fusion with the outlines of fields and boxes drawn in a colour that is seen. On a
// dark window Fusion makes them darker than the window, where nobody finds them.
#pragma once

#include <QProxyStyle>

namespace clearline {

class OutlineStyle : public QProxyStyle {
    Q_OBJECT
public:
    OutlineStyle() : QProxyStyle(QStringLiteral("Fusion")) {}
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
};

}  // namespace clearline
