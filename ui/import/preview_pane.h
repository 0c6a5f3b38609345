// PreviewPane: what would come of the file at hand: its records or another table, each beside its problems, and of the
// chosen row the cells as they stand in the file. Where it sits: under the columns, and in the preview of the import.
#pragma once

#include <QWidget>

#include "ui/import/preview_model.h"

class QComboBox;
class QLabel;
class QTabWidget;

namespace clearline {

class ProblemRowsModel;
class QuietTable;
class RawRowModel;
class SideRowsModel;

class PreviewPane : public QWidget {
    Q_OBJECT
public:
    explicit PreviewPane(ImportDesk& desk, QWidget* parent = nullptr);
    [[nodiscard]] QuietTable& records() { return *records_; }
    [[nodiscard]] PreviewModel& model() { return *model_; }
    [[nodiscard]] RawRowModel& raw() { return *raw_; }
    [[nodiscard]] QString summary() const;

private:
    void refresh();
    void showTable();
    void showRow();

    ImportDesk& desk_;
    QComboBox* which_;
    QLabel* summary_;
    PreviewModel* model_;
    SideRowsModel* side_;
    QuietTable *records_, *others_;
    QTabWidget* details_;
    RawRowModel* raw_;
    ProblemRowsModel* problems_;
    QuietTable *rawTable_, *problemTable_;
};

}  // namespace clearline
