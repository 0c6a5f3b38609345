// StatusLine: file, rulebook and its transparency, problems, and, while a file is read, how far
// it is with a way to stop.
#pragma once

#include <QStatusBar>

#include "core/rulebook/check.h"
#include "ui/workspace/workspace.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace clearline {

class StatusLine : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(Workspace& workspace, QWidget* parent = nullptr);

    void setCase(const QString& path);  // that is open, if only empty

signals:
    void problemsWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    [[nodiscard]] QString readingWords() const;
    void countAgain();
    void startProgress(const QString& path);
    void endProgress();

    Workspace& workspace_;
    std::shared_ptr<const Rulebook> counted_;
    Transparency transparency_;
    QLabel *file_, *rulebook_;
    QPushButton *problems_, *cancel_;
    QProgressBar* progress_;
    QString opening_, caseName_;
    bool evaluating_ = false;
};

}  // namespace clearline
