// MoveDialog: an objection or repair to its next stage: which, on which day, who decided, why; of a part that is
// granted, which changes. Where it sits: opened from the board; gives the objection as it then stands.
// Promises: only stages that may follow are offered, and what is not allowed is told before it is kept.
#pragma once

#include <QDialog>

#include "core/appeal/objection.h"
#include "core/base/result.h"

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace clearline {

class AppealCase;

class MoveDialog : public QDialog {
    Q_OBJECT
public:
    MoveDialog(AppealCase& appeals, Objection objection, QWidget* parent = nullptr);

    [[nodiscard]] QComboBox& stageBox() { return *stage_; }
    [[nodiscard]] QDateEdit& dayEdit() { return *day_; }
    [[nodiscard]] QLineEdit& who() { return *who_; }
    [[nodiscard]] QPlainTextEdit& why() { return *why_; }
    [[nodiscard]] QListWidget& granted() { return *granted_; }
    [[nodiscard]] QString wrong() const;
    [[nodiscard]] QString ahead() const;  // the doubt about a day that is still to come
    void accept() override;

private:
    void stageChosen();
    void dayChosen();
    [[nodiscard]] Result<Objection> moved() const;

    AppealCase& appeals_;
    Objection objection_;
    QComboBox* stage_;
    QDateEdit* day_;
    QLineEdit* who_;
    QPlainTextEdit* why_;
    QLabel *grantedLabel_, *wrong_, *ahead_;
    QListWidget* granted_;
};

}  // namespace clearline
