// OfficialDocks: the panels that lay what an authority told and did beside what comes out, put into their docks and
// tied to what they lead to: the statement, why it differs, findings, what was known when. Where it sits: made by the
// main window, which knows nothing else of them.
#pragma once

#include <QObject>

#include "core/scenario/scenario.h"
#include "ui/workspace/workspace.h"

namespace clearline {

class CaseDesk;
class DiagnosisPanel;
class Docks;
class FindingsPanel;
class KnownOnPanel;
class LedgerView;
class SourcePeek;
class StatementPanel;

class OfficialDocks : public QObject {
    Q_OBJECT
public:
    struct Around {  // what they lead to
        CaseDesk& cases;
        Docks& docks;
        LedgerView& ledger;
        SourcePeek& source;
    };
    OfficialDocks(Workspace& workspace, const Around& around, QWidget& window);

    [[nodiscard]] StatementPanel& statement() { return *statement_; }
    [[nodiscard]] DiagnosisPanel& diagnosis() { return *diagnosis_; }
    [[nodiscard]] FindingsPanel& findings() { return *findings_; }
    [[nodiscard]] KnownOnPanel& knownOn() { return *knownOn_; }

private:
    void showRecord(RecordIndex record);
    void openScenario(const QString& name, const Scenario& scenario);

    Workspace& workspace_;
    Around around_;
    StatementPanel* statement_;
    DiagnosisPanel* diagnosis_;
    FindingsPanel* findings_;
    KnownOnPanel* knownOn_;
};

}  // namespace clearline
