// CalendarDialog: which days are working days for deadlines: holidays, and days that are worked instead; a day a line,
// added and removed. Where it sits: opened from the board; kept in the case, where the log tells who changed it.
#pragma once

#include <QDialog>

#include "core/appeal/working_calendar.h"

class QComboBox;
class QDateEdit;
class QLabel;
class QListWidget;
class QPushButton;

namespace clearline {

class AppealCase;

class CalendarDialog : public QDialog {
    Q_OBJECT
public:
    explicit CalendarDialog(AppealCase& appeals, QWidget* parent = nullptr);
    [[nodiscard]] const WorkingCalendar& calendar() const { return calendar_; }
    [[nodiscard]] QDateEdit& dayEdit() { return *day_; }
    [[nodiscard]] QComboBox& kindBox() { return *kind_; }
    [[nodiscard]] QPushButton& addButton() { return *add_; }
    [[nodiscard]] QPushButton& removeButton() { return *remove_; }
    [[nodiscard]] QListWidget& list() { return *list_; }
    void accept() override;

private:
    void fill(std::optional<Date> choose = std::nullopt);
    void add();
    void remove();

    AppealCase& appeals_;
    WorkingCalendar calendar_;
    QListWidget* list_;
    QDateEdit* day_;
    QComboBox* kind_;
    QPushButton *add_, *remove_;
    QLabel* known_;
};

}  // namespace clearline
