// Waterfalls add up, whatever the scheme does: all samples under their rulebooks between many days and between ledgers
// of different days; then what the bars of one small ledger are.
#include <QDirIterator>

#include "core/audit/waterfall.h"
#include "tests/unit/ledger/ledgers.h"

using namespace clearline;
using namespace clearline::test;

namespace {

const char* const kBook = R"(clearline-rulebook: 1
id: small
score: {from: 2019-01-01, opening: 600, formula: opening + sum(characteristics), range: [0, 1000]}
counting: {from: received_on, values-of: received_on}
characteristics: [{id: all, title: All, cap: {range: [-30, 20]}}]
rules:
  - {id: A, kinds: [traffic.red-light], effect: {add: -20, to: all}, valid-for: P1Y}
  - {id: B, kinds: [traffic.phone], effect: {add: -15, to: all}}
)";
const char* const kRecords =
    "subject,id,kind,received_on\np,r1,traffic.red-light,2019-02-01\np,r2,traffic.red-light,2019-03-01\n"
    "p,r3,traffic.phone,2019-04-01\n";

// "rule A -40 600 560": what it is, how much, from where to where.
QStringList told(const Waterfall& waterfall) {
    QStringList bars;
    for (const WaterfallBar& bar : waterfall.bars) {
        std::string what(waterfallOfText(bar.of));
        if (bar.of == WaterfallBar::Of::Limit) what += " " + std::string(lineKindText(bar.limit));
        if (!bar.key.empty()) what += " " + bar.key;
        bars << QString::fromStdString(what + " " + bar.delta.text() + " " + bar.before.text() + " " +
                                       bar.after.text());
    }
    return bars;
}

QString wrongSum(const Waterfall& waterfall) {
    Points at = waterfall.from;
    for (const WaterfallBar& bar : waterfall.bars) {
        if (bar.before != at) return QStringLiteral("a bar does not begin where the one before it ended");
        if (bar.delta.isZero() || (bar.lines.empty() && bar.gone.empty())) return QStringLiteral("an empty bar");
        at += bar.delta;
        if (bar.after != at) return QStringLiteral("a bar does not end where it should");
    }
    return at == waterfall.to ? QString() : QStringLiteral("comes to another figure");
}

Points scoreOn(const Ledger& ledger, Date day) {
    Points score;
    for (std::size_t i = 0; i < ledger.lineCount(); ++i)
        if (const Line line = ledger.line(i); line.date <= day) score = line.after;
    return score;
}

}  // namespace

class TestWaterfall : public QObject {
    Q_OBJECT
private slots:
    void barsOfOneLedger() {
        const Ledger ledger =
            evaluate(caseOf(kRecords), rulebookOf(kBook), "p", {day("2020-06-01"), day("2020-06-01")});
        QCOMPARE(told(waterfallBetween(ledger, day("2018-12-31"), day("2019-04-01"), WaterfallBy::Rule)),
                 (QStringList{"opening 600 0 600", "records A -40 600 560", "records B -15 560 545",
                              "limit cap 25 545 570"}));
        QCOMPARE(told(waterfallBetween(ledger, day("2019-02-01"), day("2020-06-01"), WaterfallBy::Record)),
                 (QStringList{"records r3 -15 580 565", "records r1 20 565 585"}));
        QCOMPARE(told(waterfallBetween(ledger, day("2019-12-31"), day("2020-12-31"), WaterfallBy::Year)),
                 (QStringList{"records 2020 40 570 610", "limit cap -25 610 585"}));
        // Backwards is the same with the signs turned.
        QCOMPARE(told(waterfallBetween(ledger, day("2019-04-01"), day("2019-03-01"), WaterfallBy::Rule)),
                 (QStringList{"records B 15 570 585", "limit cap -15 585 570"}));
        QVERIFY(waterfallBetween(ledger, day("2019-05-01"), day("2019-06-01"), WaterfallBy::Rule).bars.empty());
    }

    void barsOfTwoLedgers() {
        const auto input = caseOf(kRecords);
        std::string milder(kBook);
        milder.replace(milder.find("add: -20"), 8, "add: -5");
        const Clock clock{day("2019-06-01"), day("2019-06-01")};
        const Ledger one = evaluate(input, rulebookOf(kBook), "p", clock),
                     other = evaluate(input, rulebookOf(milder), "p", clock);
        const Waterfall waterfall = waterfallBetween(one, other, WaterfallBy::Rule);
        QCOMPARE(told(waterfall), (QStringList{"records A 30 570 600", "limit cap -25 600 575"}));
        QCOMPARE(waterfall.bars.front().lines.size(), std::size_t(2));
        QCOMPARE(waterfall.bars.front().gone.size(), std::size_t(2));
    }

    void samplesAddUp() {
        std::size_t seen = 0;
        QDirIterator folders(QStringLiteral(CLEARLINE_SOURCE_DIR "/resources/rulebooks"), {"*.yaml"}, QDir::Files);
        while (folders.hasNext()) {
            const QString book = folders.next(), name = folders.fileInfo().baseName();
            const auto rulebook = loadRulebookFile(book.toStdString()).value();
            QDirIterator files(QStringLiteral(CLEARLINE_SOURCE_DIR "/sample-data"), {"*.csv"}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString file = files.next();
                if (!file.contains(name.section('-', 0, 0))) continue;
                if (files.fileInfo().completeBaseName().contains('.') || file.contains("/broken/")) continue;
                const auto read = readCase(file.toStdString());
                if (!read) continue;
                const auto input = std::make_shared<const CaseInput>(*read);
                for (SubjectIndex s = 0; s < input->records->subjectCount(); ++s) {
                    const auto id = input->records->subjectId(s);
                    const Ledger early = evaluate(input, rulebook, id, {day("2020-03-01"), day("2020-03-01")}),
                                 late = evaluate(input, rulebook, id, {day("2022-12-31"), day("2022-12-31")});
                    for (const WaterfallBy by : {WaterfallBy::Rule, WaterfallBy::Record, WaterfallBy::Year}) {
                        for (const char* iso : {"2017-01-01", "2019-03-31", "2020-07-01", "2022-12-31"}) {
                            const Waterfall w = waterfallBetween(late, day(iso), day("2021-06-30"), by);
                            QVERIFY2(wrongSum(w).isEmpty(), qPrintable(file + ": " + wrongSum(w)));
                            if (late.score()) {
                                QVERIFY(w.from == scoreOn(late, day(iso)));
                                QVERIFY(w.to == scoreOn(late, day("2021-06-30")));
                            }
                            seen += w.bars.size();
                        }
                        const Waterfall w = waterfallBetween(early, late, by);
                        QVERIFY2(wrongSum(w).isEmpty(), qPrintable(file + ": " + wrongSum(w)));
                    }
                }
            }
        }
        QVERIFY2(seen > 500, qPrintable(QString::number(seen)));
    }
};

QTEST_APPLESS_MAIN(TestWaterfall)
#include "test_waterfall.moc"
