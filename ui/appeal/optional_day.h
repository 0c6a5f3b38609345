// OptionalDay: a day that may be unknown: a box that says what day it is, and the day once the box is checked.
#pragma once

#include <QWidget>
#include <optional>

#include "core/date/date.h"

class QCheckBox;
class QDateEdit;

namespace clearline {

class OptionalDay : public QWidget {
    Q_OBJECT
public:
    OptionalDay(const QString& words, Date like, QWidget* parent = nullptr);
    void setDay(std::optional<Date> day);
    [[nodiscard]] std::optional<Date> day() const;
    [[nodiscard]] QCheckBox& box() { return *box_; }
    [[nodiscard]] QDateEdit& edit() { return *edit_; }

signals:
    void edited();

private:
    QCheckBox* box_;
    QDateEdit* edit_;
};

}  // namespace clearline
