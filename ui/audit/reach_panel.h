// ReachPanel: what would it take: each benefit, grade and list with what is missing; for the chosen one the records,
// corrections and values that turn it, each to be opened as a scenario; and the stair into the future, on the chart
// too.
#pragma once

#include "ui/audit/audit_panel.h"
#include "ui/audit/reach_facts.h"
#include "ui/chart/forecast.h"

class QPushButton;
class QCheckBox;

namespace clearline {

class AuditTable;
class ReachGoalsModel;
class ReachWaysModel;

class ReachPanel : public AuditPanel {
    Q_OBJECT
public:
    explicit ReachPanel(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] ReachGoalsModel& goalsModel() { return *goalsModel_; }
    [[nodiscard]] ReachWaysModel& waysModel() { return *waysModel_; }
    [[nodiscard]] AuditTable& goals() { return *goals_; }
    [[nodiscard]] AuditTable& ways() { return *ways_; }
    [[nodiscard]] QPushButton& openButton() { return *open_; }
    [[nodiscard]] QCheckBox& drawBox() { return *draw_; }

    [[nodiscard]] QPushButton& contestButton() { return *contest_; }

signals:
    // The records of the chosen way, to be contested; the goal is "RULEBOOK/THRESHOLD" of a benefit, else blank.
    void contestWanted(const std::vector<clearline::Edit>& edits, const std::string& goal);
    // Of this ledger; empty: none is to be drawn.
    void forecastKnown(const std::shared_ptr<const clearline::Ledger>& ledger,
                       const std::vector<clearline::ForecastStep>& steps);

protected:
    void ask() override;
    void forget() override;
    void retranslate() override;
    void tellAgain() override;

private:
    void show(std::shared_ptr<const Reach> reach);
    void showWays();
    void followWay();
    void openWay();
    void tellForecast();
    void summarise();

    ReachGoalsModel* goalsModel_;
    ReachWaysModel* waysModel_;
    AuditTable *goals_, *ways_;
    void contestWay();
    [[nodiscard]] std::vector<Edit> contested() const;
    QPushButton *open_, *contest_;
    QCheckBox* draw_;
};

}  // namespace clearline
