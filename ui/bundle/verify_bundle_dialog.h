// VerifyBundleDialog: a bundle checked as `bundle verify` does: every hash, its ledgers worked out again, its
// corrections run again; each check with whether it holds, differs or could not be made and why; a root that somebody
// kept compared. A single line that was shown from one (LINE.json) is checked against a root. Where it sits: opened
// from the File menu; over core/bundle. Promises: reads only; worked out beside the window; a wrong password is told
// and asked again.
#pragma once

#include <QDialog>
#include <memory>

#include "core/bundle/bundle_check.h"
#include "core/seal/secret.h"
#include "ui/workspace/latest_job.h"
#include "ui/workspace/workspace.h"

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTextBrowser;

namespace clearline {

class VerifyBundleDialog : public QDialog {
    Q_OBJECT
public:
    VerifyBundleDialog(Workspace& workspace, const QString& path, QWidget* parent = nullptr);

    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString details() const;
    [[nodiscard]] QLineEdit& rootField() { return *root_; }
    [[nodiscard]] QLineEdit& passwordField() { return *password_; }
    [[nodiscard]] QPushButton& openButton() { return *unseal_; }
    [[nodiscard]] QPushButton& lineButton() { return *line_; }
    [[nodiscard]] bool holds() const { return state_ == State::Holds; }
    [[nodiscard]] bool busy() const { return job_.running(); }

signals:
    void verified();
    void lineWanted(const std::shared_ptr<const clearline::Bundle>& bundle, const QString& path);

private:
    enum class State { Unknown, Holds, Refused, Sealed };
    struct Found {
        std::shared_ptr<const Bundle> bundle;
        std::vector<BundleCheck> checks;
        std::string root;
    };
    void layOut();
    void verify();
    void verifyLine();
    void refuse(const Problems& problems);
    void askPassword(const QString& problem);
    void refresh();

    Workspace& workspace_;
    const QString path_;
    const bool isLine_;
    LatestJob job_;
    State state_ = State::Unknown;
    Found found_;
    QLabel *headline_, *verdict_, *passwordLabel_;
    QTextBrowser* details_;
    QLineEdit *root_, *password_;
    QProgressBar* progress_;
    QPushButton *stop_, *unseal_, *line_;
};

}  // namespace clearline
