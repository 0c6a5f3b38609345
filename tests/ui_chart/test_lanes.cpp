// Lanes: the timeline of lists and holds, read off ledgers made by core itself.
#include <QTest>

#include "made_case.h"
#include "ui/chart/lane_facts.h"

using namespace clearline;
using namespace clearline::test;

namespace {

const char* const kLists = R"(clearline-rulebook: 1
id: made-lists
title: {en: Made lists, zh: 虚构名单}
agencies: {court: {title: {en: Court, zh: 法院}}}
counting: {from: received_on, values-of: received_on}
lists:
  - {id: black, title: {en: Blacklist, zh: 黑名单}, kind: black, status: assumed}
  - {id: red, title: {en: Red list, zh: 红名单}, kind: red, status: assumed}
rules:
  - {id: L-1, title: {en: A judgment left, zh: 未履行判决}, agency: court, kinds: [debt.judgment], effect: {list: {on: black, ground: {en: judgment, zh: 判决}}}, ends: made_good_on, status: assumed}
  - {id: L-2, title: {en: A fine left, zh: 未缴罚款}, kinds: [traffic.red-light], effect: {list: {on: black, ground: {en: fine, zh: 罚款}}}, valid-for: P1Y, status: assumed}
  - {id: L-3, title: {en: An honour, zh: 荣誉}, kinds: [gift.blood], effect: {list: {on: red, ground: {en: honour, zh: 荣誉}}}, valid-for: P2Y, status: assumed}
  - {id: L-4, title: {en: Longer, zh: 延长}, kinds: [honour.city], effect: {list: {on: red, extend: P1Y}}, status: assumed}
scales:
  - {id: state, title: {en: State, zh: 状态}, of: lists, steps: [{on: black, is: bad, title: {en: bad, zh: 差}}, {on: red, is: best, title: {en: very good, zh: 很好}}, {is: good, title: {en: good, zh: 好}}], status: assumed}
)";

std::vector<Lane> lanes(const QByteArray& rows, const char* asOf) {
    const auto input = readRows("subject,id,kind,agency,received_on,made_good_on\n" + rows);
    const auto rulebook = scheme(kLists);
    if (!input || !rulebook) qFatal("the made case does not read");
    return lanesOf(*ledgerOf(input, rulebook, asOf), Language::English);
}

// "Blacklist [0] judgment 2019-01-07..2019-03-04"; open ones with "→" and the end, if there is one.
QStringList told(const std::vector<Lane>& all) {
    const auto iso = [](double day) {
        return QString::fromStdString(Date::ofDays(static_cast<std::int32_t>(day)).iso());
    };
    QStringList rows;
    for (const Lane& lane : all)
        for (const LaneBar& bar : lane.bars)
            rows << QString("%1 [%2] %3 %4..%5%6")
                        .arg(lane.name)
                        .arg(bar.row)
                        .arg(bar.name, iso(bar.days.from), iso(bar.days.until),
                             bar.open ? " → " + (bar.end ? iso(*bar.end) : QString("open")) : QString());
    return rows;
}

}  // namespace

