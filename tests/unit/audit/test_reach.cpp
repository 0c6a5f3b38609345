// What it would take: each value that is said to turn a goal is put in, one unit below, at, and above; the records, the
// pairs and the smallest sets are those that a reader finds by hand; and the stair into the future.
#include "core/audit/reach.h"

#include "core/scenario/scenario.h"
#include "tests/unit/ledger/ledgers.h"

using namespace clearline;
using namespace clearline::test;

namespace {

// How the score is rounded, clamped and weighted stands in for @.
const char* const kRulebook = R"(clearline-rulebook: 1
id: small
title: {en: Small, zh: 小}
score: {from: 2019-01-01, opening: start, formula: opening + sum(characteristics), @}
parameters:
  start: {title: {en: Start, zh: 起始}, values: [{value: 100}]}
  fine: {title: {en: Points for a fine, zh: 罚款扣分}, values: [{value: -10, allowed: [-12, -8]}]}
  gift: {title: {en: Points for a gift, zh: 捐赠加分}, values: [{value: 7.5}]}
  high: {title: {en: Cap, zh: 上限}, values: [{value: 30}]}
  share: {title: {en: Weight, zh: 权重}, values: [{value: 1}]}
  lasts: {title: {en: Validity, zh: 有效期}, values: [{value: P2Y}]}
  least: {title: {en: Least amount, zh: 最低金额}, values: [{value: 50}]}
tables:
  size:
    title: {en: By size, zh: 按数额}
    over: record.amount
    values: [{rows: [{up-to: 500, gives: -4}, {gives: -9}]}]
characteristics:
  - {id: c, title: {en: Conduct, zh: 操行}, weight: share}
  - {id: g, title: {en: Giving, zh: 公益}, cap: {range: [null, high]}}
lists: [{id: black, title: {en: Black, zh: 黑}, kind: black}]
rules:
  - {id: R-1, title: {en: Parking, zh: 停车}, kinds: [traffic.parking], effect: {add: fine, to: c}, valid-for: lasts, clock: [received_on]}
  - {id: R-2, title: {en: Blood, zh: 献血}, kinds: [welfare.blood-donation], effect: {add: gift, to: g}}
  - {id: R-3, title: {en: Fine, zh: 罚款}, kinds: [traffic.red-light], when: record.amount >= least, effect: {add: size, to: c}}
  - {id: R-4, title: {en: Entered, zh: 列入}, kinds: [court.defaulter], effect: {list: {on: black, ground: {en: g, zh: g}}}}
scales: [{id: band, title: {en: Band, zh: 档}, of: score, steps: [{below: 90, is: low}, {up-to: 110, is: fair}, {is: high}]}]
thresholds:
  - {id: lane, title: {en: Lane, zh: 通道}, kind: benefit, above: 102}
  - {id: card, title: {en: Card, zh: 卡}, kind: benefit, at-least: 92}
  - {id: talk, title: {en: Talk, zh: 约谈}, kind: restriction, below: 95}
)";
// 100 − 3 · 10 − 4 − 9 + 3 · 7.5 = 79.5
const char* const kRecords =
    "subject,id,kind,decided_on,received_on,amount\n"
    "P,A,traffic.parking,2019-02-01,2019-02-01,\n"
    "P,B,traffic.parking,2019-06-01,2019-06-01,\n"
    "P,C,traffic.parking,2020-02-01,2020-02-01,\n"
    "P,D,traffic.red-light,2019-08-01,2019-08-01,100\n"
    "P,E,traffic.red-light,2019-08-02,2019-08-02,600\n"
    "P,F,traffic.red-light,2019-08-03,2019-08-03,20\n"
    "P,G,welfare.blood-donation,2019-06-01,2019-06-01,\n"
    "P,H,welfare.blood-donation,2019-07-01,2019-07-01,\n"
    "P,I,welfare.blood-donation,2019-07-02,2019-07-02,\n"
    "P,L,court.defaulter,2019-09-01,2019-09-01,\n"
    "P,M,court.defaulter,2019-10-01,2019-10-01,\n";

std::shared_ptr<const Ledger> ledgerOf(const std::string& shape) {
    std::string yaml = kRulebook;
    yaml.replace(yaml.find('@'), 1, shape);
    return std::make_shared<const Ledger>(
        evaluate(caseOf(kRecords), rulebookOf(yaml), "P", {day("2020-06-30"), day("2020-06-30")}));
}

const char* const kRounded = "range: [0, 200], rounding: {mode: half up, places: 0}";

Reach reachOf(const std::string& goal, const std::vector<std::string>& keep = {}, const std::string& shape = kRounded) {
    ReachOptions options;
    options.threshold = goal;
    options.keep = keep;
    return reach(ledgerOf(shape), options);
}

