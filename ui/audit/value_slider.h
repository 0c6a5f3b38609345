// ValueSlider: the number of the chosen variable under a slider and a spin box: while it moves, score and thresholds
// move with it in the whole window; let go, it is one edit. Where it sits: under the table of variables.
// Promises: keys and wheel do what the pointer does; values are exact; Escape takes back what is not let go yet.
#pragma once

#include <QWidget>

#include "ui/audit/value_trial.h"
#include "ui/models/variable_rows.h"

class QLabel;
class QSlider;
class QTimer;

namespace clearline {

class NumberSpin;

class ValueSlider : public QWidget {
    Q_OBJECT
public:
    explicit ValueSlider(Workspace& workspace, QWidget* parent = nullptr);

    // Nothing, or none that is a number: the slider is not there.
    void show(const std::optional<VariableRow>& row);
    [[nodiscard]] QSlider& slider() { return *slider_; }
    [[nodiscard]] NumberSpin& spin() { return *spin_; }
    [[nodiscard]] bool trying() const { return trial_.trying(); }

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();  // what the workspace has now
    void retranslate();
    void tryValue(const Number& value);
    void keep();
    [[nodiscard]] std::optional<Number> numberIn(const Rulebook& rulebook) const;
    [[nodiscard]] Number at(int position) const { return low_ + unit_ * Number(position); }

    Workspace& workspace_;
    ValueTrial trial_;
    std::optional<VariableRow> row_;
    QLabel *name_, *range_;
    QSlider* slider_;
    NumberSpin* spin_;
    QTimer* settle_;  // what came by keys or wheel is kept once they rest
    Number low_, unit_{1};
};

}  // namespace clearline
