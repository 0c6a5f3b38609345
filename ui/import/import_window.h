// ImportWindow: bringing files into the case, step by step: which files, how each is read, what its columns mean, what
// would come of it, and the import itself with its report. Where it sits: over the main window, on an ImportDesk of its
// own; only the last step writes, in one transaction of the case.
#pragma once

#include <QDialog>

#include "ui/import/import_checker.h"

class QAction;
class QComboBox;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace clearline {

class ColumnsPage;
class FilesPage;
class FormPage;
class ImportPage;
class PreviewPage;

class ImportWindow : public QDialog {
    Q_OBJECT
public:
    enum Step { Files, Form, Columns, Preview, Import, StepCount };

    ImportWindow(CaseSession& session, Workspace& workspace, QWidget* parent);
    ~ImportWindow() override;
    [[nodiscard]] ImportDesk& desk() { return desk_; }
    [[nodiscard]] ImportChecker& checker() { return checker_; }
    [[nodiscard]] Step step() const;
    void goTo(Step step);
    [[nodiscard]] bool mayGoTo(Step step) const;
    // The action that shows identifiers, as a button at the bottom.
    void setIdentifierAction(QAction* action);

    [[nodiscard]] FilesPage& files() { return *files_; }
    [[nodiscard]] FormPage& form() { return *form_; }
    [[nodiscard]] ColumnsPage& columns() { return *columns_; }
    [[nodiscard]] PreviewPage& preview() { return *preview_; }
    [[nodiscard]] ImportPage& import() { return *import_; }
    [[nodiscard]] QPushButton& nextButton() { return *next_; }

    void reject() override;

signals:
    void historyWanted(std::uint64_t entry);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildLayout();
    void connectParts();
    void refresh();
    void showStep();
    void fillTables();
    [[nodiscard]] bool anyForeign() const;
    [[nodiscard]] Step nextFrom(Step step, int by) const;
    [[nodiscard]] QString stepTitle(Step step) const;
    [[nodiscard]] QString stepState(Step step) const;
    [[nodiscard]] QString stepWords(Step step) const;

    CaseSession& session_;
    ImportDesk desk_;
    ImportChecker checker_;
    QListWidget* steps_;
    QLabel *title_, *about_, *tableLabel_;
    QComboBox* tables_;
    QStackedWidget* stack_;
    FilesPage* files_;
    FormPage* form_;
    ColumnsPage* columns_;
    PreviewPage* preview_;
    ImportPage* import_;
    QWidget* working_;
    QLabel* what_;
    QProgressBar* progress_;
    QPushButton *stop_, *back_, *next_, *close_;
    QToolButton* identifiers_;
};

}  // namespace clearline
