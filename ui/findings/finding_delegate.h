// FindingDelegate: how grave a finding is, in the colour that belongs to it, beside its shape and word.
#pragma once

#include <QStyledItemDelegate>

namespace clearline {

class FindingDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

}  // namespace clearline
