// CaseStatus: at the right of the status line, whether what a person does is kept: "saving…", "saved"
// only once it is on the disk, "not saved"; of a plain file, that nothing is kept, and the way to a case.
#pragma once

#include <QWidget>

#include "ui/workspace/case_session.h"

class QLabel;
class QPushButton;

namespace clearline {

class CaseStatus : public QWidget {
    Q_OBJECT
public:
    CaseStatus(CaseSession& session, Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] QString text() const;

signals:
    void keepWanted();
    void nameWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    CaseSession& session_;
    Workspace& workspace_;
    QLabel* text_;
    QPushButton *keep_, *name_;
};

}  // namespace clearline
