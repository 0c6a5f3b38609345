// WaterfallPanel: how the score came from one figure to another, between two days or between two scenarios, in bars by
// rule, record or year that add up; the lines of the chosen bar stand beside, and lead to the ledger.
#pragma once

#include "ui/audit/audit_panel.h"
#include "ui/audit/waterfall_model.h"

class QComboBox;
class QDateEdit;
class QLabel;

namespace clearline {

class AuditTable;
class CaseSession;
class SidesChoice;

class WaterfallPanel : public AuditPanel {
    Q_OBJECT
public:
    WaterfallPanel(Workspace& workspace, CaseSession& session, QWidget* parent = nullptr);

    enum Between { Days, Scenarios };
    void setBetween(Between between);
    void setBy(WaterfallBy by);
    [[nodiscard]] WaterfallModel& model() { return *model_; }
    [[nodiscard]] WaterfallLinesModel& linesModel() { return *linesModel_; }
    [[nodiscard]] AuditTable& bars() { return *bars_; }
    [[nodiscard]] AuditTable& lines() { return *lines_; }
    [[nodiscard]] QDateEdit& fromDay() { return *fromDay_; }
    [[nodiscard]] QDateEdit& toDay() { return *toDay_; }
    [[nodiscard]] SidesChoice& sides() { return *sides_; }

protected:
    void ask() override;
    void forget() override;
    void retranslate() override;
    void tellAgain() override;

private:
    void show(std::shared_ptr<const WaterfallFacts> facts);
    void usualDays();
    void askBetweenDays();
    void askBetweenScenarios();
    void showLines();
    void followLine();

    QComboBox *between_, *by_;
    QLabel *fromLabel_, *toLabel_, *byLabel_;
    QDateEdit *fromDay_, *toDay_;
    SidesChoice* sides_;
    WaterfallModel* model_;
    WaterfallLinesModel* linesModel_;
    AuditTable *bars_, *lines_;
    bool daysChosen_ = false;  // by a person, for this subject
};

}  // namespace clearline
