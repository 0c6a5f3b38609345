// VerifyDialog: a correction file run again on what is open: whether it holds, what was looked at and holds, what
// refutes it and what to do; opened as a scenario if wished. Where it sits: opened from the File menu; over
// core/export/correction_check.h. Promises: reads only; worked out beside the window.
#pragma once

#include <QDialog>
#include <memory>

#include "core/export/correction_check.h"
#include "core/scenario/scenario.h"
#include "ui/workspace/latest_job.h"

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTextBrowser;

namespace clearline {

class AppealCase;

class VerifyDialog : public QDialog {
    Q_OBJECT
public:
    VerifyDialog(AppealCase& appeals, const QString& path, QWidget* parent = nullptr);

    [[nodiscard]] const std::shared_ptr<const CorrectionVerdict>& verdict() const { return verdict_; }  // null: not yet
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString details() const;
    [[nodiscard]] QPushButton& scenarioButton() { return *scenario_; }

signals:
    void verified();
    void scenarioWanted(const QString& name, const std::vector<clearline::Edit>& edits);

private:
    void verify();
    void show(const Result<CorrectionVerdict>& verdict);
    void openScenario();

    AppealCase& appeals_;
    const QString path_;
    LatestJob working_;
    QLabel* headline_;
    QTextBrowser* details_;
    QLineEdit* key_;
    QProgressBar* progress_;
    QPushButton *again_, *scenario_, *stop_;
    std::shared_ptr<const Correction> correction_;
    std::shared_ptr<const CorrectionVerdict> verdict_;
};

}  // namespace clearline
