// CorrectionDialog: what an objection asks for, as a file that the other side verifies by running it again: shown as it
// will read, signed with a key of one's own if wished, saved. Where it sits: opened from the board; over
// core/export/correction_check.h. Promises: it is worked out beside the window; keys are read and never kept.
#pragma once

#include <QDialog>
#include <memory>

#include "core/export/correction_check.h"
#include "ui/workspace/latest_job.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace clearline {

class AppealCase;

class CorrectionDialog : public QDialog {
    Q_OBJECT
public:
    CorrectionDialog(AppealCase& appeals, const Objection& objection, QWidget* parent = nullptr);

    [[nodiscard]] const std::shared_ptr<const Correction>& correction() const { return correction_; }  // null: not yet
    [[nodiscard]] QCheckBox& signBox() { return *sign_; }
    [[nodiscard]] QLineEdit& keyField() { return *key_; }
    [[nodiscard]] QLineEdit& passwordField() { return *password_; }
    [[nodiscard]] QString stateText() const;
    void saveTo(const QString& path);

signals:
    void made();
    void saved(const QString& path);  // empty: it was not

private:
    void make();
    void askAndSave();
    void tell(const QString& words, bool busy = false);

    AppealCase& appeals_;
    const Objection objection_;
    LatestJob making_;
    QPlainTextEdit* text_;
    QCheckBox* sign_;
    QLineEdit *key_, *password_;
    QLabel *state_, *passwordLabel_;
    QProgressBar* progress_;
    QPushButton *choose_, *save_, *stop_;
    std::shared_ptr<const Correction> correction_;
};

}  // namespace clearline
