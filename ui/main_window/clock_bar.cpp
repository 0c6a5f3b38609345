#include "ui/main_window/clock_bar.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include "ui/workspace/text.h"

namespace clearline {

ClockBar::ClockBar(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      asOfLabel_(new QLabel(this)),
      asOf_(new QDateEdit(this)),
      knownOn_(new QDateEdit(this)),
      apart_(new QCheckBox(this)) {
    for (QDateEdit* edit : {asOf_, knownOn_}) {
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        edit->setCalendarPopup(true);
        edit->setDateRange(QDate(1900, 1, 1), QDate(2199, 12, 31));
    }
    asOf_->setObjectName(QStringLiteral("asOf"));
    knownOn_->setObjectName(QStringLiteral("knownOn"));
    asOfLabel_->setBuddy(asOf_);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 0, 6, 0);
    row->addWidget(asOfLabel_);
    row->addWidget(asOf_);
    row->addSpacing(6);
    row->addWidget(apart_);
    row->addWidget(knownOn_);

    connect(asOf_, &QDateEdit::dateChanged, this, [this](QDate date) {
        if (const auto day = coreDate(date)) workspace_.setAsOf(*day);
    });
    connect(apart_, &QCheckBox::toggled, this, [this](bool apart) {
        workspace_.setKnownOn(apart ? coreDate(knownOn_->date()) : std::nullopt);
        showClock();
    });
    connect(knownOn_, &QDateEdit::dateChanged, this, [this](QDate date) {
        if (apart_->isChecked()) workspace_.setKnownOn(coreDate(date));
    });
    connect(&workspace_, &Workspace::ledgerChanged, this, &ClockBar::showClock);
    retranslate();
    showClock();
}

void ClockBar::showClock() {
    const QSignalBlocker quietAsOf(asOf_), quietKnown(knownOn_), quietApart(apart_);
    asOf_->setDate(qtDate(workspace_.clock().asOf));
    knownOn_->setDate(qtDate(workspace_.clock().knownOn));
    apart_->setChecked(!workspace_.knownOnFollows());
    knownOn_->setEnabled(!workspace_.knownOnFollows());
}

void ClockBar::retranslate() {
    asOfLabel_->setText(tr("&As of"));
    apart_->setText(tr("&Known on"));
    asOf_->setAccessibleName(tr("As of: the day that is asked about"));
    asOf_->setToolTip(tr("The day that is asked about: what counts then?"));
    knownOn_->setAccessibleName(tr("Known on: leaves out what was received later"));
    apart_->setToolTip(
        tr("Leave out what had not been received by a day, to see late filing and later corrections apart."));
    knownOn_->setToolTip(apart_->toolTip());
}

void ClockBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace clearline
