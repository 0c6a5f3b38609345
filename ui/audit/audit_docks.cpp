#include "ui/audit/audit_docks.h"

#include <QDockWidget>

#include "ui/audit/compare_panel.h"
#include "ui/audit/reach_panel.h"
#include "ui/audit/sensitivity_panel.h"
#include "ui/audit/waterfall_panel.h"
#include "ui/chart/chart_pane.h"
#include "ui/main_window/docks.h"
#include "ui/views/quiet_table.h"
#include "ui/views/variables_panel.h"
#include "ui/workspace/case_session.h"
#include "ui/workspace/text.h"

namespace clearline {

AuditDocks::AuditDocks(Workspace& workspace, CaseSession& session, Docks& docks, QWidget& window)
    : QObject(&window),
      workspace_(workspace),
      session_(session),
      docks_(docks),
      compare_(new ComparePanel(workspace, session, &window)),
      waterfall_(new WaterfallPanel(workspace, session, &window)),
      reach_(new ReachPanel(workspace, &window)),
      sensitivity_(new SensitivityPanel(workspace, &window)) {
    place(Docks::Compare, compare_);
    place(Docks::Waterfall, waterfall_);
    place(Docks::Reach, reach_);
    place(Docks::Sensitivity, sensitivity_);
}

void AuditDocks::place(int panel, AuditPanel* widget) {
    const auto at = static_cast<Docks::Panel>(panel);
    docks_.setPanel(at, widget);
    connect(docks_.dock(at), &QDockWidget::visibilityChanged, widget, &AuditPanel::setSeen);
    connect(widget, &AuditPanel::tryWanted, this, &AuditDocks::tryEdits);
}

void AuditDocks::drawOn(ChartPane& chart) {
    connect(reach_, &ReachPanel::forecastKnown, &chart,
            [this, &chart](const std::shared_ptr<const Ledger>& ledger, const std::vector<ForecastStep>& steps) {
                if (ledger == workspace_.ledger() || steps.empty()) chart.setForecast(steps);
            });
}

void AuditDocks::leadTo(VariablesPanel& variables) {
    connect(sensitivity_, &SensitivityPanel::variableWanted, &variables, [this, &variables](const QString& id) {
        docks_.goTo(Docks::Variables);
        variables.choose(id);
    });
}

void AuditDocks::setDark(bool dark) { compare_->setDark(dark); }

void AuditDocks::tryEdits(const QString& name, const std::vector<Edit>& edits) {
    Scenario next = workspace_.scenario();
    for (const Edit& edit : edits) next = next.with(edit);
    if (session_.isOpen()) {
        QString free = name;  // which may end in the number of a record
        for (int n = 2; session_.state().scenarioNamed(coreText(free)); ++n)
            free = QStringLiteral("%1 (%2)").arg(name).arg(n);
        if (session_.scenario())
            session_.duplicate(*session_.scenario(), free);
        else
            session_.createScenario(free);
    }
    workspace_.change(next);
}

}  // namespace clearline
