// FieldBox: what a column becomes, as a box that is searched by typing: left out, one of our fields by table, or a fact
// of a record or of a person. Where it sits: in the table of columns, in the page of one column, and for what is the
// same in every row.
#pragma once

#include <QComboBox>
#include <QStyledItemDelegate>

#include "ui/import/columns_model.h"

namespace clearline {

class FieldBox : public QComboBox {
    Q_OBJECT
public:
    // `fact`: the name under which a fact is offered; empty: facts are not.
    enum class Offers { Fields, FieldsAndLeftOut };
    FieldBox(Offers offers, const QString& fact, QWidget* parent = nullptr);
    [[nodiscard]] FieldChoice choice() const;
    void setChoice(const FieldChoice& choice);

signals:
    void chosen();  // by a person

protected:
    void focusOutEvent(QFocusEvent* event) override;

private:
    void settle();  // the text that was typed, if it is one of the items; else what was chosen before
    void add(const QString& title, const FieldChoice& choice);
    int kept_ = 0;
};

// Edits ColumnsModel::Becomes in its cell.
class FieldDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
};

}  // namespace clearline
