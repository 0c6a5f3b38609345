// SubjectDelegate: a row of the subject list: the name, beneath it kind and identifier, and how the subject stands.
#pragma once

#include <QStyledItemDelegate>

namespace clearline {

class SubjectDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    // How many lines a row has: 1 to 3.
    void setLines(int lines) { lines_ = lines; }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int lines_ = 1;
};

}  // namespace clearline
