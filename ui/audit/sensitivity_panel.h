// SensitivityPanel: how much hangs on each number of the rulebook, largest effect first, as a tornado; and whether the
// way of rounding or the order within one day would have decided otherwise. A number can be tried at either end.
#pragma once

#include "ui/audit/audit_panel.h"

class QPushButton;

namespace clearline {

class AuditTable;
class SensitivityModel;

class SensitivityPanel : public AuditPanel {
    Q_OBJECT
public:
    explicit SensitivityPanel(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] SensitivityModel& model() { return *model_; }
    [[nodiscard]] AuditTable& table() { return *table_; }
    [[nodiscard]] QPushButton& lowButton() { return *low_; }
    [[nodiscard]] QPushButton& highButton() { return *high_; }
    [[nodiscard]] QPushButton& wayButton() { return *way_; }

signals:
    void variableWanted(const QString& id);  // in the list of variables

protected:
    void ask() override;
    void forget() override;
    void retranslate() override;
    void tellAgain() override;

private:
    void followRow();
    void tryEnd(bool high);
    void tryWay();

    SensitivityModel* model_;
    AuditTable* table_;
    QPushButton *low_, *high_, *way_;
};

}  // namespace clearline
