// SilentPanel: the records that gave nothing, each with its reason and what would change it.
#pragma once

#include <QWidget>

#include "ui/models/silent_model.h"

namespace clearline {

class QuietTable;

class SilentPanel : public QWidget {
    Q_OBJECT
public:
    explicit SilentPanel(Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] SilentModel& model() { return *model_; }
    [[nodiscard]] QuietTable& table() { return *table_; }
    // The chosen one; absent: none.
    [[nodiscard]] std::optional<RecordIndex> record() const;

signals:
    void recordChosen(clearline::RecordIndex record);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    SilentModel* model_;
    QuietTable* table_;
};

}  // namespace clearline
