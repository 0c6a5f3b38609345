// AuditPanel: the base of the panels that answer an auditor's question about the subject under view: works beside the
// window while somebody looks, shows progress and Cancel for what takes a while, and says under the answer what it
// means. Where it sits: over the workspace; each panel asks its own part of core/audit.
// Promises: what stands was made from the ledger under view, or the panel says that it is not up to date.
#pragma once

#include <QWidget>

#include "ui/workspace/latest_job.h"
#include "ui/workspace/workspace.h"

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace clearline {

class PanelOutput;

class AuditPanel : public QWidget {
    Q_OBJECT
public:
    explicit AuditPanel(Workspace& workspace, QWidget* parent = nullptr);

    // Whether it is in front of whoever looks; a panel behind a tab is visible all the same.
    void setSeen(bool seen);
    [[nodiscard]] LatestJob& job() { return job_; }
    [[nodiscard]] QString sentence() const;  // under the answer
    [[nodiscard]] PanelOutput& output() { return *output_; }

signals:
    // Shown; in a case, as a scenario of that name.
    void tryWanted(const QString& name, const std::vector<clearline::Edit>& edits);

protected:
    // Asks anew: something is open, and somebody looks.
    virtual void ask() = 0;
    // Nothing that stands is of what is open.
    virtual void forget() = 0;
    virtual void retranslate() = 0;
    // Words of the answer, in the language of now; the facts are as they were.
    virtual void tellAgain() = 0;

    void askAgain();  // at once if somebody looks, else once they do
    void say(const QString& sentence, bool warning = false);
    [[nodiscard]] Workspace& workspace() const { return workspace_; }
    [[nodiscard]] QHBoxLayout& top() { return *top_; }
    [[nodiscard]] QVBoxLayout& body() { return *body_; }
    [[nodiscard]] QHBoxLayout& foot() { return *foot_; }  // beside the sentence
    void changeEvent(QEvent* event) override;

private:
    void changedOutside();
    void showState();
    void retranslateOwn();

    Workspace& workspace_;
    LatestJob job_;
    QVBoxLayout* body_;
    QHBoxLayout *top_, *foot_;
    QLabel* sentence_;
    QProgressBar* progress_;
    QPushButton *cancel_, *again_;
    PanelOutput* output_;
    QTimer* late_;  // progress shows only for what takes a while
    QString said_;
    bool warning_ = false, seen_ = false, active_ = false, due_ = true;
    QString ofPath_;
    std::string ofSubject_;
};

}  // namespace clearline
