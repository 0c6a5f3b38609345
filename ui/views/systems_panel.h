// SystemsPanel: the subject under several rulebooks side by side: which take part, what each says, and beneath why the
// cell under the cursor says what it says, with the way to that rulebook.
#pragma once

#include <QWidget>

#include "ui/models/sides_model.h"
#include "ui/workspace/side_evaluator.h"

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QTimer;

namespace clearline {

class SidesTable;

class SystemsPanel : public QWidget {
    Q_OBJECT
public:
    explicit SystemsPanel(Workspace& workspace, QWidget* parent = nullptr);

    // Whether it is in front of whoever looks; a panel behind a tab is visible all the same.
    void setSeen(bool seen);

    [[nodiscard]] SideEvaluator& evaluator() { return evaluator_; }
    [[nodiscard]] SidesModel& model() { return *model_; }
    [[nodiscard]] SidesTable& table() { return *table_; }
    [[nodiscard]] QListWidget& systems() { return *list_; }
    [[nodiscard]] QPushButton& openButton() { return *open_; }
    [[nodiscard]] QString whyText() const;

signals:
    void lineChosen(std::size_t line);                 // of the open rulebook's ledger
    void recordChosen(clearline::RecordIndex record);  // under another rulebook, or silent
    // Show the subject under that rulebook, with this record's line selected, if one is chosen.
    void rulebookWanted(const QString& path, std::optional<clearline::RecordIndex> record);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void showResult();
    void fillSystems();
    void showState();
    void showWhy();
    void choose();
    void followSelection();
    void openChosen();

    Workspace& workspace_;
    SideEvaluator evaluator_;
    SidesModel* model_;
    QWidget* left_;  // the list, where there is room or it is asked for
    QListWidget* list_;
    QPushButton *which_, *suggested_, *cancel_, *open_;
    QProgressBar* progress_;
    QLabel* why_;
    SidesTable* table_;
    QTimer* late_;  // progress shows only for what takes a while
    bool seen_ = false;
    bool listChosen_ = false;  // whether the list shows was said by hand
    bool following_ = false;   // the cell follows the ledger's selection, or is filled anew
};

}  // namespace clearline