QString idsOf(const Reach& found, const std::vector<std::size_t>& items) {
    QStringList ids;
    for (const std::size_t item : items) ids << QString::fromStdString(std::string(found.items[item].id));
    return ids.join(QLatin1Char(' '));
}

QString flipText(const std::optional<FlipValue>& flip) {
    if (!flip) return QStringLiteral("-");
    return QString::fromStdString((flip->included ? "" : "beyond ") + flip->at.text());
}

}  // namespace

class TestReach : public QObject {
    Q_OBJECT
private slots:
    void eachValueTurnsItThereAndNotBefore_data() {
        QTest::addColumn<QString>("shape");
        QTest::newRow("rounded") << QString(kRounded);
        QTest::newRow("not rounded") << QStringLiteral("range: [0, 200]");
        QTest::newRow("to a tenth, downwards") << QStringLiteral("rounding: {mode: down, places: 1}");
        QTest::newRow("what is beyond the range is lost") << QStringLiteral("range: [75, 101], clamp: running");
    }
    void eachValueTurnsItThereAndNotBefore() {
        QFETCH(QString, shape);
        const Reach found = reachOf({}, {}, shape.toStdString());
        const Ledger& ledger = *found.ledger;
        int asked = 0;
        for (const GoalReach& goal : found.goals)
            for (const VariableWay& way : goal.variables) {
                const Variable& variable = found.variables[way.variable].variable;
                for (const auto& flip : {way.below, way.above}) {
                    if (!flip) continue;
                    for (const Number& off :
                         {Number(-1), Number::fraction(-1, 1000), Number(0), Number::fraction(1, 1000), Number(1)}) {
                        const Number value = flip->at + off;
                        const Edit edit = editOf(variable, ledger.rulebook(), value);
                        const auto edited = applyToRulebook(Scenario{}.with(edit), ledger.rulebookPointer());
                        const Ledger other = evaluate(ledger.inputPointer(), *edited, "P", ledger.clock());
                        bool said = false;
                        for (const Span& span : way.where) said |= span.contains(value);
                        const auto real = reachedIn(goal.goal, wouldBeOf(other));
                        QVERIFY2(real == said, (nameOf(variable, ledger.rulebook()) + " = " + value.text() + " for " +
                                                goalId(goal.goal, ledger))
                                                   .c_str());
                        ++asked;
                    }
                }
            }
        QVERIFY(asked >= 20);
    }

    void theNearestValues_data() {
        QTest::addColumn<QString>("goal");
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("below");
        QTest::addColumn<QString>("above");
        // 79.5 is shown as 80; above 102 is shown from 103 on, which is 102.5 before rounding: 23 more.
        QTest::newRow("added once") << "lane"
                                    << "start"
                                    << "-"
                                    << "123";
        QTest::newRow("added three times") << "card"
                                           << "fine"
                                           << "-"
                                           << "-6";
        QTest::newRow("a cap in the way") << "lane"
                                          << "gift"
                                          << "-"
                                          << "-";
        QTest::newRow("a weight on the sum") << "card"
                                             << "share"
                                             << "31/43"
                                             << "-";
        QTest::newRow("one row of a table") << "card"
                                            << "size row 1"
                                            << "-"
                                            << "8";
        QTest::newRow("at most: beyond it") << "band=high"
                                            << "start"
                                            << "-"
                                            << "131";
        QTest::newRow("a restriction, left at 95") << "talk"
                                                   << "start"
                                                   << "-"
                                                   << "115";
    }
    void theNearestValues() {
        QFETCH(QString, goal);
        QFETCH(QString, variable);
        const Reach found = reachOf(goal.toStdString());
        QCOMPARE(found.goals.size(), std::size_t{1});
        QString below = QStringLiteral("-"), above = QStringLiteral("-");
        for (const VariableWay& way : found.goals[0].variables) {
            const Variable& of = found.variables[way.variable].variable;
            if (QString::fromStdString(nameOf(of, found.ledger->rulebook())) != variable) continue;
            below = flipText(way.below);
            above = flipText(way.above);
        }
        QTEST(below, "below");
        QTEST(above, "above");
    }

