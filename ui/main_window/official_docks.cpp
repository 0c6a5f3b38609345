#include "ui/main_window/official_docks.h"

#include <QDockWidget>

#include "ui/diagnosis/diagnosis_panel.h"
#include "ui/findings/findings_panel.h"
#include "ui/known_on/known_on_panel.h"
#include "ui/ledger_table/ledger_model.h"
#include "ui/ledger_table/ledger_view.h"
#include "ui/main_window/case_desk.h"
#include "ui/main_window/docks.h"
#include "ui/statement/statement_panel.h"
#include "ui/views/source_peek.h"

namespace clearline {

OfficialDocks::OfficialDocks(Workspace& workspace, const Around& around, QWidget& window)
    : QObject(&window),
      workspace_(workspace),
      around_(around),
      statement_(new StatementPanel(workspace, &window)),
      diagnosis_(new DiagnosisPanel(workspace, &window)),
      findings_(new FindingsPanel(around.cases.session(), workspace, &window)),
      knownOn_(new KnownOnPanel(workspace, &window)) {
    around_.docks.setPanel(Docks::Statement, statement_);
    around_.docks.setPanel(Docks::Diagnosis, diagnosis_);
    around_.docks.setPanel(Docks::Findings, findings_);
    around_.docks.setPanel(Docks::KnownOn, knownOn_);
    const auto select = [this](std::size_t line) { workspace_.select(line); };
    connect(statement_, &StatementPanel::lineChosen, this, select);
    connect(statement_, &StatementPanel::recordChosen, &around_.source, &SourcePeek::showRecord);
    connect(statement_, &StatementPanel::importWanted, this, [this] { around_.cases.import(); });
    connect(statement_, &StatementPanel::searchWanted, this, [this] {
        around_.docks.goTo(Docks::Diagnosis);
        diagnosis_->search();
    });
    connect(&statement_->evaluator(), &StatementEvaluator::changed, &around_.ledger,
            [this] { around_.ledger.model().setStamps(statement_->evaluator().stamps()); });
    connect(diagnosis_, &DiagnosisPanel::recordChosen, this, &OfficialDocks::showRecord);
    connect(diagnosis_, &DiagnosisPanel::scenarioWanted, this, &OfficialDocks::openScenario);
    connect(around_.docks.dock(Docks::Findings), &QDockWidget::visibilityChanged, findings_, &FindingsPanel::setSeen);
    connect(findings_, &FindingsPanel::lineChosen, this, select);
    connect(findings_, &FindingsPanel::recordChosen, &around_.source, &SourcePeek::showRecord);
    connect(findings_, &FindingsPanel::subjectWanted, this,
            [this](const std::string& subject, std::optional<RecordIndex> record) {
                workspace_.setSubject(subject);
                if (record) showRecord(*record);
            });
    connect(around_.docks.dock(Docks::KnownOn), &QDockWidget::visibilityChanged, knownOn_, &KnownOnPanel::setSeen);
    connect(knownOn_, &KnownOnPanel::recordChosen, this, &OfficialDocks::showRecord);
}

// A record's line where it has one, else the record itself.
void OfficialDocks::showRecord(RecordIndex record) {
    if (!workspace_.isOpen() || record >= workspace_.ledger()->input().records->size()) return;
    if (const auto line = workspace_.ledger()->lineOfRecord(record))
        workspace_.select(line);
    else
        around_.source.showRecord(record);
}

// In a case a scenario of its own; else laid over the open file, as one edit.
void OfficialDocks::openScenario(const QString& name, const Scenario& scenario) {
    CaseSession& session = around_.cases.session();
    if (session.isOpen()) session.createScenario(session.freeName(name));
    workspace_.change({workspace_.scenario().name, scenario.edits});
}

}  // namespace clearline
