// ExplanationDelegate: draws one row of an explanation: the role word in a narrow column, the
// sentence wrapped beside it, then how surely it is known and the citation, smaller.
#pragma once

#include <QStyledItemDelegate>

namespace clearline {

class ExplanationDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    struct Layout {
        QRect role, text, below;
        QString belowText;
    };
    [[nodiscard]] Layout layOut(const QStyleOptionViewItem& option, const QModelIndex& index, int width) const;
};

}  // namespace clearline
