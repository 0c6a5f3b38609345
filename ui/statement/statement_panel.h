// StatementPanel: what the authority told, beside what comes out: its lines, or the scores it told, each with a stamp;
// where the two part first, and by how much they differ at the end. A row leads to its line in the ledger, and the
// ledger's line to its row.
#pragma once

#include <QWidget>

#include "ui/statement/statement_evaluator.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace clearline {

class OfficialRows;
class PanelOutput;
class QuietTable;
class ReadingsModel;
class StatementModel;

class StatementPanel : public QWidget {
    Q_OBJECT
public:
    explicit StatementPanel(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] StatementEvaluator& evaluator() { return evaluator_; }
    [[nodiscard]] StatementModel& lines() { return *lines_; }
    [[nodiscard]] ReadingsModel& scores() { return *scores_; }
    [[nodiscard]] QuietTable& table() const;  // the one that is shown
    [[nodiscard]] QPushButton& firstButton() { return *first_; }
    [[nodiscard]] QPushButton& whyButton() { return *search_; }
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString whyText() const;
    void showScores(bool scores);

signals:
    void lineChosen(std::size_t line);                 // of the ledger on screen
    void recordChosen(clearline::RecordIndex record);  // one that gave nothing
    void importWanted();
    void searchWanted();  // what would explain the difference

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showResult();
    void showState();
    void showWhy();
    void choose();
    void followSelection();
    void goToFirst();
    void connectTable(QuietTable* table);
    void fitColumns();
    bool eventFilter(QObject* watched, QEvent* event) override;
    [[nodiscard]] OfficialRows& rows() const;

    Workspace& workspace_;
    StatementEvaluator evaluator_;
    StatementModel* lines_;
    ReadingsModel* scores_;
    QuietTable *linesTable_, *scoresTable_;
    QStackedWidget* pages_;
    QLabel *headline_, *days_, *why_;
    QPushButton *switch_, *first_, *search_, *import_, *cancel_;
    QProgressBar* progress_;
    QTimer* late_;
    PanelOutput *linesOutput_, *scoresOutput_;
    bool scoresWanted_ = false;
    bool following_ = false;  // the row follows the ledger's selection, or is filled anew
};

}  // namespace clearline
