// Journeys of the auditor through what would change a score: what it would take and its stair into the future, how much
// hangs on each number and on rounding, sliders and exact numbers.
#include "audit_journey.h"

using namespace clearline;
using namespace clearline::testing;

class TestAuditNumbers : public AuditJourney {
    Q_OBJECT

private slots:
    void initTestCase() { prepare(); }
    void init() { begin(); }
    void cleanup() { end(); }

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

    // What the row told is what then stands on screen; what no edit says does not open, and says so.
    void aWayOfRoundingOpensWithItsFigure() {
        workspace().edit(edit(*workspace().rulebook(), "tp_03_points=-14.5"));
        QVERIFY(seen(Docks::Sensitivity, sensitivity()));
        const SensitivityModel& model = sensitivity().model();
        int opens = -1, closed = -1;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (opens < 0 && model.editAt(row)) opens = row;
            if (text(model, row, SensitivityModel::Tried).contains(QStringLiteral("does not open"))) closed = row;
        }
        QVERIFY(opens >= 0 && closed >= 0);
        sensitivity().table().setCurrentIndex(model.index(closed, 0));
        QVERIFY(!sensitivity().wayButton().isEnabled());
        sensitivity().table().setCurrentIndex(model.index(opens, 0));
        QVERIFY(sensitivity().wayButton().isEnabled());
        QVERIFY(!sensitivity().lowButton().isEnabled());
        shot(QStringLiteral("rounding"));
        const QString told = model.index(opens, SensitivityModel::AtLow).data(kPlainTextRole).toString();
        sensitivity().wayButton().click();
        QCOMPARE(qtText(workspace().ledger()->score()->text()), told);
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
};

QTEST_MAIN(TestAuditNumbers)
#include "test_audit_numbers.moc"
