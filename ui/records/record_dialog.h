// RecordDialog: a record amended, or one added that the files lack: its fields, what may not stand and why, and what
// would come of it for the score, before it is laid over the records as edits of the scenario in one step. Where it
// sits: over the main window; in a case with a line for the reason.
#pragma once

#include <QDialog>
#include <QTimer>

#include "ui/records/record_fields_model.h"

class QLabel;
class QPushButton;
class QTableView;

namespace clearline {

class CaseSession;

class RecordDialog : public QDialog {
    Q_OBJECT
public:
    RecordDialog(RecordDraft draft, Workspace& workspace, CaseSession& session, QWidget* parent = nullptr);

    [[nodiscard]] RecordFieldsModel& model() { return *model_; }
    [[nodiscard]] QTableView& table() { return *table_; }
    [[nodiscard]] QPushButton& acceptButton() { return *accept_; }
    [[nodiscard]] QString told() const;  // what would come of it, or what is wrong
    void weigh();                        // at once, not when the typing pauses

    void accept() override;

private:
    void buildLayout(CaseSession& session);

    Workspace& workspace_;
    RecordFieldsModel* model_;
    QTableView* table_;
    QLabel *about_, *effect_;
    QPushButton* accept_;
    QTimer pause_;
};

}  // namespace clearline
