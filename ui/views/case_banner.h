// CaseBanner: the strip over the score that speaks only when the case needs a person: changes that
// could not be saved, a change that met another person's, a case that is damaged or can only be read.
#pragma once

#include <QFrame>

#include "ui/models/history_words.h"

class QLabel;
class QPushButton;

namespace clearline {

class CaseBanner : public QFrame {
    Q_OBJECT
public:
    CaseBanner(CaseSession& session, Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] QString text() const;

signals:
    void copyElsewhereWanted();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void say(const QString& text, const QColor& colour);
    [[nodiscard]] QString conflictText(const CaseSession::Conflict& conflict) const;
    [[nodiscard]] QString problemText(const Problems& problems) const;

    CaseSession& session_;
    Workspace& workspace_;
    HistoryWords words_;
    QColor colour_;
    QLabel* text_;
    QPushButton *retry_, *elsewhere_, *mine_, *theirs_;
};

}  // namespace clearline
