#include "ui/known_on/known_on_panel.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSlider>
#include <QStackedWidget>
#include <QTimer>
#include <algorithm>

#include "core/audit/law/law.h"
#include "core/explain/problem_text.h"
#include "ui/audit/audit_table.h"
#include "ui/workspace/text.h"

namespace clearline {

KnownOnPanel::KnownOnPanel(Workspace& workspace, QWidget* parent)
    : AuditPanel(workspace, parent),
      steps_(new KnownChangesModel(KnownChangesModel::Of::Steps, workspace, this)),
      later_(new KnownChangesModel(KnownChangesModel::Of::Later, workspace, this)),
      rules_(new RuleVersionsModel(workspace, this)) {
    build();
    connect(view_, &QComboBox::currentIndexChanged, this, [this](int view) {
        if (!filling_) showView(static_cast<View>(std::max(0, view)));
    });
    for (QSlider* slider : {asOf_, knownOn_})
        connect(slider, &QSlider::valueChanged, this, [this] {
            if (filling_) return;
            settle_->start();
            showDays();
        });
    connect(settle_, &QTimer::timeout, this, &KnownOnPanel::slid);
    for (QDateEdit* day : {firstRules_, secondRules_})
        connect(day, &QDateEdit::dateChanged, this, [this] {
            if (filling_) return;
            rulesChosen_ = true;
            askAgain();
        });
    for (const auto& [table, model] : {std::pair{tables_[Steps], steps_}, std::pair{tables_[Later], later_}}) {
        connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this, table, model] {
            const int row = table->currentIndex().row();
            if (table->selectionModel()->isRowSelected(row)) choose(*model, row);
        });
    }
    connect(tables_[Steps], &AuditTable::rowActed, this, [this](int row) {
        if (const auto day = steps_->stepDay(row)) {
            this->workspace().setAsOf(*day);
            this->workspace().setKnownOn(std::nullopt);
        }
    });
    retranslate();
}

// The day until which the history goes, whatever day is looked at.
Date KnownOnPanel::last() const {
    return std::max({workspace().today(), workspace().clock().asOf, workspace().clock().knownOn});
}

void KnownOnPanel::ask() {
    const auto& ledger = workspace().ledger();
    KnownAsked asked;
    asked.input = ledger->inputPointer();
    asked.rulebook = ledger->rulebookPointer();
    asked.subject = workspace().subject();
    asked.to = last();
    asked.asOf = workspace().clock().asOf;
    asked.then = workspace().clock().knownOn;
    asked.now = asked.to;
    if (!rulesChosen_) {
        const QScopedValueRollback<bool> quiet(filling_, true);
        const auto from = asked.rulebook->score ? asked.rulebook->score->from : std::nullopt;
        firstRules_->setDate(qtDate(from.value_or(asked.asOf)));
        secondRules_->setDate(qtDate(asked.asOf));
    }
    asked.firstRules = coreDate(firstRules_->date()).value_or(asked.asOf);
    asked.secondRules = coreDate(secondRules_->date()).value_or(asked.asOf);
    if (facts_ && facts_->asked == asked) return job().drop();
    job().start([this, asked, law = law_, before = facts_,
                 folders = workspace().resources().folders](const LatestJob::Desk& desk) mutable -> LatestJob::Result {
        if (!law) {
            auto read = loadLaw(folders);
            if (!read.ok())
                return [this, problem = read.problems().front()] {
                    say(qtText(problemSentence(problem, *workspace().words())), true);
                };
            law = *read;
        }
        auto facts = std::make_shared<const KnownFacts>(knownFacts(
            asked, law, before.get(), [&desk](std::size_t done, std::size_t all) { return desk.goesOn(done, all); }));
        if (facts->history->cancelled) return {};
        return [this, facts, law] {
            law_ = law;
            take(facts);
        };
    });
    showDays();
}

void KnownOnPanel::forget() {
    rulesChosen_ = false;
    take(nullptr);
}

