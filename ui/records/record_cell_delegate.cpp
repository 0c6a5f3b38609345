#include "ui/records/record_cell_delegate.h"

#include "ui/import/meaning_box.h"
#include "ui/records/record_fields_model.h"

namespace clearline {

QWidget* RecordCellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                          const QModelIndex& index) const {
    const auto meanings = meaningsOf(TargetTable::Records, model_.cellAt(index).field, workspace_);
    if (meanings.empty()) return QStyledItemDelegate::createEditor(parent, option, index);
    auto* box = new MeaningBox(parent);
    box->setMeanings(meanings);
    return box;
}

void RecordCellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    if (auto* box = qobject_cast<MeaningBox*>(editor))
        box->setValue(index.data(Qt::EditRole).toString());
    else
        QStyledItemDelegate::setEditorData(editor, index);
}

void RecordCellDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    if (const auto* box = qobject_cast<MeaningBox*>(editor))
        model->setData(index, box->value(), Qt::EditRole);
    else
        QStyledItemDelegate::setModelData(editor, model, index);
}

}  // namespace clearline
