// OfficialDelegate: how the rows of the Statement panel are painted: stamps and changes in their colour (they have
// their sign and word as well), the row where the two part on a ground of its own, and a hairline between the
// authority's half and the recomputed one.
#pragma once

#include <QStyledItemDelegate>

namespace clearline {

class OfficialDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

}  // namespace clearline
