// MeaningBox: a value of one of our fields, chosen with the help of its words: kinds of record by their titles, person
// or firm, active or withdrawn; of any other field what is typed. Where it sits: what a word of a column means, and
// what is the same in every row.
#pragma once

#include <QComboBox>
#include <QStyledItemDelegate>
#include <vector>

#include "core/mapping/mapping.h"
#include "core/rulebook/kinds.h"

namespace clearline {

class Workspace;

struct Meaning {
    QString value, title;  // of what is not ours the title is empty
};
// All that the field may be; empty: anything.
[[nodiscard]] std::vector<Meaning> meaningsOf(TargetTable table, const std::string& field, const Workspace& workspace);
// "traffic.red-light · Running a red light", for those that are ours.
[[nodiscard]] QString meaningText(const QString& value, const std::vector<Meaning>& meanings);

class MeaningBox : public QComboBox {
    Q_OBJECT
public:
    explicit MeaningBox(QWidget* parent = nullptr);
    void setMeanings(const std::vector<Meaning>& meanings);
    void setValue(const QString& value);
    [[nodiscard]] QString value() const;  // of what was chosen, or what was typed

signals:
    void edited();

private:
    std::vector<Meaning> meanings_;
    QString told_;
};

// Edits ValuesModel::Means in its cell.
class MeaningDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setMeanings(std::vector<Meaning> meanings) { meanings_ = std::move(meanings); }
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    QString displayText(const QVariant& value, const QLocale& locale) const override;

private:
    std::vector<Meaning> meanings_;
};

}  // namespace clearline
