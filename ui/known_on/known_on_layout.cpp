// KnownOnPanel, the half that is laid out, named and summed up.
#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSlider>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/audit/audit_table.h"
#include "ui/audit/panel_output.h"
#include "ui/known_on/known_on_panel.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {
constexpr int kSettle = 120;  // milliseconds
const QString kDayLike = QStringLiteral("2000-00-00");
}  // namespace

void KnownOnPanel::build() {
    setObjectName(QStringLiteral("knownOnPanel"));
    pages_ = new QStackedWidget(this);
    view_ = new QComboBox(this);
    settle_ = new QTimer(this);
    settle_->setSingleShot(true);
    settle_->setInterval(kSettle);
    const auto label = [this] { return new QLabel(this); };
    asOfLabel_ = label();
    knownOnLabel_ = label();
    asOfDay_ = label();
    knownOnDay_ = label();
    rulesLabel_ = label();
    rulesTo_ = label();
    const auto slider = [this](const QString& name) {
        auto* made = new QSlider(Qt::Horizontal, this);
        made->setObjectName(name);
        made->setPageStep(5);
        return made;
    };
    asOf_ = slider(QStringLiteral("asOfSlider"));
    knownOn_ = slider(QStringLiteral("knownOnSlider"));
    asOfLabel_->setBuddy(asOf_);
    knownOnLabel_->setBuddy(knownOn_);
    const auto day = [this] {
        auto* made = new QDateEdit(this);
        made->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        made->setCalendarPopup(true);
        return made;
    };
    firstRules_ = day();
    secondRules_ = day();
    rulesLabel_->setBuddy(firstRules_);
    rulesTo_->setBuddy(secondRules_);

    const QString figure = QStringLiteral("▼ −1000");
    for (AuditTable*& table : tables_) table = new AuditTable(this);
    tables_[Steps]->setModel(steps_);
    tables_[Later]->setModel(later_);
    tables_[Rules]->setModel(rules_);
    tables_[Steps]->setRooms({{kDayLike}, {{}, 3}, {{}, 5}, {figure}, {figure}});
    tables_[Later]->setRooms({{kDayLike}, {{}, 3}, {{}, 5}, {figure}});
    tables_[Rules]->setRooms({{{}, 5}, {{}, 4}, {figure}});
    for (AuditTable* table : tables_) pages_->addWidget(table);

    top().addWidget(view_);
    top().addWidget(rulesLabel_);
    top().addWidget(firstRules_);
    top().addWidget(rulesTo_);
    top().addWidget(secondRules_);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->addWidget(asOfLabel_, 0, 0);
    grid->addWidget(asOf_, 0, 1);
    grid->addWidget(asOfDay_, 0, 2);
    grid->addWidget(knownOnLabel_, 1, 0);
    grid->addWidget(knownOn_, 1, 1);
    grid->addWidget(knownOnDay_, 1, 2);
    grid->setColumnStretch(1, 1);
    top().addLayout(grid, 1);
    body().addWidget(pages_, 1);
    output().add(QStringLiteral("known-on"), *tables_[Steps]);
    output().add(QStringLiteral("known-later"), *tables_[Later]);
    output().add(QStringLiteral("rule-versions"), *tables_[Rules]);
}

void KnownOnPanel::retranslate() {
    {
        const QScopedValueRollback<bool> quiet(filling_, true);
        const int now = std::max(0, view_->currentIndex());
        view_->clear();
        view_->addItems({tr("Step by step"), tr("Known later"), tr("Versions of the rules")});
        view_->setCurrentIndex(now);
    }
    view_->setAccessibleName(tr("What to show"));
    asOfLabel_->setText(tr("As o&f"));
    knownOnLabel_->setText(tr("&Known on"));
    asOf_->setAccessibleName(tr("As of: the days on which something changed"));
    knownOn_->setAccessibleName(tr("Known on: the days on which something changed"));
    asOf_->setToolTip(tr("What was in force on that day"));
    knownOn_->setToolTip(tr("With what was known on that day, and nothing later"));
    rulesLabel_->setText(tr("&Values of"));
    rulesTo_->setText(tr("a&gainst"));
    firstRules_->setAccessibleName(tr("The values of this day"));
    secondRules_->setAccessibleName(tr("Against those of this day"));
    tables_[Steps]->setAccessibleName(tr("How the score came to be what it is told as"));
    tables_[Steps]->setAccessibleDescription(
        tr("A row for each change; Enter shows the window as it was on that day."));
    tables_[Steps]->setEmptyText(
        tr("What changed the score, day by day, stands here: by time alone, or "
           "because something "
           "came to be known, filed late, corrected or withdrawn."));
    tables_[Later]->setAccessibleName(tr("What came to be known later"));
    tables_[Later]->setEmptyText(
        tr("Nothing that came to be known later changes "
           "that day's score. Move “As of” or "
           "“Known on” back to look at another."));
    tables_[Rules]->setAccessibleName(tr("What the changed rules move"));
    tables_[Rules]->setEmptyText(
        tr("No value or rule that concerns this person "
           "or firm differs between the two days."));
    output().setTitle(tr("As known on"));
    showView(static_cast<View>(std::max(0, view_->currentIndex())));
    tellAgain();
}

void KnownOnPanel::sumUp() {
    if (!facts_) return say({});
    const Catalogue& words = *workspace().words();
    const auto score = [](const std::shared_ptr<const Ledger>& ledger) {
        return ledger && ledger->score() ? pointsText(*ledger->score()) : tr("no score");
    };
    switch (static_cast<View>(pages_->currentIndex())) {
        case Steps: {
            QStringList parts;
            for (std::size_t cause = 0; cause < kKnownCauses; ++cause)
                if (const Points& total = facts_->history->totals[cause]; !total.isZero())
                    parts << tr("%1 %2").arg(
                        qtText(
                            words.text("history.cause." + std::string(knownCauseText(static_cast<KnownCause>(cause))))),
                        signedText(total));
            QString text = parts.join(QStringLiteral(" · "));
            if (facts_->history->daysLeftOut > 0)
                text += QLatin1Char(' ') +
                        tr("(%n earlier day(s) left out)", nullptr, static_cast<int>(facts_->history->daysLeftOut));
            return say(text);
        }
        case Later: {
            const KnownAsked& asked = facts_->asked;
            return say(tr("As of %1: as known on %2 %3, as known on %4 %5.")
                           .arg(qtText(asked.asOf.iso()), qtText(asked.then.iso()), score(facts_->split.then),
                                qtText(asked.now.iso()), score(facts_->split.now)));
        }
        case Rules: {
            const KnownAsked& asked = facts_->asked;
            return say(tr("The same records: with the values of %1 %2, with those of %3 %4.")
                           .arg(qtText(asked.firstRules.iso()), score(facts_->rules.first),
                                qtText(asked.secondRules.iso()), score(facts_->rules.second)));
        }
    }
}

}  // namespace clearline
