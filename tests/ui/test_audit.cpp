// Journeys of the auditor through the panels of the audit: two scenarios side by side, a score from one figure to
// another and its bars down to their lines; the models on their own, and work beside the window stopped and gone on
// with.
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSlider>

#include "core/record/record.h"
#include "open_window.h"
#include "ui/audit/audit_docks.h"
#include "ui/audit/audit_table.h"
#include "ui/audit/compare_panel.h"
#include "ui/audit/number_spin.h"
#include "ui/audit/panel_output.h"
#include "ui/audit/reach_model.h"
#include "ui/audit/reach_panel.h"
#include "ui/audit/sensitivity_model.h"
#include "ui/audit/sensitivity_panel.h"
#include "ui/audit/sides_choice.h"
#include "ui/audit/value_slider.h"
#include "ui/audit/waterfall_panel.h"
#include "ui/chart/chart_pane.h"
#include "ui/chart/history_canvas.h"
#include "ui/main_window/case_desk.h"
#include "ui/main_window/docks.h"
#include "ui/views/quiet_table.h"
#include "ui/views/table_output.h"
#include "ui/views/variables_panel.h"
#include "ui/workspace/case_session.h"
#include "ui/workspace/text.h"

using namespace clearline;
using namespace clearline::testing;

class TestAudit : public QObject {
    Q_OBJECT

    QTemporaryDir settings_;
    std::shared_ptr<const Resources> resources_;
    std::unique_ptr<MainWindow> window_;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers_;

    Workspace& workspace() { return window_->workspace(); }
    ComparePanel& compare() { return window_->audit().compare(); }
    WaterfallPanel& waterfall() { return window_->audit().waterfall(); }
    ReachPanel& reach() { return window_->audit().reach(); }
    SensitivityPanel& sensitivity() { return window_->audit().sensitivity(); }

