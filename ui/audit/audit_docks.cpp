#include "ui/audit/audit_docks.h"

#include <QDockWidget>

#include "ui/audit/compare_panel.h"
#include "ui/audit/waterfall_panel.h"
#include "ui/main_window/docks.h"
#include "ui/workspace/case_session.h"

namespace clearline {

AuditDocks::AuditDocks(Workspace& workspace, CaseSession& session, Docks& docks, QWidget& window)
    : QObject(&window),
      workspace_(workspace),
      session_(session),
      docks_(docks),
      compare_(new ComparePanel(workspace, session, &window)),
      waterfall_(new WaterfallPanel(workspace, session, &window)) {
    place(Docks::Compare, compare_);
    place(Docks::Waterfall, waterfall_);
}

void AuditDocks::place(int panel, AuditPanel* widget) {
    const auto at = static_cast<Docks::Panel>(panel);
    docks_.setPanel(at, widget);
    connect(docks_.dock(at), &QDockWidget::visibilityChanged, widget, &AuditPanel::setSeen);
    connect(widget, &AuditPanel::tryWanted, this, &AuditDocks::tryEdits);
}

void AuditDocks::setDark(bool dark) { compare_->setDark(dark); }

void AuditDocks::tryEdits(const QString& name, const std::vector<Edit>& edits) {
    if (session_.isOpen()) {
        const QString free = session_.freeName(name);
        if (session_.scenario())
            session_.duplicate(*session_.scenario(), free);
        else
            session_.createScenario(free);
        for (const Edit& edit : edits) workspace_.edit(edit);
        return;
    }
    if (edits.size() > 1) workspace_.undoStack().beginMacro(name);
    for (const Edit& edit : edits) workspace_.edit(edit);
    if (edits.size() > 1) workspace_.undoStack().endMacro();
}

}  // namespace clearline
