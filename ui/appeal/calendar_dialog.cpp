#include "ui/appeal/calendar_dialog.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/appeal/appeal_case.h"
#include "ui/workspace/text.h"

namespace clearline {

CalendarDialog::CalendarDialog(AppealCase& appeals, QWidget* parent)
    : QDialog(parent),
      appeals_(appeals),
      calendar_(appeals.calendar()),
      list_(new QListWidget(this)),
      day_(new QDateEdit(this)),
      kind_(new QComboBox(this)),
      add_(new QPushButton(tr("&Add"), this)),
      remove_(new QPushButton(tr("&Remove"), this)),
      known_(new QLabel(this)) {
    setObjectName(QStringLiteral("calendarDialog"));
    setModal(true);
    setWindowTitle(tr("Working days"));
    auto* about = new QLabel(
        tr("Working days are Monday to Friday. Name here the holidays among them, and the weekends that are worked "
           "instead. Deadlines in working days follow at once."),
        this);
    about->setWordWrap(true);
    list_->setAccessibleName(tr("Holidays and days that are worked"));
    day_->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    day_->setCalendarPopup(true);
    day_->setDateRange(QDate(1900, 1, 1), QDate(2199, 12, 31));
    day_->setDate(qtDate(appeals_.workspace().today()));
    day_->setAccessibleName(tr("Day"));
    kind_->addItems({tr("is a holiday"), tr("is worked")});
    kind_->setAccessibleName(tr("What the day is"));
    known_->setWordWrap(true);
    known_->setForegroundRole(QPalette::PlaceholderText);
    auto* row = new QHBoxLayout;
    row->addWidget(day_);
    row->addWidget(kind_);
    row->addWidget(add_);
    row->addStretch(1);
    row->addWidget(remove_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* keep = buttons->addButton(tr("&Keep"), QDialogButtonBox::AcceptRole);
    keep->setEnabled(appeals_.writable());
    connect(buttons, &QDialogButtonBox::accepted, this, &CalendarDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(about);
    column->addWidget(list_, 1);
    column->addLayout(row);
    column->addWidget(known_);
    column->addWidget(buttons);
    resize(460, 420);
    connect(add_, &QPushButton::clicked, this, &CalendarDialog::add);
    connect(remove_, &QPushButton::clicked, this, &CalendarDialog::remove);
    connect(list_, &QListWidget::currentRowChanged, this, [this](int at) { remove_->setEnabled(at >= 0); });
    fill();
}

void CalendarDialog::fill(std::optional<Date> choose) {
    list_->clear();
    std::set<Date> all = calendar_.holidays;
    all.insert(calendar_.workdays.begin(), calendar_.workdays.end());
    for (const Date day : all) {
        const bool worked = calendar_.workdays.contains(day);
        auto* item = new QListWidgetItem(
            tr("%1, %2: %3", "day, weekday, what it is")
                .arg(qtText(day.iso()),
                     QLocale(appeals_.workspace().language() == Language::Chinese ? QLocale::Chinese : QLocale::English)
                         .dayName(qtDate(day).dayOfWeek()),
                     worked ? tr("worked") : tr("holiday")),
            list_);
        item->setData(Qt::UserRole, qtDate(day));
        if (choose == day) list_->setCurrentItem(item);
    }
    remove_->setEnabled(list_->currentRow() >= 0);
    const auto until = calendar_.knownUntil();
    known_->setText(until ? tr("After %1 no holidays are named, so deadlines beyond it may come a little later.")
                                .arg(qtText(until->iso()))
                          : tr("No holidays are named."));
}

void CalendarDialog::add() {
    const auto day = coreDate(day_->date());
    if (!day) return;
    auto &is = kind_->currentIndex() == 0 ? calendar_.holidays : calendar_.workdays,
         &isNot = kind_->currentIndex() == 0 ? calendar_.workdays : calendar_.holidays;
    is.insert(*day);
    isNot.erase(*day);
    fill(*day);
}

void CalendarDialog::remove() {
    const QListWidgetItem* item = list_->currentItem();
    const auto day = item ? coreDate(item->data(Qt::UserRole).toDate()) : std::nullopt;
    if (!day) return;
    calendar_.holidays.erase(*day);
    calendar_.workdays.erase(*day);
    fill();
}

void CalendarDialog::accept() {
    if (calendar_ != appeals_.calendar()) {
        if (calendar_.holidays.empty() && calendar_.workdays.empty())
            return known_->setText(
                tr("No day is named any more, so holidays would count as working days. Name at least one, or cancel."));
        appeals_.keepCalendar(calendar_);
    }
    QDialog::accept();
}

}  // namespace clearline
