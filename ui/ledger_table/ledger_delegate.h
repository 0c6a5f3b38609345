// Paints the cells of the ledger table: the sign that an entry unfolds, gain and loss in their
// colours beside their shapes, lines beneath an entry quieter and set in.
#pragma once

#include <QStyledItemDelegate>

namespace clearline {

class LedgerDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    // Where a click folds and unfolds, in a date cell of this rectangle.
    [[nodiscard]] static QRect foldArea(const QRect& cell);

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

}  // namespace clearline
