// Switches: whatever is left out of a scheme or done otherwise, a ledger says the same of it whether another one stood
// before it or not; and rounding at another stage gives what one reckons by hand.
#include "core/scenario/scenario.h"
#include "tests/unit/ledger/ledgers.h"

using namespace clearline;
using namespace clearline::test;

namespace {

// Doubling, one act, a yearly cap, a cap, a range and a rounding that all bite.
const char* const kAll = R"(clearline-rulebook: 1
id: all
title: {en: All, zh: 全}
score: {from: 2019-01-01, opening: 100, range: [80, 104], rounding: {mode: half up, places: 0}}
counting: {from: received_on, values-of: decided_on, per-act: hold-else-largest}
parameters:
  fine: {title: {en: Fine, zh: 罚}, unit: points, values: [{value: -10.5}]}
characteristics:
  - {id: c, title: {en: Conduct, zh: 操行}, cap: {range: [-32, 3]}}
yearly-caps: [{id: y, title: {en: Yearly, zh: 年}, most: 5}]
rules:
  - {id: R-1, title: {en: Parking, zh: 停车}, kinds: [traffic.parking], effect: {add: fine, to: c}, valid-for: P5Y, repeat: {class: p, times: 2}}
  - {id: R-2, title: {en: Blood, zh: 献血}, kinds: [welfare.blood-donation], effect: {add: 4, to: c}, yearly-cap: y}
)";
const char* const kRecords =
    "subject,id,kind,decided_on,received_on,act\n"
    "P,G,welfare.blood-donation,2019-01-10,2019-01-10,\n"
    "P,H,welfare.blood-donation,2019-01-11,2019-01-11,\n"
    "P,A,traffic.parking,2019-02-01,2019-02-01,\n"
    "P,B,traffic.parking,2020-02-01,2020-02-01,X\n"
    "P,B2,traffic.parking,2020-02-02,2020-02-02,X\n";

// Two sums of 0.7 each, of two records of 0.35.
const char* const kStages = R"(clearline-rulebook: 1
id: stages
title: {en: Stages, zh: 步}
score: {from: 2019-01-01, opening: 0, FORMULArounding: {mode: half up, places: 0}}
counting: {from: received_on, values-of: decided_on}
parameters:
  bit: {title: {en: Bit, zh: 点}, unit: points, values: [{value: 0.35}]}
  twice: {title: {en: Twice, zh: 倍}, unit: times, values: [{value: 2}]}
characteristics:
  - {id: a, title: {en: A, zh: 甲}, weight: twice}
  - {id: b, title: {en: B, zh: 乙}, weight: 2}
rules:
  - {id: R-1, title: {en: Parking, zh: 停车}, kinds: [traffic.parking], effect: {add: bit, to: a}}
  - {id: R-2, title: {en: Blood, zh: 献血}, kinds: [welfare.blood-donation], effect: {add: 0.35, to: b}}
)";
const char* const kFour =
    "subject,id,kind,decided_on,received_on\n"
    "P,A,traffic.parking,2019-02-01,2019-02-01\n"
    "P,B,traffic.parking,2019-03-01,2019-03-01\n"
    "P,G,welfare.blood-donation,2019-04-01,2019-04-01\n"
    "P,H,welfare.blood-donation,2019-05-01,2019-05-01\n";

const Clock kClock{day("2020-12-31"), day("2020-12-31")};

Result<std::shared_ptr<const Rulebook>> with(const QString& edit, const std::shared_ptr<const Rulebook>& rulebook) {
    const auto thrown = parseSwitch(edit.toStdString());
    if (!thrown) return thrown.problems();
    return applyToRulebook(Scenario{}.with(*thrown), rulebook);
}

}  // namespace

