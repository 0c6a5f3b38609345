// ValueDelegate: edits a variable's value in its cell. A text that is no value of that kind is
// kept in the editor, marked, with words that say what to write; it never reaches the scenario.
#pragma once

#include <QStyledItemDelegate>

namespace clearline {

class ValueDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

signals:
    void refused(const QString& why) const;  // empty: not wrong any more

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
};

}  // namespace clearline
