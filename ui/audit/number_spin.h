// NumberSpin: a spin box for exact numbers: any decimal can be typed, arrows step by one unit of the last place. Where
// it sits: beside the slider of a variable. Promises: no value passes through a binary fraction.
#pragma once

#include <QAbstractSpinBox>

#include "core/number/number.h"

namespace clearline {

class NumberSpin : public QAbstractSpinBox {
    Q_OBJECT
public:
    explicit NumberSpin(QWidget* parent = nullptr);

    [[nodiscard]] const Number& value() const { return value_; }
    void setValue(const Number& value);  // silently
    void setStep(const Number& step) { step_ = step; }

    void stepBy(int steps) override;
    QValidator::State validate(QString& input, int& at) const override;

signals:
    void valueTried(const clearline::Number& value);  // by an arrow, or typed whole
    void valueKept();                                 // left, or Enter

protected:
    StepEnabled stepEnabled() const override { return StepUpEnabled | StepDownEnabled; }

private:
    [[nodiscard]] std::optional<Number> typed() const;
    Number value_, step_{1};
};

}  // namespace clearline
