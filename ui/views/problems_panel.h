// ProblemsPanel: what was found wrong, where, and what to do about it.
#pragma once

#include <QWidget>

#include "ui/models/problems_model.h"

namespace clearline {

class QuietTable;

class ProblemsPanel : public QWidget {
    Q_OBJECT
public:
    explicit ProblemsPanel(Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] ProblemsModel& model() { return *model_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    ProblemsModel* model_;
    QuietTable* table_;
};

}  // namespace clearline
