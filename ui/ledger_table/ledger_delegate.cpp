#include "ui/ledger_table/ledger_delegate.h"

#include <QApplication>
#include <QPainter>

#include "core/audit/statement_match.h"
#include "ui/ledger_table/ledger_columns.h"
#include "ui/ledger_table/ledger_marks.h"
#include "ui/look/look.h"
#include "ui/look/status_mark.h"

namespace clearline {
namespace {

constexpr int kFoldWidth = 20;

bool isColumn(const QModelIndex& index, LedgerColumn column) { return index.column() == static_cast<int>(column); }

}  // namespace

QRect LedgerDelegate::foldArea(const QRect& cell) { return {cell.left(), cell.top(), kFoldWidth, cell.height()}; }

void LedgerDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    const Look& look = Look::of(option->palette);
    QColor colour;
    if (isColumn(index, LedgerColumn::Points)) {
        const int sign = index.data(SignRole).toInt();
        if (sign != 0) colour = sign > 0 ? look.gain : look.loss;
    } else if (isColumn(index, LedgerColumn::Status)) {
        colour = statusColour(static_cast<Status>(index.data(StatusRole).toInt()), option->palette);
    } else if (isColumn(index, LedgerColumn::Stamp)) {
        const QVariant stamp = index.data(StampRole);
        colour = !stamp.isValid()                                      ? look.muted
                 : static_cast<Stamp>(stamp.toInt()) == Stamp::Agrees  ? look.gain
                 : static_cast<Stamp>(stamp.toInt()) == Stamp::Differs ? look.loss
                                                                       : look.muted;
    } else if (isColumn(index, LedgerColumn::Agency) || isColumn(index, LedgerColumn::Rule) ||
               index.data(ChildRole).toBool()) {
        colour = look.muted;
    }
    if (colour.isValid()) {
        option->palette.setColor(QPalette::Text, colour);
        // On the strong highlight of an active selection colours would be hard to read.
        if (!(option->state & QStyle::State_Active)) option->palette.setColor(QPalette::HighlightedText, colour);
    }
    // As city reports print them: bold italics under objection, struck through under repair.
    if (const QVariant mark = index.data(MarkRole); mark.isValid() && !isColumn(index, LedgerColumn::Status)) {
        const bool repair = static_cast<LedgerMark::Kind>(mark.toInt()) == LedgerMark::Kind::Repair;
        option->font.setBold(!repair);
        option->font.setItalic(!repair);
        option->font.setStrikeOut(repair);
    }
    if (isColumn(index, LedgerColumn::Balance) && !index.data(ChildRole).toBool())
        option->font.setWeight(QFont::DemiBold);
    if (isColumn(index, LedgerColumn::Points) || isColumn(index, LedgerColumn::Balance))
        option->textElideMode = Qt::ElideNone;
}

void LedgerDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    const bool date = isColumn(index, LedgerColumn::Date);
    // Set in: lines beneath an entry, and what follows the right-aligned balance.
    const bool child = isColumn(index, LedgerColumn::What) && index.data(ChildRole).toBool();
    const bool set = child || isColumn(index, LedgerColumn::Status);
    if (index.data(FoundRole).toBool() && !(option.state & QStyle::State_Selected)) {
        QColor tint = Look::of(option.palette).warning;
        tint.setAlpha(36);
        painter->fillRect(option.rect, tint);
    }
    if (!date && !set) {
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
        return;
    }
    // The ground of the whole cell, then the text set in.
    const QString text = cell.text;
    cell.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
    const bool strong = (option.state & QStyle::State_Selected) != 0;
    const QPalette::ColorGroup group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor colour = cell.palette.color(group, strong ? QPalette::HighlightedText : QPalette::Text);
    const int in = date ? kFoldWidth : child ? 18 : 12;
    painter->save();
    painter->setFont(cell.font);
    painter->setPen(colour);
    const QRect box = option.rect.adjusted(in, 0, -4, 0);
    painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                      cell.fontMetrics.elidedText(text, Qt::ElideRight, box.width()));
    const int fold = date ? index.data(FoldRole).toInt() : 0;
    if (fold > 0) {
        painter->setRenderHint(QPainter::Antialiasing);
        QPen pen(colour, 1.6);
        pen.setCapStyle(Qt::RoundCap);
        pen.setJoinStyle(Qt::RoundJoin);
        painter->setPen(pen);
        const QPointF c = QRectF(foldArea(option.rect)).center();
        if (fold == 1)
            painter->drawPolyline(QPolygonF({c + QPointF(-1.5, -3.5), c + QPointF(2, 0), c + QPointF(-1.5, 3.5)}));
        else
            painter->drawPolyline(QPolygonF({c + QPointF(-3.5, -1.5), c + QPointF(0, 2), c + QPointF(3.5, -1.5)}));
    }
    painter->restore();
}

}  // namespace clearline
