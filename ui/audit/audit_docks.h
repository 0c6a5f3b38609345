// AuditDocks: the panels of the audit in the window, put into their docks and tied to what they lead to: a line, a
// scenario of its own, a variable, the stair on the chart. Where it sits: made by the main window, which knows nothing
// else of them.
#pragma once

#include <QObject>
#include <vector>

#include "core/scenario/scenario.h"

class QWidget;

namespace clearline {

class AuditPanel;
class CaseSession;
class ChartPane;
class ComparePanel;
class Docks;
class ReachPanel;
class SensitivityPanel;
class VariablesPanel;
class WaterfallPanel;
class Workspace;

class AuditDocks : public QObject {
    Q_OBJECT
public:
    AuditDocks(Workspace& workspace, CaseSession& session, Docks& docks, QWidget& window);

    void drawOn(ChartPane& chart);           // the stair into the future
    void leadTo(VariablesPanel& variables);  // and let values be drawn there
    void setDark(bool dark);
    [[nodiscard]] ComparePanel& compare() { return *compare_; }
    [[nodiscard]] WaterfallPanel& waterfall() { return *waterfall_; }
    [[nodiscard]] ReachPanel& reach() { return *reach_; }
    [[nodiscard]] SensitivityPanel& sensitivity() { return *sensitivity_; }
    // Shown; in a case as a scenario of that name, else as one edit.
    void tryEdits(const QString& name, const std::vector<Edit>& edits);

private:
    void place(int panel, AuditPanel* widget);

    Workspace& workspace_;
    CaseSession& session_;
    Docks& docks_;
    ComparePanel* compare_;
    WaterfallPanel* waterfall_;
    ReachPanel* reach_;
    SensitivityPanel* sensitivity_;
};

}  // namespace clearline