void KnownOnPanel::take(std::shared_ptr<const KnownFacts> facts) {
    facts_ = std::move(facts);
    steps_->show(facts_);
    later_->show(facts_);
    rules_->show(facts_);
    days_.clear();
    if (facts_) {
        for (const KnownStep& step : facts_->history->steps)
            if (days_.empty() || days_.back() != step.day) days_.push_back(step.day);
        if (days_.empty() || days_.back() < facts_->asked.to) days_.push_back(facts_->asked.to);
    }
    showDays();
    sumUp();
}

void KnownOnPanel::tellAgain() {
    steps_->tellAgain();
    later_->tellAgain();
    rules_->tellAgain();
    sumUp();
}

int KnownOnPanel::placeOf(Date day) const {
    const auto after = std::upper_bound(days_.begin(), days_.end(), day);
    return std::max(0, static_cast<int>(after - days_.begin()) - 1);
}

// The sliders stand where the window's days are; while one is dragged, its day
// is told as it goes.
void KnownOnPanel::showDays() {
    const bool dragging = settle_->isActive() || filling_;
    const QScopedValueRollback<bool> quiet(filling_, true);
    for (QSlider* slider : {asOf_, knownOn_}) {
        slider->setEnabled(days_.size() > 1);
        slider->setRange(0, std::max(0, static_cast<int>(days_.size()) - 1));
    }
    if (!workspace().isOpen()) {
        asOfDay_->clear();
        knownOnDay_->clear();
        return;
    }
    const Clock clock = workspace().clock();
    const bool moved = asOf_->isSliderDown() || knownOn_->isSliderDown() || dragging;
    if (!moved && !asOf_->hasFocus() && !knownOn_->hasFocus()) {
        asOf_->setValue(placeOf(clock.asOf));
        knownOn_->setValue(placeOf(clock.knownOn));
    }
    const auto told = [this](const QSlider* slider, Date now) {
        const auto place = static_cast<std::size_t>(slider->value());
        const bool here = place < days_.size() && placeOf(now) != slider->value();
        return qtText(here ? days_[place].iso() : now.iso());
    };
    asOfDay_->setText(told(asOf_, clock.asOf));
    knownOnDay_->setText(told(knownOn_, clock.knownOn));
    asOf_->setAccessibleDescription(asOfDay_->text());
    knownOn_->setAccessibleDescription(knownOnDay_->text());
}

void KnownOnPanel::slid() {
    settle_->stop();
    if (!workspace().isOpen() || days_.empty()) return;
    const Clock clock = workspace().clock();
    const auto asOf = static_cast<std::size_t>(asOf_->value()), knownOn = static_cast<std::size_t>(knownOn_->value());
    // Both days stay as they are where a slider was not moved off their place.
    const bool asOfMoved = asOf_->value() != placeOf(clock.asOf);
    const bool knownMoved = knownOn_->value() != placeOf(clock.knownOn);
    if (asOfMoved && asOf < days_.size()) {
        const Date known = clock.knownOn;
        workspace().setAsOf(days_[asOf]);
        if (!knownMoved) workspace().setKnownOn(known);  // one slider moves one day
    }
    if (knownMoved && knownOn < days_.size()) workspace().setKnownOn(days_[knownOn]);
    showDays();
}

void KnownOnPanel::choose(const KnownChangesModel& model, int row) {
    const KnownChange* change = model.changeAt(row);
    if (!change || !change->record) return;
    // Their records are those under view.
    if (facts_ && facts_->asked.input == workspace().ledger()->inputPointer()) emit recordChosen(*change->record);
}

void KnownOnPanel::showView(View view) {
    {
        const QScopedValueRollback<bool> quiet(filling_, true);
        view_->setCurrentIndex(view);
    }
    pages_->setCurrentIndex(view);
    setFocusProxy(tables_[view]);
    for (QWidget* widget : {static_cast<QWidget*>(rulesLabel_), static_cast<QWidget*>(rulesTo_),
                            static_cast<QWidget*>(firstRules_), static_cast<QWidget*>(secondRules_)})
        widget->setVisible(view == Rules);
    sumUp();
}

}  // namespace clearline
