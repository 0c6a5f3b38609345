// ComparePanel: two scenarios, or one and the original, or two readings of a clause, side by side: which two is chosen
// above; beneath stand what differs, which change caused how much of it, and both score histories in one chart.
#pragma once

#include "ui/audit/audit_panel.h"
#include "ui/audit/compare_model.h"
#include "ui/audit/scenario_sides.h"

class QComboBox;
class QLabel;
class QSplitter;
class QToolButton;

namespace clearline {

class AuditTable;
class CaseSession;
class ChartPane;
class SidesChoice;

class ComparePanel : public AuditPanel {
    Q_OBJECT
public:
    ComparePanel(Workspace& workspace, CaseSession& session, QWidget* parent = nullptr);

    [[nodiscard]] CompareModel& model() { return *model_; }
    [[nodiscard]] AuditTable& table() { return *table_; }
    [[nodiscard]] ChartPane& chart() { return *chart_; }
    [[nodiscard]] SidesChoice& sides() { return *sides_; }
    void setDark(bool dark);

protected:
    void ask() override;
    void forget() override;
    void retranslate() override;
    void tellAgain() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void show(std::shared_ptr<const CompareFacts> facts);
    void showChart();
    void openChart(bool open);
    void followRow();

    SidesChoice* sides_;
    CompareModel* model_;
    AuditTable* table_;
    ChartPane* chart_;
    QToolButton* charted_;
    QSplitter* split_;
    std::optional<SidesQuestion> asked_;
    bool chartChosen_ = false;  // whether the chart shows was said by hand
};

}  // namespace clearline
