// Journeys of the auditor through the panels of the audit: two scenarios side by side, a score from one figure to
// another and its bars down to their lines; what goes out of a panel, and work beside the window stopped and gone on
// with.
#include "audit_journey.h"

using namespace clearline;
using namespace clearline::testing;

class TestAudit : public AuditJourney {
    Q_OBJECT

private slots:
    void initTestCase() { prepare(); }
    void init() { begin(); }
    void cleanup() { end(); }

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
