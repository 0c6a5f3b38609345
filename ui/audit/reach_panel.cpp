#include "ui/audit/reach_panel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/audit/audit_table.h"
#include "ui/audit/panel_output.h"
#include "ui/audit/reach_model.h"
#include "ui/audit/scenario_sides.h"
#include "ui/workspace/text.h"

namespace clearline {

ReachPanel::ReachPanel(Workspace& workspace, QWidget* parent)
    : AuditPanel(workspace, parent),
      goalsModel_(new ReachGoalsModel(workspace, this)),
      waysModel_(new ReachWaysModel(workspace, this)),
      goals_(new AuditTable(this)),
      ways_(new AuditTable(this)),
      open_(new QPushButton(this)),
      contest_(new QPushButton(this)),
      draw_(new QCheckBox(this)) {
    setObjectName(QStringLiteral("reachPanel"));
    goals_->setObjectName(QStringLiteral("reachGoals"));
    ways_->setObjectName(QStringLiteral("reachWays"));
    goals_->setModel(goalsModel_);
    goals_->setRooms({{{}, 4}, {{}, 5}, {{}, 3}});
    ways_->setModel(waysModel_);
    ways_->setRooms({{{}, 3}, {{}, 2}});
    draw_->setChecked(true);
    setFocusProxy(goals_);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(goals_);
    split->addWidget(ways_);
    split->setSizes({1000, 1000});
    split->setChildrenCollapsible(false);
    body().addWidget(split);
    foot().addWidget(draw_);
    foot().addWidget(contest_);
    foot().addWidget(open_);
    output().add(QStringLiteral("goals"), *goals_);
    output().add(QStringLiteral("ways"), *ways_);

    connect(goals_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReachPanel::showWays);
    connect(goals_, &AuditTable::rowActed, this, [this] {
        ways_->setFocus(Qt::OtherFocusReason);
        if (waysModel_->rowCount() > 1) ways_->setCurrentIndex(waysModel_->index(1, 0));
    });
    connect(ways_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReachPanel::followWay);
    connect(waysModel_, &QAbstractItemModel::modelReset, this, &ReachPanel::followWay);
    connect(ways_, &AuditTable::rowActed, this, &ReachPanel::openWay);
    connect(open_, &QPushButton::clicked, this, &ReachPanel::openWay);
    connect(contest_, &QPushButton::clicked, this, &ReachPanel::contestWay);
    connect(draw_, &QCheckBox::toggled, this, &ReachPanel::tellForecast);
    retranslate();
    followWay();
}

void ReachPanel::ask() {
    ReachOptions options;
    options.kindDeclared = kindDeclaredOf(workspace());
    job().start([this, ledger = workspace().ledger(), options](const LatestJob::Desk& desk) -> LatestJob::Result {
        ReachOptions asked = options;
        asked.progress = [&desk](std::size_t done, std::size_t of) { return desk.goesOn(done, of); };
        auto found = std::make_shared<const Reach>(reach(ledger, asked));
        return [this, found] { show(found); };
    });
}

void ReachPanel::show(std::shared_ptr<const Reach> reach) {
    const int before = goals_->currentIndex().row();
    goalsModel_->show(std::move(reach));
    const int row = before >= 0 && before < goalsModel_->rowCount() ? before : goalsModel_->firstOpen();
    goals_->setCurrentIndex(goalsModel_->index(row, 0));
    showWays();
    tellForecast();
    summarise();
}

void ReachPanel::summarise() {
    const auto& reach = goalsModel_->reach();
    if (!reach) return say({});
    if (reach->goals.empty()) return say(qtText(workspace().words()->text("reach.no-goals")));
    QStringList said;
    int open = 0;
    for (const GoalReach& goal : reach->goals) open += goal.reached && *goal.reached != goal.wanted;
    said << (open == 0 ? tr("Everything is as one would want it.")
                       : tr("%n thing(s) are not as one would want them.", nullptr, open));
    if (reach->corrections.asked < reach->corrections.of)
        said << qtText(workspace().words()->text("reach.corrections-bound", {std::to_string(reach->corrections.asked),
                                                                             std::to_string(reach->corrections.of)}));
    int unsolved = 0;
    for (const SolvedVariable& solved : reach->variables)
        unsolved += solved.state != SolvedVariable::State::Solved && solved.state != SolvedVariable::State::NoBearing;
    if (unsolved > 0) said << tr("%n number(s) could not be solved.", nullptr, unsolved);
    say(said.join(QLatin1Char(' ')));
}

void ReachPanel::showWays() {
    const int row = goals_->currentIndex().row();
    waysModel_->show(row < 0 ? nullptr : goalsModel_->reach(), goalsModel_->goalAt(row));
}

// The record of the way, in the ledger that is looked at.
void ReachPanel::followWay() {
    const int row = ways_->currentIndex().row();
    open_->setEnabled(!waysModel_->editsAt(row).empty());
    contest_->setEnabled(!contested().empty());
    const auto record = waysModel_->recordAt(row);
    const auto& reach = goalsModel_->reach();
    if (!record || !reach || reach->ledger != workspace().ledger()) return;
    if (const auto line = workspace().ledger()->lineOfRecord(*record)) workspace().select(line);
}

void ReachPanel::openWay() {
    const int row = ways_->currentIndex().row();
    const std::vector<Edit> edits = waysModel_->editsAt(row);
    if (!edits.empty()) emit tryWanted(waysModel_->nameAt(row), edits);
}

// Those that are of records of the files; values of the rulebook are nobody's to contest. Of no chosen way: those of
// the first, which is the one of least change.
std::vector<Edit> ReachPanel::contested() const {
    const auto ofRecords = [this](int row) {
        std::vector<Edit> edits;
        for (const Edit& edit : waysModel_->editsAt(row))
            if (std::holds_alternative<RecordExcluded>(edit) || std::holds_alternative<RecordAmended>(edit))
                edits.push_back(edit);
        return edits;
    };
    if (const int row = ways_->currentIndex().row(); row >= 0 && !waysModel_->editsAt(row).empty())
        return ofRecords(row);
    for (int row = 0; row < waysModel_->rowCount(); ++row)
        if (std::vector<Edit> edits = ofRecords(row); !edits.empty()) return edits;
    return {};
}

void ReachPanel::contestWay() {
    const std::vector<Edit> edits = contested();
    if (edits.empty()) return;
    std::string goal;
    const GoalReach* reached = goalsModel_->goalAt(goals_->currentIndex().row());
    if (reached && reached->goal.of == Goal::Of::Threshold && goalsModel_->reach()) {
        const Ledger& ledger = *goalsModel_->reach()->ledger;
        goal = ledger.rulebook().id + "/" +
               ledger.rulebook().thresholds[ledger.thresholds()[reached->goal.at].threshold].id;
    }
    emit contestWanted(edits, goal);
}

void ReachPanel::tellForecast() {
    const auto& reach = goalsModel_->reach();
    std::vector<ForecastStep> steps;
    if (reach && draw_->isChecked())
        for (const OutlookStep& step : reach->outlook.steps) steps.push_back({step.day, step.score});
    if (steps.size() < 2) steps.clear();  // nothing changes
    emit forecastKnown(reach ? reach->ledger : nullptr, steps);
}

void ReachPanel::forget() {
    goalsModel_->show(nullptr);
    waysModel_->show(nullptr, nullptr);
    tellForecast();
}

void ReachPanel::tellAgain() {
    const int row = goals_->currentIndex().row();
    goalsModel_->tellAgain();
    goals_->setCurrentIndex(goalsModel_->index(row, 0));
    showWays();
    summarise();
    QTimer::singleShot(0, this, &ReachPanel::tellForecast);  // the chart is told anew too
}

void ReachPanel::retranslate() {
    output().setTitle(tr("What would it take"));
    open_->setText(tr("Open as a &scenario"));
    open_->setToolTip(tr("See the whole ledger as it would be this way; undo takes it back"));
    contest_->setText(tr("&Contest these records…"));
    contest_->setToolTip(tr("Draft an objection to the records of the chosen way"));
    draw_->setText(tr("On the c&hart"));
    draw_->setToolTip(tr("Draw what comes by itself after the as-of day"));
    goals_->setAccessibleName(tr("What can be reached"));
    goals_->setAccessibleDescription(tr("Choose one; the ways to it stand beside."));
    ways_->setAccessibleName(tr("The ways to it"));
    ways_->setAccessibleDescription(tr("Enter opens the chosen one as a scenario."));
    goals_->setEmptyText(tr("For each benefit, grade and list: what is missing, and what would reach it."));
    ways_->setEmptyText(tr("Choose what is to be reached."));
}

}  // namespace clearline
