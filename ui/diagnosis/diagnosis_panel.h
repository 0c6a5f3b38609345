// DiagnosisPanel: why official figures differ from recomputed ones: searches when asked, lists what would explain it,
// says of each what supports it, what would tell the explanations apart and how far was searched; and opens one as a
// scenario.
#pragma once

#include <QWidget>

#include "ui/diagnosis/diagnosis_model.h"
#include "ui/diagnosis/diagnosis_runner.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTextBrowser;

namespace clearline {

class PanelOutput;
class QuietTable;

class DiagnosisPanel : public QWidget {
    Q_OBJECT
public:
    explicit DiagnosisPanel(Workspace& workspace, QWidget* parent = nullptr);

    void search() { runner_.search(); }
    [[nodiscard]] DiagnosisRunner& runner() { return runner_; }
    [[nodiscard]] DiagnosisModel& model() { return *model_; }
    [[nodiscard]] QuietTable& table() { return *table_; }
    [[nodiscard]] QPushButton& searchButton() { return *search_; }
    [[nodiscard]] QPushButton& openButton() { return *open_; }
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString details() const;

signals:
    void scenarioWanted(const QString& name, const clearline::Scenario& scenario);
    void recordChosen(clearline::RecordIndex record);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showResult();
    void showState();
    void showDetails();
    void choose();
    void openChosen();
    [[nodiscard]] bool anythingOfficial() const;
    [[nodiscard]] bool sameRecord(RecordIndex record) const;

    Workspace& workspace_;
    DiagnosisRunner runner_;
    DiagnosisModel* model_;
    QuietTable* table_;
    QLabel* headline_;
    QTextBrowser* details_;
    QPushButton *search_, *open_, *cancel_;
    QProgressBar* progress_;
    PanelOutput* output_;
};

}  // namespace clearline
