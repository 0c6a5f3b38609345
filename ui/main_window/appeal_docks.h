// AppealDocks: objections and repairs in the window: the dock with the board, what "Object" and "Repair" do about a
// line, a record or a finding, the marks in table and chart, and what each button of the board leads to. Where it sits:
// made by the main window, which knows nothing else of them.
#pragma once

#include <QObject>
#include <QPointer>

#include "ui/appeal/appeal_case.h"
#include "ui/appeal/appeal_pick.h"
#include "ui/appeal/objection_dialog.h"

class QAction;
class QStatusBar;

namespace clearline {

class AppealsPanel;
class AuditDocks;
class CaseDesk;
class ChartPane;
class Docks;
class LedgerView;
class OfficialDocks;
class SilentPanel;
class VerifyDialog;

class AppealDocks : public QObject {
    Q_OBJECT
public:
    struct Around {  // what they look at and lead to
        CaseDesk& cases;
        Docks& docks;
        LedgerView& ledger;
        ChartPane& chart;
        AuditDocks& audit;
        OfficialDocks& official;
        SilentPanel& silent;
        QStatusBar& status;
    };
    AppealDocks(Workspace& workspace, const Around& around, QWidget& window);

    [[nodiscard]] AppealCase& appeals() { return *appeals_; }
    [[nodiscard]] AppealsPanel& panel() { return *panel_; }
    // That is open; null: none is.
    [[nodiscard]] ObjectionDialog* dialog() const { return dialog_; }

    // About the lines that are selected in the table.
    void object(AppealKind kind);
    void objectTo(const AppealPick& pick, AppealKind kind, std::optional<Ground> ground = std::nullopt,
                  const std::vector<RequestedChange>& changes = {}, const std::string& goal = {});
    void open(ObjectionId id);
    void showMarks();  // of the ledger that is shown now
    // What is due, for other calendar programs.
    void saveReminders(const QString& path);
    // A correction file, on what is open.
    void chooseCorrection();
    VerifyDialog* verify(const QString& path);  // null: nothing is open

private:
    void openDialog(const Objection& objection);
    void showScenario(ObjectionId id);
    void askReminders();
    void objectToFinding(AppealKind kind);
    void contest(const std::vector<Edit>& edits, const std::string& goal);
    void tell(const QString& title, const QString& words);
    [[nodiscard]] QWidget& window() const { return window_; }

    Workspace& workspace_;
    Around around_;
    QWidget& window_;
    AppealCase* appeals_;
    AppealsPanel* panel_;
    QPointer<ObjectionDialog> dialog_;
};

}  // namespace clearline