    [[nodiscard]] static Edit edit(const Rulebook& rulebook, const char* text) {
        return parseSet(text, rulebook).value();
    }
    [[nodiscard]] bool seen(Docks::Panel dock, AuditPanel& panel) {
        window_->docks().goTo(dock);
        QCoreApplication::processEvents();
        return settled(panel);
    }
    [[nodiscard]] bool settled(AuditPanel& panel) {
        return QTest::qWaitFor([&panel] { return !panel.job().running(); }, 20000);
    }
    void shot(const QString& name) {
        QCoreApplication::processEvents();
        QDir().mkpath(QStringLiteral(CLEARLINE_SHOTS));
        QVERIFY(window_->grab().save(QStringLiteral(CLEARLINE_SHOTS "/audit-%1.png").arg(name)));
    }
    [[nodiscard]] static QString text(const QAbstractItemModel& model, int row, int column) {
        return model.index(row, column).data().toString();
    }
    [[nodiscard]] static int rowWith(const QAbstractItemModel& model, int column, const QString& words) {
        for (int row = 0; row < model.rowCount(); ++row)
            if (text(model, row, column).contains(words)) return row;
        return -1;
    }

private slots:
    void initTestCase() {
        useOwnSettings(settings_);
        resources_ = realResources();
        QVERIFY(resources_->problems.empty());
    }
    void init() {
        QSettings().clear();
        Look::apply(*qApp, false);
        window_ = std::make_unique<MainWindow>(resources_, day("2026-11-01"));
        for (QAbstractItemModel* model : std::initializer_list<QAbstractItemModel*>{
                 &compare().model(), &waterfall().model(), &waterfall().linesModel(), &reach().goalsModel(),
                 &reach().waysModel(), &sensitivity().model()})
            testers_.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest));
        window_->resize(1280, 800);
        window_->setViewpoint(Viewpoint::Auditor);
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
        QVERIFY(openAndWait(workspace(), sample(QStringLiteral("lin.csv"))));
        workspace().setAsOf(day("2019-12-01"));
    }
    void cleanup() {
        testers_.clear();
        window_.reset();
    }

    void nothingToCompareSaysHowToGetIt() {
        QVERIFY(seen(Docks::Compare, compare()));
        QVERIFY(compare().sides().secondBox().count() > 1);  // this rulebook may be read otherwise
        QVERIFY(compare().model().facts());
        compare().sides().choose(QStringLiteral("original"), QStringLiteral("original"));
        QVERIFY(settled(compare()));
        QVERIFY(!compare().model().facts());
        QVERIFY(!compare().sentence().isEmpty());
    }

    void twoSidesSayWhatDiffersAndWhy() {
        workspace().edit(edit(*workspace().rulebook(), "tp_03_points=-20"));
        workspace().edit(RuleOff{workspace().rulebook()->rules[*workspace().ledger()->line(3).rule].id});
        QVERIFY(seen(Docks::Compare, compare()));
        const CompareFacts* facts = compare().model().facts();
        QVERIFY(facts);
        QCOMPARE(facts->comparison.second, workspace().ledger());
        QCOMPARE(facts->comparison.difference(),
                 std::optional(*workspace().ledger()->score() - *workspace().base()->score()));
        // Each change with its part, and what is left over: together the difference.
        QVERIFY(facts->parts);
        Points sum = facts->parts->rest.value();
        for (const DifferencePart& part : facts->parts->parts) sum += part.moves.value();
        QCOMPARE(sum, *facts->comparison.difference());
        const CompareModel& model = compare().model();
        QVERIFY(rowWith(model, CompareModel::What, tr("Score")) >= 0);
        // A row of a line leads to it.
        int row = 0;
        while (row < model.rowCount() && (!model.lineAt(row) || model.lineAt(row)->second == LineDifference::kNone))
            ++row;
        QVERIFY(row < model.rowCount());
        workspace().select(std::size_t{0});
        compare().table().setCurrentIndex(model.index(row, 0));
        QCOMPARE(workspace().selectedLine(), std::optional<std::size_t>(model.lineAt(row)->second));
        // One chart holds both histories.
        const ChartFacts& chart = compare().chart().canvas().facts();
        QCOMPARE(chart.ledger, facts->comparison.second);
        QCOMPARE(chart.base, facts->comparison.first);
        shot(QStringLiteral("compare"));
        window_->setLanguage(Language::Chinese);
        window_->setDark(true);
        QVERIFY(settled(compare()));
        shot(QStringLiteral("compare-zh-dark"));
        window_->resize(1920, 1080);
        QTRY_VERIFY(compare().chart().isVisible());  // where there is room for it
        shot(QStringLiteral("compare-wide"));
    }

    void swappedTheDifferenceIsTheOther() {
        workspace().edit(edit(*workspace().rulebook(), "tp_03_points=-20"));
        QVERIFY(seen(Docks::Compare, compare()));
        const Points there = *compare().model().facts()->comparison.difference();
        QVERIFY(!there.isZero());
        compare().sides().choose(QStringLiteral("shown"), QStringLiteral("original"));
        QVERIFY(settled(compare()));
        QCOMPARE(*compare().model().facts()->comparison.difference(), -there);
    }

    void whatIsChosenStaysWhileItChanges() {
        workspace().edit(edit(*workspace().rulebook(), "tp_03_points=-20"));
        QVERIFY(seen(Docks::Compare, compare()));
        compare().sides().choose(QStringLiteral("shown"), QStringLiteral("original"));
        QVERIFY(settled(compare()));
        workspace().edit(edit(*workspace().rulebook(), "tp_03_points=-18"));
        QVERIFY(settled(compare()));
        QCOMPARE(compare().sides().firstBox().currentData().toString(), QStringLiteral("shown"));
        QCOMPARE(compare().model().facts()->comparison.first, workspace().ledger());
    }

    void waterfallBarsAddUpAndLeadToTheirLines() {
        QVERIFY(seen(Docks::Waterfall, waterfall()));
        const auto facts = waterfall().model().facts();
        QVERIFY(facts);
        QCOMPARE(facts->waterfall.to, *workspace().ledger()->score());
        Points at = facts->waterfall.from;
        for (const WaterfallBar& bar : facts->waterfall.bars) at += bar.delta;
        QCOMPARE(at, facts->waterfall.to);
        QVERIFY(waterfall().model().rowCount() > 3);
        waterfall().bars().setCurrentIndex(waterfall().model().index(2, 0));
        const WaterfallBar* bar = waterfall().model().barAt(2);
        QCOMPARE(waterfall().linesModel().rowCount(), static_cast<int>(bar->lines.size()));
        workspace().select(std::nullopt);
        waterfall().bars().setFocus();
        QTest::keyClick(&waterfall().bars(), Qt::Key_Return);
        QCOMPARE(workspace().selectedLine(), std::optional(bar->lines.front()));
        shot(QStringLiteral("waterfall"));
    }

    void waterfallBetweenDaysAndScenarios_data() {
        QTest::addColumn<int>("by");
        QTest::newRow("by rule") << static_cast<int>(WaterfallBy::Rule);
        QTest::newRow("by record") << static_cast<int>(WaterfallBy::Record);
        QTest::newRow("by year") << static_cast<int>(WaterfallBy::Year);
    }
    void waterfallBetweenDaysAndScenarios() {
        QFETCH(int, by);
        workspace().edit(edit(*workspace().rulebook(), "tp_03_points=-20"));
        QVERIFY(seen(Docks::Waterfall, waterfall()));
        waterfall().setBy(static_cast<WaterfallBy>(by));
        waterfall().fromDay().setDate({2019, 3, 1});
        waterfall().toDay().setDate({2020, 3, 1});
        QVERIFY(settled(waterfall()));
        QCOMPARE(waterfall().model().facts()->fromDay, std::optional(day("2019-03-01")));
        waterfall().setBetween(WaterfallPanel::Scenarios);
        QVERIFY(settled(waterfall()));
        const auto facts = waterfall().model().facts();
        QCOMPARE(facts->waterfall.from, *workspace().base()->score());
        QCOMPARE(facts->waterfall.to, *workspace().ledger()->score());
        QVERIFY(!facts->waterfall.bars.empty());
        waterfall().bars().setCurrentIndex(waterfall().model().index(1, 0));
        QVERIFY(waterfall().linesModel().rowCount() > 0);
        shot(QStringLiteral("waterfall-scenarios-%1").arg(by));
    }

    void nothingIsWorkedOutWhileNobodyLooks() {
        window_->docks().goTo(Docks::Variables);
        QCoreApplication::processEvents();
        workspace().edit(edit(*workspace().rulebook(), "tp_03_points=-20"));
        QVERIFY(!compare().job().running());
        QVERIFY(!compare().model().facts());
        QVERIFY(seen(Docks::Compare, compare()));
        QVERIFY(compare().model().facts());
    }

    void anotherSubjectForgetsTheAnswer() {
        workspace().edit(edit(*workspace().rulebook(), "tp_03_points=-20"));
        QVERIFY(seen(Docks::Compare, compare()));
        QVERIFY(compare().model().facts());
        workspace().close();
        QVERIFY(!compare().model().facts());
        QCOMPARE(compare().model().rowCount(), 0);
    }

    void whatAPanelShowsGoesOutWhole_data() {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("csv") << "csv" << QByteArray("\xef\xbb\xbf");
        QTest::newRow("json") << "json" << QByteArray("{");
        QTest::newRow("xlsx") << "xlsx" << QByteArray("PK");
        QTest::newRow("html") << "html" << QByteArray("<!DOCTYPE html>");
        QTest::newRow("pdf") << "pdf" << QByteArray("%PDF-");
    }
    void whatAPanelShowsGoesOutWhole() {
        QFETCH(QString, ending);
        QFETCH(QByteArray, begins);
        QVERIFY(seen(Docks::Waterfall, waterfall()));
        waterfall().bars().setCurrentIndex(waterfall().model().index(1, 0));
        const auto tables = waterfall().output().tables();
        QVERIFY(tables);
        QCOMPARE(tables->size(), std::size_t{2});
        const ReportTable& bars = tables->front();
        QCOMPARE(bars.rows.size(), static_cast<std::size_t>(waterfall().model().rowCount()));
        // Exact, whatever stands on screen.
        const ReportCell& points = bars.cell(1, WaterfallModel::PointsColumn);
        QCOMPARE(points.form, ReportCell::Form::Number);
        QCOMPARE(points.exact, waterfall().model().barAt(1)->delta.text());
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("waterfall.") + ending);
        QCOMPARE(writeTablesFile(*tables, QStringLiteral("Waterfall"), path), QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(bytes.size() > 200 && (ending == "csv" || bytes.startsWith(begins)), bytes.left(40));
        QVERIFY(!writeTablesFile(*tables, {}, folder.filePath(QStringLiteral("waterfall.doc"))).isEmpty());
        QVERIFY(!writeTablesFile(*tables, {}, QStringLiteral("/nowhere/at/all.csv")).isEmpty());
    }

    void copiedWithHeaders() {
        QVERIFY(seen(Docks::Waterfall, waterfall()));
        waterfall().output().menu().actions().front()->trigger();
        const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.front().count(QLatin1Char('\t')), WaterfallModel::ColumnCount - 1);
        QVERIFY(lines.size() > waterfall().model().rowCount());
    }

    void whatWouldItTakeOpensAsAScenario() {
        QVERIFY(seen(Docks::Reach, reach()));
        const auto found = reach().goalsModel().reach();
        QVERIFY(found && !found->goals.empty());
        // Each way that can be made turns its goal when it is made.
        const int row = reach().goalsModel().firstOpen();
        const GoalReach* goal = reach().goalsModel().goalAt(row);
        QVERIFY(goal && goal->reached && !*goal->reached);
        const auto standsAt = [&](const Ledger& ledger) { return reachedIn(goal->goal, wouldBeOf(ledger)); };
        reach().goals().setCurrentIndex(reach().goalsModel().index(row, 0));
        const ReachWaysModel& ways = reach().waysModel();
        int made = 0;
        for (int way = 0; way < ways.rowCount(); ++way) {
            Scenario next = workspace().scenario();
            const std::vector<Edit> edits = ways.editsAt(way);
            if (edits.empty()) continue;
            for (const Edit& each : edits) next = next.with(each);
            const auto ledger = workspace().tried(next);
            QVERIFY(ledger.ok());
            QVERIFY2(standsAt(**ledger) == std::optional(true), qPrintable(text(ways, way, ReachWaysModel::Way)));
            ++made;
        }
        QVERIFY(made > 2);
        shot(QStringLiteral("reach"));
        // And it opens with one press, as one change that undo takes back.
        int way = 0;
        while (ways.editsAt(way).empty()) ++way;
        reach().ways().setCurrentIndex(ways.index(way, 0));
        QVERIFY(reach().openButton().isEnabled());
        const Goal wanted = goal->goal;
        const Points before = *workspace().ledger()->score();
        reach().openButton().click();
        QCOMPARE(reachedIn(wanted, wouldBeOf(*workspace().ledger())), std::optional(true));
        QVERIFY(settled(reach()));
        workspace().undoStack().undo();
        QCOMPARE(*workspace().ledger()->score(), before);
        QVERIFY(workspace().scenario().empty());
    }

    void inACaseEachWayIsAScenarioOfItsOwn() {
        QTemporaryDir folder;
        CaseSession& session = window_->cases().session();
        session.keepOpenFile(folder.filePath(QStringLiteral("lin.clearline")));
        QVERIFY(QTest::qWaitFor([&] { return session.isOpen() && workspace().isOpen(); }, 20000));
        QVERIFY(seen(Docks::Reach, reach()));
        const int row = reach().goalsModel().firstOpen();
        const Goal goal = reach().goalsModel().goalAt(row)->goal;
        reach().goals().setCurrentIndex(reach().goalsModel().index(row, 0));
        for (int made = 0; made < 2; ++made) {
            session.choose(std::nullopt);
            QVERIFY(settled(reach()));
            int way = 0;
            while (reach().waysModel().editsAt(way).empty()) ++way;
            reach().ways().setCurrentIndex(reach().waysModel().index(way, 0));
            reach().openButton().click();
            QCOMPARE(reachedIn(goal, wouldBeOf(*workspace().ledger())), std::optional(true));
            QCOMPARE(session.state().scenarios.size(), static_cast<std::size_t>(made + 1));
            QCOMPARE(workspace().scenario().edits.size(), std::size_t{1});
        }
        // And stands in the comparison, beside the other.
        QVERIFY(seen(Docks::Compare, compare()));
        QComboBox& second = compare().sides().secondBox();
        QCOMPARE(second.currentText(), QString::fromStdString(session.kept(session.scenario())->label.name));
        compare().sides().choose(compare().sides().firstBox().itemData(1).toString(), second.itemData(2).toString());
        QVERIFY(settled(compare()));
        QVERIFY(compare().model().facts());
        QVERIFY(compare().model().facts()->comparison.same());  // two scenarios of the same edit
        shot(QStringLiteral("compare-case"));
        QVERIFY(QTest::qWaitFor([&] { return session.saving() == CaseSession::Saving::Saved; }, 20000));
    }

    void theStairIntoTheFutureIsDrawnAndTold() {
        QVERIFY(seen(Docks::Reach, reach()));
        const auto& steps = reach().goalsModel().reach()->outlook.steps;
        QVERIFY(steps.size() > 1);
        const ChartFacts& facts = window_->chart().canvas().facts();
        QCOMPARE(facts.forecast.size(), steps.size());
        QCOMPARE(facts.forecast.back().score, steps.back().score);
        QVERIFY(facts.whole().until > steps.back().day.days());
        QVERIFY(window_->chart().summary().contains(QStringLiteral("If nothing new comes")));
        reach().goals().setCurrentIndex(reach().goalsModel().index(reach().goalsModel().rowCount() - 1, 0));
        QVERIFY(reach().waysModel().rowCount() > static_cast<int>(steps.size()));
        shot(QStringLiteral("stair"));
        window_->setLanguage(Language::Chinese);
        QTRY_COMPARE(window_->chart().canvas().facts().forecast.size(), steps.size());
        shot(QStringLiteral("stair-zh"));
        reach().drawBox().setChecked(false);
        QVERIFY(window_->chart().canvas().facts().forecast.empty());
    }

    void sensitivityOrdersNumbersByTheirEffect() {
        QVERIFY(seen(Docks::Sensitivity, sensitivity()));
        const SensitivityModel& model = sensitivity().model();
        QVERIFY(model.found() && model.found()->rows.size() > 2);
        for (int row = 1; model.rowAt(row); ++row) QVERIFY(model.rowAt(row)->effect <= model.rowAt(row - 1)->effect);
        QVERIFY(model.index(0, SensitivityModel::Bar).data(ToldTableModel::BarRole).isValid());
        shot(QStringLiteral("sensitivity"));
        sensitivity().table().setCurrentIndex(model.index(0, 0));
        const auto there = model.rowAt(0)->atLow.score;
        sensitivity().lowButton().click();
        QCOMPARE(workspace().ledger()->score(), there);
        QVERIFY(settled(sensitivity()));
        sensitivity().table().setCurrentIndex(model.index(0, 0));
        sensitivity().table().setFocus();
        QTest::keyClick(&sensitivity().table(), Qt::Key_Return);
        QVERIFY(window_->variables().table().currentIndex().isValid());
    }

    void aDraggedSliderMovesTheScoreAndIsOneChange() {
        window_->docks().goTo(Docks::Variables);
        window_->variables().choose(QStringLiteral("tp_03_points"));
        ValueSlider& slider = window_->variables().slider();
        QTRY_VERIFY(slider.isVisible());
        shot(QStringLiteral("slider"));
        const Points before = *workspace().ledger()->score();
        const int start = slider.slider().value();
        slider.slider().setSliderDown(true);
        for (int step = 1; step <= 5; ++step) {
            slider.slider().setSliderPosition(start - step);
            QCOMPARE(*workspace().ledger()->score(), before - Points(step));  // at once
            QCOMPARE(workspace().undoStack().count(), 0);                     // and no edit yet
        }
        slider.slider().setSliderDown(false);
        QCOMPARE(workspace().undoStack().count(), 1);
        QCOMPARE(*workspace().ledger()->score(), before - Points(5));
        QCOMPARE(slider.spin().value(), Number(-20));
        workspace().undoStack().undo();
        QCOMPARE(*workspace().ledger()->score(), before);
        QCOMPARE(slider.spin().value(), Number(-15));
    }

    void aSliderTakenBackLeavesNothing() {
        window_->docks().goTo(Docks::Variables);
        window_->variables().choose(QStringLiteral("tp_03_points"));
        ValueSlider& slider = window_->variables().slider();
        QTRY_VERIFY(slider.isVisible());
        const Points before = *workspace().ledger()->score();
        slider.slider().setFocus();
        QTest::keyClick(&slider.slider(), Qt::Key_Left);
        QCOMPARE(*workspace().ledger()->score(), before - Points(1));
        QTest::keyClick(&slider.slider(), Qt::Key_Escape);
        QCOMPARE(*workspace().ledger()->score(), before);
        QCOMPARE(workspace().undoStack().count(), 0);
        // There and back again is no change either.
        QTest::keyClick(&slider.slider(), Qt::Key_Left);
        QTest::keyClick(&slider.slider(), Qt::Key_Right);
        QTest::keyClick(&slider.slider(), Qt::Key_Return);
        QCOMPARE(workspace().undoStack().count(), 0);
        QVERIFY(workspace().scenario().empty());
        // Keys that rest are kept, by themselves.
        QTest::keyClick(&slider.slider(), Qt::Key_Left);
        QTRY_COMPARE(workspace().undoStack().count(), 1);
    }

    void exactNumbersAreTyped_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("value");
        QTest::newRow("whole") << "-17"
                               << "-17";
        QTest::newRow("a true minus") << QString(QChar(0x2212)) + "17.25"
                                      << "-17.25";
        QTest::newRow("a fraction") << "-50/3"
                                    << "-50/3";
        QTest::newRow("no number") << "-"
                                   << "-15";
    }
    void exactNumbersAreTyped() {
        QFETCH(QString, typed);
        QFETCH(QString, value);
        window_->docks().goTo(Docks::Variables);
        window_->variables().choose(QStringLiteral("tp_03_points"));
        NumberSpin& spin = window_->variables().slider().spin();
        QTRY_VERIFY(spin.isVisible());
        spin.setFocus();
        spin.selectAll();
        spin.findChild<QLineEdit*>()->insert(typed);
        QTest::keyClick(&spin, Qt::Key_Return);
        QCOMPARE(QString::fromStdString(spin.value().text()), value);
        QCOMPARE(workspace().undoStack().count(), value == "-15" ? 0 : 1);
    }

    void everyPanelAnswersForEverySystem_data() {
        QTest::addColumn<QString>("file");
        for (const char* file : {"fuzhou/gao.csv", "fuzhou/zheng.csv", "wendeng-2020/song.csv",
                                 "national-lists/files.csv", "rongcheng/haixing.csv", "sesame-credit/friends.csv",
                                 "yunmanman-drivers/driver.csv", "suining-2010/sui.csv", "honest-shanghai/three.csv"})
            QTest::newRow(file) << QString::fromLatin1(file);
    }
    void everyPanelAnswersForEverySystem() {
        QFETCH(QString, file);
        workspace().close();
        QVERIFY(openAndWait(workspace(), sourcePath(QStringLiteral("sample-data/") + file)));
        QVERIFY(seen(Docks::Compare, compare()));
        QVERIFY(seen(Docks::Waterfall, waterfall()));
        QVERIFY(seen(Docks::Reach, reach()));
        QVERIFY(seen(Docks::Sensitivity, sensitivity()));
        QVERIFY(reach().goalsModel().reach());
        QVERIFY(sensitivity().model().found());
        // Each row of each panel can be told, and goes out.
        for (AuditPanel* panel : std::initializer_list<AuditPanel*>{&compare(), &waterfall(), &reach(), &sensitivity()})
            QVERIFY(panel->output().tables());
        for (int row = 0; row < reach().goalsModel().rowCount(); ++row) {
            reach().goals().setCurrentIndex(reach().goalsModel().index(row, 0));
            QVERIFY(reach().waysModel().rowCount() > 0);
            for (int way = 0; way < reach().waysModel().rowCount(); ++way)
                QVERIFY(!text(reach().waysModel(), way, 0).isEmpty());
        }
        shot(QStringLiteral("sensitivity-%1").arg(QFileInfo(file).baseName()));
    }

    void stoppedWorkSaysNothingAndAnotherGoesOn() {
        LatestJob job;
        bool said = false;
        std::atomic<bool> begun{false};
        job.start([&](const LatestJob::Desk& desk) -> LatestJob::Result {
            begun = true;
            while (desk.goesOn(1, 2)) std::this_thread::yield();
            return [&] { said = true; };
        });
        QVERIFY(QTest::qWaitFor([&] { return begun.load(); }, 20000));
        job.cancel();
        QVERIFY(job.cancelled());
        QVERIFY(!job.running());
        int answer = 0;
        job.start([&](const LatestJob::Desk&) { return [&] { answer = 7; }; });
        QVERIFY(QTest::qWaitFor([&] { return !job.running(); }, 20000));
        QCOMPARE(answer, 7);
        QVERIFY(!said);
        QVERIFY(!job.cancelled());
    }
};

QTEST_MAIN(TestAudit)
#include "test_audit.moc"
