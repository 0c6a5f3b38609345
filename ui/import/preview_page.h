// PreviewPage: the fourth step: what the import would do, before it does anything: the records beside their problems,
// who is who, what is there already and what conflicts.
#pragma once

#include <QWidget>

#include "ui/import/import_checker.h"

class QAbstractItemModel;
class QLabel;
class QPushButton;
class QTabWidget;

namespace clearline {

class OverlapsModel;
class PreviewPane;
class ProblemRowsModel;
class QuietTable;
class SubjectMatchesModel;

class PreviewPage : public QWidget {
    Q_OBJECT
public:
    PreviewPage(ImportDesk& desk, ImportChecker& checker, QWidget* parent = nullptr);
    [[nodiscard]] PreviewPane& pane() { return *pane_; }
    [[nodiscard]] SubjectMatchesModel& subjects() { return *subjects_; }
    [[nodiscard]] OverlapsModel& overlaps() { return *overlaps_; }
    [[nodiscard]] ProblemRowsModel& problems() { return *problems_; }
    [[nodiscard]] QTabWidget& tabs() { return *tabs_; }
    [[nodiscard]] QString summary() const;

private:
    void refresh();
    [[nodiscard]] QString summaryText(const CheckedImport& checked) const;
    QuietTable* addTable(QAbstractItemModel* model, const QList<int>& shares, const QString& name,
                         const QString& empty);

    ImportDesk& desk_;
    ImportChecker& checker_;
    QLabel* summary_;
    QPushButton* again_;
    QTabWidget* tabs_;
    PreviewPane* pane_;
    SubjectMatchesModel* subjects_;
    OverlapsModel* overlaps_;
    ProblemRowsModel* problems_;
};

}  // namespace clearline
