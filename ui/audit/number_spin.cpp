#include "ui/audit/number_spin.h"

#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>

#include "ui/workspace/text.h"

namespace clearline {

NumberSpin::NumberSpin(QWidget* parent) : QAbstractSpinBox(parent) {
    setAlignment(Qt::AlignRight);
    setKeyboardTracking(false);
    connect(this, &QAbstractSpinBox::editingFinished, this, [this] {
        const auto number = typed();
        if (number && *number != value_) {
            value_ = *number;
            emit valueTried(value_);
        } else if (!number) {
            setValue(value_);
        }
        emit valueKept();
    });
}

void NumberSpin::setValue(const Number& value) {
    value_ = value;
    const QSignalBlocker quiet(this);
    lineEdit()->setText(pointsText(value));
}

std::optional<Number> NumberSpin::typed() const {
    QString text = lineEdit()->text().trimmed();
    text.replace(QChar(0x2212), QLatin1Char('-'));
    if (text.startsWith(QLatin1Char('+'))) text.remove(0, 1);
    return Number::fromText(coreText(text));
}

void NumberSpin::stepBy(int steps) {
    setValue(typed().value_or(value_) + step_ * Number(steps));
    selectAll();
    emit valueTried(value_);
}

QValidator::State NumberSpin::validate(QString& input, int&) const {
    static const QRegularExpression whole(QStringLiteral("^[+\\-\u2212]?\\d+(\\.\\d+|/\\d+)?$")),
        begun(QStringLiteral("^[+\\-\u2212]?\\d*[./]?\\d*$"));
    if (whole.match(input).hasMatch()) return QValidator::Acceptable;
    return begun.match(input).hasMatch() ? QValidator::Intermediate : QValidator::Invalid;
}

}  // namespace clearline
