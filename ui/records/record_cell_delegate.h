// RecordCellDelegate: what a cell of RecordFieldsModel is typed into: a box with the words that the field knows, else a
// line. Where it sits: between that model and the tables of the record dialog and of objections.
#pragma once

#include <QStyledItemDelegate>

namespace clearline {

class RecordFieldsModel;
class Workspace;

class RecordCellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    // Of the table's own model, which lives as long.
    RecordCellDelegate(const RecordFieldsModel& model, const Workspace& workspace, QObject* parent)
        : QStyledItemDelegate(parent), model_(model), workspace_(workspace) {}

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

private:
    const RecordFieldsModel& model_;
    const Workspace& workspace_;
};

}  // namespace clearline
