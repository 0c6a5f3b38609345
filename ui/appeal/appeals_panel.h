// AppealsPanel: the board of all objections and repairs of the case: filtered, what is due first; opened, moved to
// another stage, shown as a scenario, written as a letter, sent as a correction. Where it sits: the dock "Objections",
// over AppealsModel. Promises: does nothing itself; each button tells what is wanted of which.
#pragma once

#include <QWidget>

#include "core/appeal/objection.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace clearline {

class AppealCase;
class AppealsModel;
class PanelOutput;
class QuietTable;

class AppealsPanel : public QWidget {
    Q_OBJECT
public:
    explicit AppealsPanel(AppealCase& appeals, QWidget* parent = nullptr);

    void choose(ObjectionId id);
    [[nodiscard]] std::optional<ObjectionId> chosen() const;
    [[nodiscard]] AppealsModel& model() { return *model_; }
    [[nodiscard]] QuietTable& table() { return *table_; }
    [[nodiscard]] QComboBox& kindBox() { return *kind_; }
    [[nodiscard]] QComboBox& stageBox() { return *stage_; }
    [[nodiscard]] QComboBox& groundBox() { return *ground_; }
    [[nodiscard]] QLineEdit& wordsField() { return *words_; }
    [[nodiscard]] QPushButton& openButton() { return *open_; }
    [[nodiscard]] QPushButton& moveButton() { return *move_; }
    [[nodiscard]] QPushButton& scenarioButton() { return *scenario_; }
    [[nodiscard]] QPushButton& letterButton() { return *letter_; }
    [[nodiscard]] QPushButton& correctionButton() { return *correction_; }
    [[nodiscard]] QPushButton& removeButton() { return *remove_; }
    [[nodiscard]] QString countText() const;

signals:
    void openWanted(clearline::ObjectionId id);
    void moveWanted(clearline::ObjectionId id);
    void scenarioWanted(clearline::ObjectionId id);
    void letterWanted(clearline::ObjectionId id);
    void correctionWanted(clearline::ObjectionId id);
    void removeWanted(clearline::ObjectionId id);
    void calendarWanted();
    void remindersWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void fillBoxes();
    void filter();
    void showState();

    AppealCase& appeals_;
    AppealsModel* model_;
    QuietTable* table_;
    QComboBox *kind_, *stage_, *ground_;
    QCheckBox* subject_;
    QLineEdit* words_;
    QLabel* count_;
    QPushButton *open_, *move_, *scenario_, *letter_, *correction_, *remove_, *calendar_, *clear_;
    QAction* reminders_ = nullptr;
    PanelOutput* output_;
    ObjectionId last_ = 0;  // that was chosen, to be found again
    bool filling_ = false;
};

}  // namespace clearline
