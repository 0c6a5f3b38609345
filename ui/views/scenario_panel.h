// ScenarioPanel: the scenarios of the case as a list: choose one to see and edit it, make, duplicate,
// rename, delete, say which one to compare with, and write a note; what is typed survives a crash.
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/models/scenario_list_model.h"

class QLabel;
class QListView;
class QPlainTextEdit;
class QToolButton;

namespace clearline {

class ScenarioPanel : public QWidget {
    Q_OBJECT
public:
    ScenarioPanel(CaseSession& session, Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] ScenarioListModel& model() { return *model_; }
    [[nodiscard]] QListView& list() { return *list_; }
    [[nodiscard]] QPlainTextEdit& note() { return *note_; }
    void keepNote();  // what is typed becomes an entry of the log

signals:
    void keepWanted();  // there is no case yet

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void retranslate();
    void showNote();
    void askDelete();
    [[nodiscard]] std::optional<ScenarioId> current() const { return model_->idOf(indexNow()); }
    [[nodiscard]] QModelIndex indexNow() const;
    [[nodiscard]] static QString placeOf(ScenarioId id);

    CaseSession& session_;
    Workspace& workspace_;
    ScenarioListModel* model_;
    QListView* list_;
    QToolButton *create_, *duplicate_, *delete_, *base_, *keepCase_;
    QLabel *empty_, *noteLabel_;
    QPlainTextEdit* note_;
    QTimer draftTimer_;
    std::optional<ScenarioId> noted_;  // whose note is shown
    QString shownNote_;                // as the case has it
};

}  // namespace clearline
