// How much hangs on each number, on where a score is rounded, and on the order within a day: figures worked out by
// hand.
#include "core/audit/sensitivity.h"

#include "tests/unit/ledger/ledgers.h"

using namespace clearline;
using namespace clearline::test;

namespace {

// 100 + 0.5 · (2.5 + 2.5 + 2.5) + 1.25 = 105
const char* const kHalves = R"(clearline-rulebook: 1
id: halves
title: {en: Halves, zh: 半}
score: {opening: 100, formula: opening + sum(characteristics), rounding: {mode: half up, places: 0}}
parameters:
  hour: {title: {en: Hour, zh: 小时}, values: [{value: 2.5, allowed: [2, 4]}]}
  gift: {title: {en: Gift, zh: 捐赠}, values: [{value: 1.25}]}
  lasts: {title: {en: Validity, zh: 有效期}, values: [{value: P1Y}]}
  unused: {title: {en: Unused, zh: 未用}, values: [{value: 3}]}
  twice: {title: {en: Twice, zh: 两倍}, values: [{value: hour * 2}]}
characteristics:
  - {id: c, title: {en: Conduct, zh: 操行}, weight: 0.5}
  - {id: g, title: {en: Giving, zh: 公益}}
rules:
  - {id: R-1, title: {en: Hours, zh: 时长}, kinds: [volunteer.hours], effect: {add: hour, to: c}, valid-for: lasts, clock: [received_on]}
  - {id: R-2, title: {en: Blood, zh: 献血}, kinds: [welfare.blood-donation], effect: {add: gift, to: g}}
thresholds: [{id: card, title: {en: Card, zh: 卡}, kind: benefit, at-least: 105}]
)";
const char* const kHours =
    "subject,id,kind,decided_on,received_on\n"
    "P,A,volunteer.hours,2020-01-01,2020-01-01\n"
    "P,B,volunteer.hours,2020-02-01,2020-02-01\n"
    "P,C,volunteer.hours,2020-03-01,2020-03-01\n"
    "P,G,welfare.blood-donation,2020-04-01,2020-04-01\n";

// What the range takes is lost: of one day +10, −4 and −8 from 100 within 95 to 105.
const char* const kRunning = R"(clearline-rulebook: 1
id: running
title: {en: Running, zh: 逐笔}
score: {opening: 100, range: [95, 105], clamp: running}
parameters:
  gift: {title: {en: Gift, zh: 捐赠}, values: [{value: 10}]}
characteristics: [{id: c, title: {en: Conduct, zh: 操行}}]
rules:
  - {id: R-1, title: {en: Blood, zh: 献血}, kinds: [welfare.blood-donation], effect: {add: gift, to: c}}
  - {id: R-2, title: {en: Fine, zh: 罚款}, kinds: [traffic.red-light], effect: {add: -1 * record.amount, to: c}}
thresholds: [{id: card, title: {en: Card, zh: 卡}, kind: benefit, at-least: 100}]
)";
const char* const kOneDay =
    "subject,id,kind,decided_on,received_on,amount\n"
    "P,A,welfare.blood-donation,2020-01-01,2020-01-01,\n"
    "P,B,traffic.red-light,2020-01-01,2020-01-01,4\n"
    "P,C,traffic.red-light,2020-01-01,2020-01-01,8\n";

Sensitivity found(const char* rulebook, const char* records, std::size_t mostOrders = 720) {
    SensitivityOptions options;
    options.mostOrders = mostOrders;
    const Clock clock{day("2020-12-31"), day("2020-12-31")};
    return sensitivity(std::make_shared<const Ledger>(evaluate(caseOf(records), rulebookOf(rulebook), "P", clock)),
                       options);
}

QString text(const std::optional<Points>& points) {
    return points ? QString::fromStdString(points->text()) : QStringLiteral("-");
}

QStringList waysOf(const Band& band) {
    QStringList ways;
    for (const BandEntry& entry : band.entries) {
        std::string way(bandWayText(entry.way));
        if (entry.mode) way += " " + std::string(roundingText(*entry.mode));
        ways << QString::fromStdString(way) + QLatin1Char(' ') + text(entry.would.score);
    }
    return ways;
}

}  // namespace

class TestSensitivity : public QObject {
    Q_OBJECT
private slots:
    void theLargestEffectComesFirst() {
        const Sensitivity all = found(kHalves, kHours);
        QStringList rows;
        for (const SensitivityRow& row : all.rows)
            rows << QString::fromStdString(nameOf(row.variable, all.ledger->rulebook()) + " " + row.low.text() + " " +
                                           row.high.text()) +
                        QLatin1Char(' ') + text(row.atLow.score) + QLatin1Char(' ') + text(row.atHigh.score) +
                        (row.ofRange ? QStringLiteral(" range") : QString()) +
                        (row.turned.empty() ? QString() : QStringLiteral(" turns"));
        // The hour over its range: 100 + 3 + 1.25 = 104.25 and 100 + 6 + 1.25 = 107.25.
        // None of the hours is valid any more after no time at all.
        QCOMPARE(rows, (QStringList{R"(lasts duration("P0D") duration("P2Y") 101 105 turns)",
                                    "hour 2 4 104 107 range turns"}));
        QCOMPARE(all.unmoved, std::size_t{2});  // the gift: 104.99 and 105.01; what is not used
        QCOMPARE(all.untried, std::size_t{1});  // what a formula gives
    }

