#include "ui/appeal/optional_day.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include "ui/workspace/text.h"

namespace clearline {

OptionalDay::OptionalDay(const QString& words, Date like, QWidget* parent)
    : QWidget(parent), box_(new QCheckBox(words, this)), edit_(new QDateEdit(this)) {
    edit_->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    edit_->setCalendarPopup(true);
    edit_->setDateRange(QDate(1900, 1, 1), QDate(2199, 12, 31));
    edit_->setDate(qtDate(like));
    edit_->setEnabled(false);
    QString plain = words;
    edit_->setAccessibleName(plain.remove(QLatin1Char('&')));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(box_);
    row->addWidget(edit_);
    row->addStretch(1);
    connect(box_, &QCheckBox::toggled, this, [this](bool known) {
        edit_->setEnabled(known);
        emit edited();
    });
    connect(edit_, &QDateEdit::dateChanged, this, [this] {
        if (box_->isChecked()) emit edited();
    });
}

void OptionalDay::setDay(std::optional<Date> day) {
    const QSignalBlocker box(box_), edit(edit_);
    box_->setChecked(day.has_value());
    edit_->setEnabled(day.has_value());
    if (day) edit_->setDate(qtDate(*day));
}

std::optional<Date> OptionalDay::day() const { return box_->isChecked() ? coreDate(edit_->date()) : std::nullopt; }

}  // namespace clearline
