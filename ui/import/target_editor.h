// TargetEditor: one thing that a column becomes: which field, how its dates and numbers are written, what stands for
// "no end" and "not said", and what its words mean. Where it sits: in the page of one column.
#pragma once

#include <QWidget>

#include "ui/import/import_file.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace clearline {

class FieldBox;
class MeaningBox;
class MeaningDelegate;
class QuietTable;
class ValuesModel;
class Workspace;

class TargetEditor : public QWidget {
    Q_OBJECT
public:
    explicit TargetEditor(Workspace& workspace, QWidget* parent = nullptr);
    // `fact`: the name that a fact of this column would have.
    void show(const ColumnTarget& target, const ColumnSight& sight, const QString& fact);
    [[nodiscard]] const ColumnTarget& target() const { return target_; }
    [[nodiscard]] ValuesModel& values() { return *values_; }

signals:
    void changed();  // by a person

private:
    void buildForm();
    void rebuildField(const QString& fact);
    void showForms();
    void showMeanings(const ColumnSight& sight);
    void setTimes();
    void take();

    Workspace& workspace_;
    ColumnTarget target_;
    QString fact_;
    bool showing_ = false;
    QFormLayout* form_;
    FieldBox* field_ = nullptr;
    QComboBox *factForm_, *dates_, *century_, *numbers_, *times_;
    QLineEdit *noEnd_, *blank_;
    QWidget* words_;
    QuietTable* table_;
    ValuesModel* values_;
    MeaningDelegate* meanings_;
    MeaningBox* otherwise_;
    QLabel* note_;
};

}  // namespace clearline
