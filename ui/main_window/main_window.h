// MainWindow: puts the pieces together: the first page, or the score header over the chart and
// the ledger with the panels around them. It holds no facts; those are the workspace's.
#pragma once

#include <QMainWindow>
#include <memory>

#include "ui/main_window/language_switch.h"
#include "ui/main_window/viewpoint.h"
#include "ui/workspace/workspace.h"

class QSplitter;
class QStackedWidget;

namespace clearline {

class AppealDocks;
class AuditDocks;
class BundleDesk;
class BundleOpening;
class CaseDesk;
class ChartPane;
class ClockBar;
class Docks;
class FirstPage;
class HistoryPanel;
class LedgerView;
class OfficialDocks;
class ProblemsPanel;
class RecordDraft;
class RelationsPanel;
class ScenarioPanel;
class ScoreHeader;
class SilentPanel;
class SourcePeek;
class StatusLine;
class SubjectList;
class SystemsPanel;
class VariablesPanel;
class WhyPanel;
class WindowActions;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    // On a workspace that may already be opening a file, and in its language: nothing is built twice.
    MainWindow(std::unique_ptr<Workspace> workspace, Viewpoint viewpoint, bool dark);
    MainWindow(std::shared_ptr<const Resources> resources, Date today);
    ~MainWindow() override;

    void openFile(const QString& path, const QString& rulebook = {});
    void setLanguage(Language language);
    void setDark(bool dark);
    void setViewpoint(Viewpoint viewpoint);

    // The parts, for the program and for tests.
    [[nodiscard]] Workspace& workspace() { return workspace_; }
    [[nodiscard]] ScoreHeader& header() { return *header_; }
    [[nodiscard]] WhyPanel& why() { return *why_; }
    [[nodiscard]] SourcePeek& source() { return *source_; }
    [[nodiscard]] VariablesPanel& variables() { return *variables_; }
    [[nodiscard]] SilentPanel& silent() { return *silent_; }
    [[nodiscard]] ProblemsPanel& problems() { return *problems_; }
    [[nodiscard]] RelationsPanel& relations() { return *relations_; }
    [[nodiscard]] SystemsPanel& systems() { return *systems_; }
    [[nodiscard]] OfficialDocks& official() { return *official_; }
    [[nodiscard]] ScenarioPanel& scenarios() { return *scenarios_; }
    [[nodiscard]] HistoryPanel& history() { return *history_; }
    [[nodiscard]] AppealDocks& appeals() { return *appeals_; }
    [[nodiscard]] AuditDocks& audit() { return *audit_; }
    [[nodiscard]] SubjectList& subjects() { return *subjects_; }
    [[nodiscard]] FirstPage& firstPage() { return *firstPage_; }
    [[nodiscard]] ClockBar& clockBar() { return *clockBar_; }
    [[nodiscard]] ChartPane& chart() { return *chart_; }
    [[nodiscard]] LedgerView& ledgerView() { return *ledgerView_; }
    [[nodiscard]] CaseDesk& cases() { return *cases_; }
    [[nodiscard]] BundleDesk& bundles() { return *bundleDesk_; }
    [[nodiscard]] Docks& docks() { return *docks_; }
    [[nodiscard]] WindowActions& actionsOf() { return *actions_; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildCentre();
    void connectActions();
    void connectWorkspace();
    void retranslate();
    void showTitle();
    void nameUndo();
    void chooseFile();
    void chooseRulebook();
    bool mayDropChanges();
    void takeRulebook(const QString& path);
    void awaitCase();
    void showCase();
    void arrangeCase();
    void showLedger();
    void showSelection();
    void showUnder(const QString& rulebook, std::optional<RecordIndex> record);
    void showProblem(const QString& path, const Problems& problems);
    void showRefused(const Problems& problems);  // an edit that cannot be laid over what is open
    [[nodiscard]] QString toldProblems(const Problems& problems) const;
    void editRecord(const RecordDraft& draft);
    void fillRecent();
    void stepLine(int step);
    void stepPane(int step);

    std::unique_ptr<Workspace> owned_;
    Workspace& workspace_;
    LanguageSwitch languageSwitch_;
    bool dark_ = false;
    bool awaited_ = false;     // the panes wait for the file given at the start
    bool evaluating_ = false;  // which has been read by now
    ClockBar* clockBar_;
    WindowActions* actions_;
    CaseDesk* cases_;
    BundleOpening* bundles_;
    Docks* docks_;
    StatusLine* status_;
    QStackedWidget* stack_;
    FirstPage* firstPage_;
    ScoreHeader* header_;
    ChartPane* chart_;
    LedgerView* ledgerView_;
    SubjectList* subjects_;
    WhyPanel* why_;
    SourcePeek* source_;
    VariablesPanel* variables_;
    SilentPanel* silent_;
    ProblemsPanel* problems_;
    RelationsPanel* relations_;
    SystemsPanel* systems_;
    ScenarioPanel* scenarios_;
    HistoryPanel* history_;
    AuditDocks* audit_;
    OfficialDocks* official_;
    AppealDocks* appeals_;
    BundleDesk* bundleDesk_;
};

}  // namespace clearline
