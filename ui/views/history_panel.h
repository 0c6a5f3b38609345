// HistoryPanel: who did what in the case, when and why, newest first; from here a person goes back to
// how it was after an entry, or takes a single one back. Nothing is ever erased: both are entries too.
#pragma once

#include <QWidget>

#include "ui/models/history_model.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace clearline {

class QuietTable;

class HistoryPanel : public QWidget {
    Q_OBJECT
public:
    HistoryPanel(CaseSession& session, Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] HistoryModel& model() { return *model_; }
    [[nodiscard]] QuietTable& table() { return *table_; }
    void choose(std::uint64_t entry);
    void goBack();      // to the chosen entry, after a question
    void undoOne();     // the chosen entry
    void showReport();  // of the chosen entry, an import

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void fillFilters();
    void showChosen();
    void retranslate();
    [[nodiscard]] std::uint64_t chosen() const;

    CaseSession& session_;
    Workspace& workspace_;
    HistoryModel* model_;
    QuietTable* table_;
    QComboBox *scenario_, *who_;
    QLabel *count_, *about_;
    QPushButton *goBack_, *undoOne_, *report_;
    std::uint64_t kept_ = 0;  // the entry that stays chosen while rows come and go
    bool filling_ = false;
};

}  // namespace clearline
