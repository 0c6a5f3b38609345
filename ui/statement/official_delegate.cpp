#include "ui/statement/official_delegate.h"

#include <QPainter>

#include "ui/look/look.h"
#include "ui/statement/official_rows.h"

namespace clearline {

namespace {
constexpr int kFirstTint = 40;
}

void OfficialDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    const Look& look = Look::of(option->palette);
    const auto stamp = static_cast<Stamp>(index.data(OfficialRows::StampRole).toInt());
    const int sign = index.data(OfficialRows::SignRole).toInt();
    QColor colour;
    if (index.column() == 0)
        colour = stamp == Stamp::Agrees ? look.gain : stamp == Stamp::Differs ? look.loss : look.muted;
    else if (sign != 0)
        colour = sign > 0 ? look.gain : look.loss;
    else if (stamp == Stamp::Nothing)
        colour = look.muted;
    if (index.data(OfficialRows::FirstRole).toBool()) {
        QColor tint = look.warning;
        tint.setAlpha(kFirstTint);
        option->backgroundBrush = tint;
        option->font.setWeight(QFont::DemiBold);
    }
    if (!colour.isValid()) return;
    option->palette.setColor(QPalette::Text, colour);
    // On the strong highlight of an active selection colours would be hard to read.
    if (!(option->state & QStyle::State_Active)) option->palette.setColor(QPalette::HighlightedText, colour);
}

void OfficialDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index);
    if (!index.data(OfficialRows::HalfRole).toBool()) return;
    painter->setPen(Look::of(option.palette).line);
    painter->drawLine(option.rect.topLeft(), option.rect.bottomLeft());
}

}  // namespace clearline
