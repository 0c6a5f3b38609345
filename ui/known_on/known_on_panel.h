// KnownOnPanel: how the score came to be what it is told as, along both clocks:
// two sliders over the days on which something changed move the as-of and the
// known-on day of the window; beneath, what changed step by step, what came to
// be known later of one day, and what changed versions of the rules move for
// this subject.
#pragma once

#include "ui/audit/audit_panel.h"
#include "ui/known_on/known_models.h"

class QComboBox;
class QDateEdit;
class QGridLayout;
class QLabel;
class QSlider;
class QStackedWidget;
class QTimer;

namespace clearline {

class AuditTable;

class KnownOnPanel : public AuditPanel {
    Q_OBJECT
public:
    explicit KnownOnPanel(Workspace& workspace, QWidget* parent = nullptr);

    enum View { Steps, Later, Rules };
    void showView(View view);
    [[nodiscard]] const std::shared_ptr<const KnownFacts>& facts() const { return facts_; }
    [[nodiscard]] KnownChangesModel& steps() { return *steps_; }
    [[nodiscard]] KnownChangesModel& later() { return *later_; }
    [[nodiscard]] RuleVersionsModel& rules() { return *rules_; }
    [[nodiscard]] AuditTable& table(View view) { return *tables_[view]; }
    [[nodiscard]] QSlider& asOfSlider() { return *asOf_; }
    [[nodiscard]] QSlider& knownOnSlider() { return *knownOn_; }
    [[nodiscard]] QDateEdit& firstRules() { return *firstRules_; }
    [[nodiscard]] QDateEdit& secondRules() { return *secondRules_; }

signals:
    void recordChosen(clearline::RecordIndex record);

protected:
    void ask() override;
    void forget() override;
    void retranslate() override;
    void tellAgain() override;

private:
    void build();
    void take(std::shared_ptr<const KnownFacts> facts);
    void showDays();
    void slid();
    void choose(const KnownChangesModel& model, int row);
    void sumUp();
    [[nodiscard]] Date last() const;
    [[nodiscard]] int placeOf(Date day) const;

    std::shared_ptr<const LawBook> law_;
    std::shared_ptr<const KnownFacts> facts_;
    std::vector<Date> days_;  // at which the sliders stop
    KnownChangesModel *steps_, *later_;
    RuleVersionsModel* rules_;
    std::array<AuditTable*, 3> tables_{};
    QStackedWidget* pages_;
    QComboBox* view_;
    QLabel *asOfLabel_, *knownOnLabel_, *asOfDay_, *knownOnDay_, *rulesLabel_, *rulesTo_;
    QSlider *asOf_, *knownOn_;
    QDateEdit *firstRules_, *secondRules_;
    QTimer* settle_;  // a slider that is dragged is waited for
    bool rulesChosen_ = false, filling_ = false;
};

}  // namespace clearline