    void whereItIsRounded() {
        const Band band = found(kHalves, kHours).rounding;
        // Values: 3 · 3 · 0.5 + 1 = 5.5, which is rounded at the end to 106. Sums: 7.5 is 8, half of it 4, and 1.
        // Parts: 3.75 is 4, and 1. Changes: 1.25 is 1, four times.
        QCOMPARE(waysOf(band), (QStringList{"as-written 105", "each-value 106", "each-change 104"}));
        QCOMPARE(text(band.least) + QLatin1Char(' ') + text(band.most), QStringLiteral("104 106"));
        QCOMPARE(band.depends.size(), std::size_t{1});
        QVERIFY(band.matters());
    }

    // As a person would open it: by the words of the switch, over the same originals.
    void aWayOpensWithTheFiguresOfTheBand_data() {
        QTest::addColumn<QString>("rulebook");
        QTest::addColumn<QString>("records");
        QTest::addColumn<int>("opened");
        QTest::newRow("weights") << kHalves << kHours << 1;
        QTest::newRow("another formula") << QString::fromUtf8(kHalves).replace(
                                                QLatin1String("sum(characteristics)"),
                                                QLatin1String("sum(characteristics) + c / 3"))
                                         << kHours << 4;
        QTest::newRow("not rounded as written")
            << QString::fromUtf8(kHalves).replace(QLatin1String(", rounding: {mode: half up, places: 0}"),
                                                  QLatin1String())
            << kHours << 1;
        // 3.75 and 1.25: values give 3.75 + 1.3, sums likewise, parts 3.8 + 1.3.
        QTest::newRow("tenths") << QString::fromUtf8(kHalves).replace(QLatin1String("places: 0"),
                                                                      QLatin1String("places: 1"))
                                << kHours << 3;
    }
    void aWayOpensWithTheFiguresOfTheBand() {
        QFETCH(QString, rulebook);
        QFETCH(QString, records);
        QFETCH(int, opened);
        const Sensitivity all = found(rulebook.toStdString().c_str(), records.toStdString().c_str());
        int edits = 0;
        for (const BandEntry& entry : all.rounding.entries) {
            const auto edit = editOf(entry, all.ledger->rulebook());
            QCOMPARE(edit.has_value(),
                     entry.way != BandEntry::Way::AsWritten && entry.way != BandEntry::Way::EachChange);
            if (!edit) continue;
            ++edits;
            const auto& thrown = std::get<SwitchEdit>(*edit);
            const auto typed = parseSwitch(thrown.of.empty() ? thrown.what : thrown.what + "=" + thrown.of);
            QVERIFY(typed.ok());
            const auto edited = applyToRulebook(Scenario{}.with(*typed), all.ledger->rulebookPointer());
            QVERIFY(edited.ok());
            QVERIFY(wouldBeOf(evaluate(all.ledger->inputPointer(), *edited, "P", all.ledger->clock())) == entry.would);
        }
        QCOMPARE(edits, opened);
    }
    void anOrderIsNoEdit() {
        const Sensitivity all = found(kRunning, kOneDay);
        QVERIFY(all.order.matters());
        for (const BandEntry& entry : all.order.entries) QVERIFY(!editOf(entry, all.ledger->rulebook()));
    }

    void theOrderOfADay() {
        const Band band = found(kRunning, kOneDay).order;
        // +10 −4 −8: 105, 101, 95 (93). −4 −8 +10: 96, 95, 105. −4 +10 −8: 96, 105, 97. −8 +10 −4: 95, 105, 101.
        QCOMPARE(waysOf(band), (QStringList{"as-written 95", "permuted 97", "permuted 105", "permuted 101"}));
        QCOMPARE(band.tried, std::size_t{6});
        QVERIFY(band.whole);
        QCOMPARE(band.depends.size(), std::size_t{1});
    }
    void someOrdersWhereThereAreTooMany() {
        const Band band = found(kRunning, kOneDay, 5).order;
        QCOMPARE(waysOf(band), (QStringList{"as-written 95", "reversed 105", "losses-first 105"}));
        QVERIFY(!band.whole);
    }
    void noOrderMattersWhereNothingIsLost() {
        const Band band = found(kHalves, kHours).order;
        QCOMPARE(band.tried, std::size_t{0});
        QVERIFY(!band.matters());
        QVERIFY(band.whole);
    }
    void stopsWhenAsked() {
        SensitivityOptions options;
        options.progress = [](std::size_t done, std::size_t) { return done < 1; };
        const Clock clock{day("2020-12-31"), day("2020-12-31")};
        const Sensitivity all = sensitivity(
            std::make_shared<const Ledger>(evaluate(caseOf(kHours), rulebookOf(kHalves), "P", clock)), options);
        QVERIFY(all.stopped);
        QCOMPARE(all.rows.size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestSensitivity)
#include "test_sensitivity.moc"
