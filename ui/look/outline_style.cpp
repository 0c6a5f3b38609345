#include "ui/look/outline_style.h"

#include <QPainter>
#include <QStyleOption>

#include "ui/look/look.h"

namespace clearline {

namespace {

constexpr qreal kCorner = 2;

void outline(QPainter* painter, const QStyleOption& option, qreal corner = kCorner) {
    const Look& look = Look::of(option.palette);
    if (!look.dark) return;
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focused = enabled && (option.state & QStyle::State_HasFocus);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(focused ? look.accent : enabled ? look.muted.darker(150) : look.line);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter->restore();
}

}  // namespace

void OutlineStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (element == PE_IndicatorCheckBox || (element == PE_PanelLineEdit && frame && frame->lineWidth > 0))
        outline(painter, *option);
    if (element == PE_IndicatorRadioButton) outline(painter, *option, option->rect.width() / 2.0);
}

void OutlineStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                      const QWidget* widget) const {
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_SpinBox || control == CC_ComboBox) outline(painter, *option);
}

}  // namespace clearline
