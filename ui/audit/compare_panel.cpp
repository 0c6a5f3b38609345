#include "ui/audit/compare_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/explain/problem_text.h"
#include "core/record/record.h"
#include "ui/audit/audit_table.h"
#include "ui/audit/panel_output.h"
#include "ui/audit/sides_choice.h"
#include "ui/chart/chart_pane.h"
#include "ui/workspace/case_session.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {
constexpr int kRoomForChart = 1150;
const QString kDayLike = QStringLiteral("2000-00-00");
}  // namespace

ComparePanel::ComparePanel(Workspace& workspace, CaseSession& session, QWidget* parent)
    : AuditPanel(workspace, parent),
      sides_(new SidesChoice(workspace, session, this)),
      model_(new CompareModel(workspace, this)),
      table_(new AuditTable(this)),
      chart_(new ChartPane(this)),
      charted_(new QToolButton(this)),
      split_(new QSplitter(Qt::Horizontal, this)) {
    setObjectName(QStringLiteral("comparePanel"));
    table_->setObjectName(QStringLiteral("compareTable"));
    table_->setModel(model_);
    const QString figure = QStringLiteral("▼ −1000"), name = QStringLiteral("The original");
    table_->setRooms({{QStringLiteral("≠")}, {kDayLike}, {{}, 5}, {name}, {name}, {figure}, {{}, 4}});
    charted_->setCheckable(true);
    setFocusProxy(table_);
    top().addWidget(sides_);
    top().addStretch(1);
    top().addWidget(charted_);
    split_->addWidget(table_);
    split_->addWidget(chart_);
    split_->setChildrenCollapsible(false);
    chart_->hide();
    body().addWidget(split_);
    output().add(QStringLiteral("compare"), *table_);

    connect(sides_, &SidesChoice::chosen, this, &ComparePanel::askAgain);
    connect(&session, &CaseSession::changed, this, &ComparePanel::askAgain);
    connect(charted_, &QToolButton::clicked, this, [this](bool on) {
        chartChosen_ = true;
        openChart(on);
    });
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ComparePanel::followRow);
    sides_->refill();
    retranslate();
}

void ComparePanel::setDark(bool dark) { chart_->setDark(dark); }

void ComparePanel::ask() {
    sides_->refill();
    if (!sides_->first() || !sides_->second()) return;
    if (sides_->first()->key == sides_->second()->key) {
        forget();
        return say(sides_->firstBox().count() > 1
                       ? tr("Choose two that are not the same.")
                       : tr("Nothing to compare with yet: change a variable, leave a record out, or make a scenario."));
    }
    auto question = SidesQuestion::of(workspace(), *sides_->first(), *sides_->second());
    // A case tells of every change, also of those that are none here.
    if (asked_ && asked_->same(question) && (model_->facts() || job().running())) return;
    asked_ = question;
    job().start([this, question = std::move(question)](const LatestJob::Desk& desk) -> LatestJob::Result {
        const auto first = question.ledgerOf(question.first);
        if (!desk.goesOn(1, 4)) return {};
        const auto second = question.ledgerOf(question.second);
        if (!desk.goesOn(2, 4)) return {};
        if (!first.ok() || !second.ok())
            return [this, problems = first.ok() ? second.problems() : first.problems()] {
                forget();
                say(qtText(problemSentence(problems.front(), *workspace().words())), true);
            };
        auto facts = std::make_shared<CompareFacts>();
        facts->comparison = compare(*first, *second);
        if (!desk.goesOn(3, 4)) return {};
        if (const auto parts = question.parts(); parts.ok()) {
            facts->parts = partsOf(*parts, facts->comparison.difference());
            addSwitches(facts->comparison, parts->first.edits, parts->second.edits);
        }
        facts->firstName = question.first.name;
        facts->secondName = question.second.name;
        return [this, facts] { show(facts); };
    });
}

void ComparePanel::show(std::shared_ptr<const CompareFacts> facts) {
    const QSignalBlocker quiet(table_->selectionModel());
    model_->show(std::move(facts));
    table_->viewport()->update();
    showChart();
    say(model_->summary());
}

void ComparePanel::showChart() {
    const CompareFacts* facts = model_->facts();
    if (!facts) return chart_->setLedger(nullptr, nullptr, {}, workspace().language());
    chart_->setName(facts->secondName);
    chart_->setBaseName(facts->firstName);
    chart_->setLedger(facts->comparison.second, facts->comparison.first, {}, workspace().language());
}

void ComparePanel::openChart(bool open) {
    if (open == !chart_->isHidden()) return;
    chart_->setVisible(open);
    if (open) split_->setSizes({width() * 3 / 5, width() * 2 / 5});
}

void ComparePanel::forget() {
    asked_.reset();
    model_->show(nullptr);
    showChart();
    sides_->refill();
}

// The names of the two are words too.
void ComparePanel::tellAgain() {
    model_->tellAgain();
    asked_.reset();
    askAgain();
}

// The line of the row, in the ledger that is looked at.
void ComparePanel::followRow() {
    const LineDifference* line = model_->lineAt(table_->currentIndex().row());
    if (!line) return;
    const Comparison& comparison = model_->facts()->comparison;
    const auto select = [this](const std::shared_ptr<const Ledger>& ledger, std::uint32_t at) {
        if (at == LineDifference::kNone || ledger != workspace().ledger()) return false;
        workspace().select(at);
        return true;
    };
    if (select(comparison.second, line->second) || select(comparison.first, line->first)) return;
    const bool second = line->second != LineDifference::kNone;
    const Ledger& ledger = second ? *comparison.second : *comparison.first;
    const Line told = ledger.line(second ? line->second : line->first);
    Workspace::LineMark mark{{}, 0, told.kind, told.date};
    if (told.record) {
        const Record record(*ledger.input().records, *told.record);
        mark.record = record.id();
        mark.version = record.version();
    }
    workspace().select(mark);
}

void ComparePanel::retranslate() {
    output().setTitle(tr("Compare"));
    sides_->refill();
    charted_->setText(tr("Chart"));
    charted_->setToolTip(tr("Both score histories in one chart, the first of the two dashed"));
    table_->setAccessibleName(tr("Comparison"));
    table_->setAccessibleDescription(
        tr("What differs between the two that are chosen; a row of a line leads to that line."));
    table_->setEmptyText(
        tr("Two scenarios, or one and the original, stand here side by side: values, lines, scores and thresholds."));
}

void ComparePanel::resizeEvent(QResizeEvent* event) {
    AuditPanel::resizeEvent(event);
    if (!chartChosen_) openChart(width() >= kRoomForChart);
    charted_->setChecked(!chart_->isHidden());
}

}  // namespace clearline
