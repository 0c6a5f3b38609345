// ReasonLine: why the next change is made; it goes into the log with that change, and what is typed
// survives a crash. Optional: nobody is asked for it.
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/workspace/case_session.h"

class QLabel;
class QLineEdit;

namespace clearline {

class ReasonLine : public QWidget {
    Q_OBJECT
public:
    explicit ReasonLine(CaseSession& session, QWidget* parent = nullptr);
    [[nodiscard]] QLineEdit& edit() { return *edit_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    CaseSession& session_;
    QLabel* label_;
    QLineEdit* edit_;
    QTimer draftTimer_;
};

}  // namespace clearline