class TestLanes : public QObject {
    Q_OBJECT
private slots:
    void barsOfLanes_data() {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("asOf");
        QTest::addColumn<QStringList>("bars");
        QTest::newRow("nothing happened") << QByteArray() << "2019-12-31" << QStringList();
        QTest::newRow("listed and made good")
            << QByteArray("S,1,debt.judgment,court,2019-01-07,2019-03-04\n") << "2019-12-31"
            << QStringList{"State [0] bad 2019-01-07..2019-03-04", "State [0] good 2019-03-04..2019-12-31 → open",
                           "Blacklist [0] judgment 2019-01-07..2019-03-04"};
        QTest::newRow("still listed, without an end")
            << QByteArray("S,1,debt.judgment,court,2019-01-07,\n") << "2019-12-31"
            << QStringList{"State [0] bad 2019-01-07..2019-12-31 → open",
                           "Blacklist [0] judgment 2019-01-07..2019-12-31 → open"};
        QTest::newRow("still listed, its end known")
            << QByteArray("S,1,traffic.red-light,,2019-01-07,\n") << "2019-12-31"
            << QStringList{"State [0] bad 2019-01-07..2019-12-31 → open",
                           "Blacklist [0] fine 2019-01-07..2019-12-31 → 2020-01-07"};
        QTest::newRow("on the last day, and the day it ends")
            << QByteArray("S,1,traffic.red-light,,2019-01-07,\n") << "2020-01-07"
            << QStringList{"State [0] bad 2019-01-07..2020-01-07", "State [0] good 2020-01-07..2020-01-07 → open",
                           "Blacklist [0] fine 2019-01-07..2020-01-07"};
        QTest::newRow("overlapping ones beneath each other, the scale by its first step")
            << QByteArray(
                   "S,1,gift.blood,,2019-01-07,\nS,2,traffic.red-light,,2019-02-04,\n"
                   "S,3,debt.judgment,court,2019-03-04,2019-06-03\nS,4,traffic.red-light,,2020-04-06,\n")
            << "2020-06-01"
            << QStringList{"State [0] very good 2019-01-07..2019-02-04",
                           "State [0] bad 2019-02-04..2020-02-04",
                           "State [0] very good 2020-02-04..2020-04-06",
                           "State [0] bad 2020-04-06..2020-06-01 → open",
                           "Blacklist [0] fine 2019-02-04..2020-02-04",
                           "Blacklist [1] judgment 2019-03-04..2019-06-03",
                           "Blacklist [0] fine 2020-04-06..2020-06-01 → 2021-04-06",
                           "Red list [0] honour 2019-01-07..2020-06-01 → 2021-01-07"};
        QTest::newRow("extended: one longer bar")
            << QByteArray("S,1,gift.blood,,2019-01-07,\nS,2,honour.city,,2019-05-06,\n") << "2019-12-31"
            << QStringList{"State [0] very good 2019-01-07..2019-12-31 → open",
                           "Red list [0] honour 2019-01-07..2019-12-31 → 2022-01-07"};
    }
    void barsOfLanes() {
        QFETCH(QByteArray, rows);
        QFETCH(QString, asOf);
        QFETCH(QStringList, bars);
        QCOMPARE(told(lanes(rows, qPrintable(asOf))), bars);
    }

    void entriesStandAtTheEndsOfBars() {
        const auto input = readRows(
            "subject,id,kind,agency,received_on,made_good_on\n"
            "S,1,debt.judgment,court,2019-01-07,2019-03-04\nS,2,gift.blood,,2019-03-04,\n");
        const auto ledger = ledgerOf(input, scheme(kLists));
        const std::vector<Lane> all = lanesOf(*ledger, Language::Chinese);
        QCOMPARE(all.size(), std::size_t{3});
        const LaneBar& judgment = all[1].bars.front();
        QCOMPARE(judgment.body, QString::fromUtf8("法院"));
        QCOMPARE(ledger->lineKind(ledger->firstLineOf(*judgment.entry)), LineKind::Listed);
        QCOMPARE(ledger->lineKind(ledger->firstLineOf(*judgment.leaves)), LineKind::Delisted);
        QCOMPARE(ledger->entryDate(*judgment.leaves).iso(), std::string("2019-03-04"));
        QVERIFY(!all[2].bars.front().leaves);
        // The first row of a ledger of lists is an event like any other.
        std::array<EntryRow, 4> rows;
        QCOMPARE(ledger->readEntries(0, rows), std::size_t{3});
        QVERIFY(rows[0].record != EntryRow::kNoRecord);
        QCOMPARE(ledger->lineOfRecord(rows[0].record), std::optional<std::size_t>(0));
    }

    void theExtensionIsMarkedInItsLane() {
        const auto all = lanes("S,1,gift.blood,,2019-01-07,\nS,2,honour.city,,2019-05-06,\n", "2019-12-31");
        QCOMPARE(all.back().notes, std::vector<std::size_t>{1});
    }
};

QTEST_APPLESS_MAIN(TestLanes)
#include "test_lanes.moc"