class TestSwitches : public QObject {
    Q_OBJECT
private slots:
    void sameBesideAnotherLedger_data() {
        QTest::addColumn<QString>("edit");
        for (const char* edit :
             {"cap-off=c", "range-off", "repeat-off", "every-item", "yearly-cap-off=y", "rounding-off",
              "rounding-other=down, 0", "rounded-points=up, 0", "rounded-sums=up, 0", "rounded-parts=up, 0"})
            QTest::newRow(edit) << edit;
    }
    void sameBesideAnotherLedger() {
        QFETCH(QString, edit);
        const auto rulebook = rulebookOf(kAll);
        const auto input = caseOf(kRecords);
        const Ledger before = evaluate(input, rulebook, "P", kClock);
        const auto edited = with(edit, rulebook);
        QVERIFY(edited.ok());
        const Ledger alone = evaluate(input, *edited, "P", kClock);
        QVERIFY(rowsOf(alone) != rowsOf(before));  // it is a case in which the switch does something
        QCOMPARE(rowsOf(evaluate(input, *edited, "P", kClock, &before)), rowsOf(alone));
        QCOMPARE(rowsOf(evaluate(input, rulebook, "P", kClock, &alone)), rowsOf(before));
    }

    void roundedAtEachStage_data() {
        QTest::addColumn<QString>("formula");
        QTest::addColumn<QString>("edit");
        QTest::addColumn<QString>("score");
        const QString sum, other = QStringLiteral("formula: opening + 10 * a + sum(characteristics), ");
        // 2 · 0.7 + 2 · 0.7 = 2.8.
        QTest::newRow("at the end") << sum << "rounding-other=half up, 0"
                                    << "3";
        QTest::newRow("not") << sum << "rounding-off"
                             << "2.8";
        QTest::newRow("each record: nothing of any") << sum << "rounded-points=half up, 0"
                                                     << "0";
        QTest::newRow("each sum: 2 · 1 + 2 · 1") << sum << "rounded-sums=half up, 0"
                                                 << "4";
        QTest::newRow("each part: 1 + 1") << sum << "rounded-parts=half up, 0"
                                          << "2";
        QTest::newRow("to tenths: 0.4 · 4, weighted") << sum << "rounded-points=half up, 1"
                                                      << "3";
        // 10 · 0.7 + 2.8 = 9.8; with each sum rounded 10 · 1 + 4.
        QTest::newRow("a formula") << other << "rounding-off"
                                   << "9.8";
        QTest::newRow("a formula of rounded sums") << other << "rounded-sums=half up, 0"
                                                   << "14";
        QTest::newRow("a formula has no parts") << other << "rounded-parts=half up, 0"
                                                << "scenario.switch-unknown";
        QTest::newRow("no way of rounding") << sum << "rounded-sums=sideways, 0"
                                            << "scenario.switch-unknown";
    }
    void roundedAtEachStage() {
        QFETCH(QString, formula);
        QFETCH(QString, edit);
        QFETCH(QString, score);
        const QString yaml = QString::fromUtf8(kStages).replace(QLatin1String("FORMULA"), formula);
        const auto edited = with(edit, rulebookOf(yaml.toStdString()));
        if (!edited) {
            QCOMPARE(QString::fromStdString(edited.problems().front().code), score);
            return;
        }
        const Ledger ledger = evaluate(caseOf(kFour), *edited, "P", kClock);
        QCOMPARE(QString::fromStdString(ledger.score()->text()), score);
        QVERIFY(!ledger.incomplete());
    }

    // There the score is what each day left of it, and no formula of the sums.
    void notWhereTheRangeTakesForGood() {
        auto running = std::make_shared<Rulebook>(*rulebookOf(kAll));
        running->score->clamp = ClampMode::Running;
        QVERIFY(!with(QStringLiteral("rounded-sums=up, 0"), running).ok());
        QVERIFY(with(QStringLiteral("rounded-points=up, 0"), running).ok());
    }

    // Of the two stages of a sum one is chosen.
    void theLaterStageMakesTheEarlierVoid() {
        const Edit sums = *parseSwitch("rounded-sums=up, 0"), parts = *parseSwitch("rounded-parts=up, 0");
        QVERIFY(sameThing(sums, parts));
        QVERIFY(!sameThing(sums, *parseSwitch("rounded-points=up, 0")));
        QCOMPARE(Scenario{}.with(sums).with(parts).edits.size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestSwitches)
#include "test_switches.moc"
