// VariablesPanel: every number of the rulebook, to be read with its source and to be changed in
// place. What the changes do stands under the table at once.
#pragma once

#include <QWidget>

#include "ui/models/variables_model.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace clearline {

class QuietTable;
class ValueDelegate;
class ValueSlider;

class VariablesPanel : public QWidget {
    Q_OBJECT
public:
    explicit VariablesPanel(Workspace& workspace, QWidget* parent = nullptr);

    ~VariablesPanel() override;

    [[nodiscard]] VariablesModel& model() { return *model_; }
    [[nodiscard]] QuietTable& table() { return *table_; }
    [[nodiscard]] QString effectText() const;
    [[nodiscard]] ValueSlider& slider() { return *slider_; }
    void focusSearch();
    void choose(const QString& id);   // wherever the search would hide it
    void addFooter(QWidget* widget);  // under what the changes do

protected:
    void changeEvent(QEvent* event) override;

private:
    void refilter();
    void showEffect();
    void showSlider();
    void retranslate();

    Workspace& workspace_;
    VariablesModel* model_;
    QLineEdit* search_;
    QCheckBox* onlyChanged_;
    QLabel *count_, *effect_;
    QuietTable* table_;
    ValueDelegate* delegate_;
    ValueSlider* slider_;
    QPushButton *resetOne_, *resetAll_;
    QString refusal_;
};

}  // namespace clearline
