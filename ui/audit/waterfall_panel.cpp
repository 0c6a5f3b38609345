#include "ui/audit/waterfall_panel.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include "core/explain/problem_text.h"
#include "core/record/record.h"
#include "ui/audit/audit_table.h"
#include "ui/audit/panel_output.h"
#include "ui/audit/sides_choice.h"
#include "ui/workspace/case_session.h"
#include "ui/workspace/text.h"

namespace clearline {

WaterfallPanel::WaterfallPanel(Workspace& workspace, CaseSession& session, QWidget* parent)
    : AuditPanel(workspace, parent),
      between_(new QComboBox(this)),
      by_(new QComboBox(this)),
      fromLabel_(new QLabel(this)),
      toLabel_(new QLabel(this)),
      byLabel_(new QLabel(this)),
      fromDay_(new QDateEdit(this)),
      toDay_(new QDateEdit(this)),
      sides_(new SidesChoice(workspace, session, this)),
      model_(new WaterfallModel(workspace, this)),
      linesModel_(new WaterfallLinesModel(workspace, this)),
      bars_(new AuditTable(this)),
      lines_(new AuditTable(this)) {
    setObjectName(QStringLiteral("waterfallPanel"));
    bars_->setObjectName(QStringLiteral("waterfallBars"));
    lines_->setObjectName(QStringLiteral("waterfallLines"));
    bars_->setModel(model_);
    const QString figure = QStringLiteral("▼ −1000");
    bars_->setRooms({{{}, 5}, {{}, 5}, {figure}, {QStringLiteral("Score after")}, {QStringLiteral("Lines")}});
    lines_->setModel(linesModel_);
    lines_->setRooms({{QStringLiteral("2000-00-00")}, {{}, 1}, {figure}});
    setFocusProxy(bars_);
    for (QDateEdit* edit : {fromDay_, toDay_}) {
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        edit->setCalendarPopup(true);
        edit->setDateRange(QDate(1900, 1, 1), QDate(2199, 12, 31));
        connect(edit, &QDateEdit::dateChanged, this, [this] {
            daysChosen_ = true;
            askAgain();
        });
    }
    fromLabel_->setBuddy(fromDay_);
    toLabel_->setBuddy(toDay_);
    byLabel_->setBuddy(by_);
    top().addWidget(between_);
    for (QWidget* widget : std::initializer_list<QWidget*>{fromLabel_, fromDay_, toLabel_, toDay_, sides_})
        top().addWidget(widget);
    top().addWidget(byLabel_);
    top().addWidget(by_);
    top().addStretch(1);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(bars_);
    split->addWidget(lines_);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    body().addWidget(split);
    output().add(QStringLiteral("bars"), *bars_);
    output().add(QStringLiteral("lines"), *lines_);

    connect(between_, &QComboBox::currentIndexChanged, this, [this](int at) {
        const bool days = at != Scenarios;
        for (QWidget* widget : std::initializer_list<QWidget*>{fromLabel_, fromDay_, toLabel_, toDay_})
            widget->setVisible(days);
        sides_->setVisible(!days);
        askAgain();
    });
    connect(by_, &QComboBox::currentIndexChanged, this, &WaterfallPanel::askAgain);
    connect(sides_, &SidesChoice::chosen, this, &WaterfallPanel::askAgain);
    connect(bars_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &WaterfallPanel::showLines);
    connect(bars_, &AuditTable::rowActed, this, [this] {
        if (linesModel_->rowCount() == 0) return;
        lines_->setFocus(Qt::OtherFocusReason);
        lines_->setCurrentIndex(linesModel_->index(0, 0));
    });
    connect(lines_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &WaterfallPanel::followLine);
    retranslate();
    sides_->hide();
}

void WaterfallPanel::setBetween(Between between) { between_->setCurrentIndex(between); }
void WaterfallPanel::setBy(WaterfallBy by) { by_->setCurrentIndex(static_cast<int>(by)); }

// From the day on which the score opened to the day that is asked about.
void WaterfallPanel::usualDays() {
    const Ledger& ledger = *workspace().ledger();
    if (daysChosen_ || ledger.entryCount() == 0) return;
    const QSignalBlocker quietFrom(fromDay_), quietTo(toDay_);
    fromDay_->setDate(qtDate(ledger.entryDate(0)));
    toDay_->setDate(qtDate(ledger.clock().asOf));
}

void WaterfallPanel::ask() {
    if (between_->currentIndex() == Scenarios)
        askBetweenScenarios();
    else
        askBetweenDays();
}

void WaterfallPanel::askBetweenDays() {
    if (!workspace().ledger()->score()) {
        forget();
        return say(tr("There is no score here that bars could lead to."));
    }
    usualDays();
    auto facts = std::make_shared<WaterfallFacts>();
    facts->by = static_cast<WaterfallBy>(by_->currentIndex());
    facts->from = facts->to = workspace().ledger();
    facts->fromDay = coreDate(fromDay_->date());
    facts->toDay = coreDate(toDay_->date());
    job().start([this, facts](const LatestJob::Desk&) -> LatestJob::Result {
        facts->waterfall = waterfallBetween(*facts->to, *facts->fromDay, *facts->toDay, facts->by);
        return [this, facts] { show(facts); };
    });
}

void WaterfallPanel::askBetweenScenarios() {
    sides_->refill();
    if (!sides_->first() || !sides_->second() || sides_->first()->key == sides_->second()->key) {
        model_->show(nullptr);
        showLines();
        return say(tr("Choose two scenarios that are not the same."));
    }
    auto question = SidesQuestion::of(workspace(), *sides_->first(), *sides_->second());
    const auto by = static_cast<WaterfallBy>(by_->currentIndex());
    job().start([this, by, question = std::move(question)](const LatestJob::Desk& desk) -> LatestJob::Result {
        const auto first = question.ledgerOf(question.first);
        if (!desk.goesOn(1, 3)) return {};
        const auto second = question.ledgerOf(question.second);
        if (!desk.goesOn(2, 3)) return {};
        if (!first.ok() || !second.ok())
            return [this, problems = first.ok() ? second.problems() : first.problems()] {
                forget();
                say(qtText(problemSentence(problems.front(), *workspace().words())), true);
            };
        auto facts = std::make_shared<WaterfallFacts>();
        facts->by = by;
        facts->from = *first;
        facts->to = *second;
        facts->fromName = question.first.name;
        facts->toName = question.second.name;
        facts->waterfall = waterfallBetween(**first, **second, by);
        return [this, facts] { show(facts); };
    });
}

void WaterfallPanel::show(std::shared_ptr<const WaterfallFacts> facts) {
    linesModel_->show(nullptr, nullptr);
    model_->show(std::move(facts));
    if (model_->rowCount() > 2) bars_->setCurrentIndex(model_->index(1, 0));
    say(model_->summary());
}

void WaterfallPanel::showLines() {
    const WaterfallBar* bar = model_->barAt(bars_->currentIndex().row());
    linesModel_->show(bar ? model_->facts() : nullptr, bar);
}

void WaterfallPanel::followLine() {
    const auto at = linesModel_->at(lines_->currentIndex().row());
    if (!at.ledger) return;
    if (at.ledger == workspace().ledger().get()) return workspace().select(at.line);
    const Line line = at.ledger->line(at.line);
    Workspace::LineMark mark{{}, 0, line.kind, line.date};
    if (line.record) {
        const Record record(*at.ledger->input().records, *line.record);
        mark.record = record.id();
        mark.version = record.version();
    }
    workspace().select(mark);
}

void WaterfallPanel::forget() {
    daysChosen_ = false;
    linesModel_->show(nullptr, nullptr);
    model_->show(nullptr);
    sides_->refill();
}

void WaterfallPanel::tellAgain() {
    model_->tellAgain();
    showLines();
    say(model_->summary());
    sides_->refill();
}

void WaterfallPanel::retranslate() {
    output().setTitle(tr("Waterfall"));
    const QSignalBlocker quietBetween(between_), quietBy(by_);
    const auto words = [](QComboBox& box, const QStringList& texts) {
        const int before = std::max(box.currentIndex(), 0);
        box.clear();
        box.addItems(texts);
        box.setCurrentIndex(before);
    };
    words(*between_, {tr("Between two days"), tr("Between two scenarios")});
    words(*by_, {tr("rule"), tr("record"), tr("year")});
    between_->setAccessibleName(tr("Between what"));
    fromLabel_->setText(tr("f&rom the end of"));
    toLabel_->setText(tr("&to the end of"));
    byLabel_->setText(tr("a bar for eac&h"));
    fromDay_->setAccessibleName(tr("First day"));
    toDay_->setAccessibleName(tr("Last day"));
    by_->setAccessibleName(tr("A bar for each"));
    bars_->setAccessibleName(tr("Waterfall"));
    bars_->setAccessibleDescription(
        tr("From one figure to the other, a bar in each row; Enter leads to the lines of a bar."));
    lines_->setAccessibleName(tr("Lines of the bar"));
    bars_->setEmptyText(tr("How the score came from one figure to another stands here, in bars that add up."));
    lines_->setEmptyText(tr("Choose a bar: its lines stand here."));
}

}  // namespace clearline