    void theLengthOfTimeAtWhichItTurns_data() {
        QTest::addColumn<QString>("goal");
        QTest::addColumn<QString>("below");
        QTest::addColumn<QString>("above");
        // A counts from 1 February 2019, B from 1 June, C from 1 February 2020; it is 30 June 2020.
        QTest::newRow("two are to have ended") << "card"
                                               << "P1Y"
                                               << "-";
        QTest::newRow("one is to have ended") << "band=fair"
                                              << "P1Y4M"
                                              << "-";
        QTest::newRow("all three are not enough") << "band=high"
                                                  << "-"
                                                  << "-";
        QTest::newRow("lists have no part in it") << "black"
                                                  << "-"
                                                  << "-";
    }
    void theLengthOfTimeAtWhichItTurns() {
        QFETCH(QString, goal);
        const Reach found = reachOf(goal.toStdString());
        QCOMPARE(found.durations.size(), std::size_t{1});
        QVERIFY(found.durations[0].low == (Period{goal == QLatin1String("card")        ? 12
                                                  : goal == QLatin1String("band=fair") ? 16
                                                                                       : 0,
                                                  0}));
        const auto text = [](const std::optional<Period>& length) {
            return length ? QString::fromStdString(length->iso()) : QStringLiteral("-");
        };
        const auto& ways = found.goals.at(0).durations;
        QTEST(ways.empty() ? QStringLiteral("-") : text(ways[0].below), "below");
        QTEST(ways.empty() ? QStringLiteral("-") : text(ways[0].above), "above");
    }

    void whatIsNotSolvedIsSaid() {
        const Reach found = reachOf("lane");
        QStringList said;
        for (const SolvedVariable& solved : found.variables)
            if (solved.state != SolvedVariable::State::Solved)
                said << QString::fromStdString(nameOf(solved.variable, found.ledger->rulebook()) + " " +
                                               std::string(solvedStateText(solved.state)));
        QCOMPARE(said, QStringList{"least decides"});
    }

    void recordsAndSets_data() {
        QTest::addColumn<QString>("goal");
        QTest::addColumn<QString>("keep");
        QTest::addColumn<QString>("records");
        QTest::addColumn<QString>("pairs");
        QTest::addColumn<QString>("set");
        // shown 80: 12 missing to 92, 15 to 95, 23 to 103
        QTest::newRow("pairs only together") << "card"
                                             << ""
                                             << ""
                                             << "D E, A D, B D, C D, A E, B E, C E, A B, A C, B C"
                                             << "D E";
        QTest::newRow("a restriction ends") << "talk"
                                            << ""
                                            << ""
                                            << "A E, B E, C E, A B, A C, B C"
                                            << "A E";
        QTest::newRow("three at least") << "lane"
                                        << ""
                                        << ""
                                        << ""
                                        << "C D E";
        QTest::newRow("some are not contested") << "lane"
                                                << "A B"
                                                << ""
                                                << ""
                                                << "C D E";
        QTest::newRow("none of what is left does it") << "lane"
                                                      << "A B E"
                                                      << ""
                                                      << ""
                                                      << "none";
        QTest::newRow("off a list: both listings") << "black"
                                                   << ""
                                                   << ""
                                                   << "L M"
                                                   << "L M";
        QTest::newRow("a listing that stays") << "black"
                                              << "L"
                                              << ""
                                              << ""
                                              << "none";
        QTest::newRow("a band, alone") << "band=fair"
                                       << ""
                                       << "A B C"
                                       << "D E"
                                       << "A";
    }
    void recordsAndSets() {
        QFETCH(QString, goal);
        QFETCH(QString, keep);
        std::vector<std::string> kept;
        for (const QString& id : keep.split(QLatin1Char(' '), Qt::SkipEmptyParts)) kept.push_back(id.toStdString());
        const Reach found = reachOf(goal.toStdString(), kept);
        const GoalReach& way = found.goals.at(0);
        QVERIFY(way.sets.has_value());
        QTEST(idsOf(found, way.records), "records");
        QStringList pairs;
        for (const PairWay& pair : way.sets->pairs) pairs << idsOf(found, {pair.first, pair.second});
        QTEST(pairs.join(QLatin1String(", ")), "pairs");
        QVERIFY(way.sets->pairsWhole);
        if (way.sets->set) QVERIFY(way.sets->set->fewest);
        QTEST(way.sets->set ? idsOf(found, way.sets->set->items)
                            : QString(way.sets->none ? QStringLiteral("none") : QStringLiteral("not found")),
              "set");
    }

    void theStair() {
        const Reach found = reachOf("card");
        QStringList stair;
        for (const OutlookStep& step : found.outlook.steps)
            stair << QString::fromStdString(step.day.iso() + " " + step.score->text());
        QCOMPARE(stair, (QStringList{"2020-06-30 80", "2021-02-01 90", "2021-06-01 100", "2022-02-01 110"}));
        QVERIFY(found.goals[0].turn.has_value());
        QCOMPARE(QString::fromStdString(found.goals[0].turn->day.iso()), QStringLiteral("2021-06-01"));
        QCOMPARE(found.goals[0].turn->becomes, Reached::Yes);
        QVERIFY(found.outlook.whole);
    }
};

QTEST_GUILESS_MAIN(TestReach)
#include "test_reach.moc"
