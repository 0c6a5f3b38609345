// FindingsPanel: what an auditor should look at: the list with its filters, and of the chosen one everything that is to
// be said: where, why, on what law or source it rests, what to do; accepted or dismissed with a note, where a case
// keeps it. A row leads to its line or record.
#pragma once

#include <QHash>
#include <QWidget>

#include "ui/findings/findings_model.h"
#include "ui/findings/findings_runner.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTextBrowser;
class QTimer;
class QUrl;

namespace clearline {

class CaseSession;
class PanelOutput;
class QuietTable;

class FindingsPanel : public QWidget {
    Q_OBJECT
public:
    FindingsPanel(CaseSession& session, Workspace& workspace, QWidget* parent = nullptr);

    // Whether it is in front of whoever looks; a panel behind a tab is visible all the same.
    void setSeen(bool seen);

    [[nodiscard]] FindingsRunner& runner() { return runner_; }
    [[nodiscard]] FindingsModel& model() { return *model_; }
    [[nodiscard]] QuietTable& table() { return *table_; }
    [[nodiscard]] QComboBox& gradeBox() { return *grade_; }
    [[nodiscard]] QComboBox& decidedBox() { return *decided_; }
    [[nodiscard]] QComboBox& whoseBox() { return *whose_; }
    [[nodiscard]] QLineEdit& note() { return *note_; }
    [[nodiscard]] QPushButton& acceptButton() { return *accept_; }
    [[nodiscard]] QPushButton& dismissButton() { return *dismiss_; }
    [[nodiscard]] QPushButton& reopenButton() { return *reopen_; }
    // The chosen one; null: none.
    [[nodiscard]] const Finding* finding() const;
    [[nodiscard]] QPushButton& objectButton() { return *object_; }
    [[nodiscard]] QString details() const;
    [[nodiscard]] QString countText() const;

signals:
    void lineChosen(std::size_t line);                 // of the ledger on screen
    void recordChosen(clearline::RecordIndex record);  // which has no line there
    void objectWanted();                               // to the chosen one
    void subjectWanted(const std::string& subject, std::optional<clearline::RecordIndex> record);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void fillBoxes();
    void filter();
    void showReport();
    void showState();
    void showDetails();
    void choose();
    void goTo(const FindingPlace& place, bool anybody);
    void followLink(const QUrl& link);
    void judge(std::optional<FindingMark::State> state);
    void keepDraft();
    [[nodiscard]] QString placeHtml(const Finding& finding) const;

    CaseSession& session_;
    Workspace& workspace_;
    FindingsRunner runner_;
    FindingsModel* model_;
    QuietTable* table_;
    QComboBox *whose_, *grade_, *decided_;
    QLineEdit *words_, *note_;
    QLabel *count_, *noteLabel_;
    QTextBrowser* details_;
    QPushButton *check_, *cancel_, *accept_, *dismiss_, *reopen_, *object_;
    QProgressBar* progress_;
    QTimer *late_, *draft_;
    PanelOutput* output_;
    std::string chosen_;  // key
    bool seen_ = false, filling_ = false;
};

}  // namespace clearline
