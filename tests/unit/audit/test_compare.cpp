// Two ledgers side by side: what is told to differ differs, what is not told is the same, and all of it adds up.
#include "core/audit/compare.h"
#include "core/audit/compare_parts.h"
#include "tests/unit/ledger/ledgers.h"

using namespace clearline;
using namespace clearline::test;

namespace {

const char* const kRulebook = R"(clearline-rulebook: 1
id: small
title: {en: Small, zh: 小}
score: {from: 2019-01-01, opening: 100, formula: opening + sum(characteristics), range: [0, 200]}
parameters:
  fine: {title: {en: Points for a fine, zh: 罚款扣分}, values: [{until: 2020-01-01, value: -10}, {from: 2020-01-01, value: -20}]}
  gift: {title: {en: Points for a gift, zh: 捐赠加分}, values: [{value: 30}]}
  high: {title: {en: Cap, zh: 上限}, values: [{value: 90}]}
tables:
  size:
    title: {en: By size, zh: 按数额}
    over: record.amount
    values: [{rows: [{up-to: 500, gives: -1}, {gives: -3}]}]
characteristics: [{id: c, title: {en: Conduct, zh: 操行}, cap: {range: [null, high]}}]
lists: [{id: black, title: {en: Black, zh: 黑}, kind: black}]
rules:
  - {id: R-1, title: {en: Parking, zh: 停车}, kinds: [traffic.parking], effect: {add: fine, to: c}, valid-for: P1Y, clock: [received_on]}
  - {id: R-2, title: {en: Blood, zh: 献血}, kinds: [welfare.blood-donation], effect: {add: gift, to: c}}
  - {id: R-3, title: {en: Fine, zh: 罚款}, kinds: [traffic.red-light], effect: {add: size, to: c}}
  - {id: R-4, title: {en: Entered, zh: 列入}, kinds: [court.defaulter], effect: {list: {on: black, ground: {en: g, zh: g}}}}
scales: [{id: band, title: {en: Band, zh: 档}, of: score, steps: [{below: 100, is: low}, {is: high}]}]
thresholds: [{id: lane, title: {en: Lane, zh: 通道}, kind: benefit, at-least: 120}]
readings:
  - {id: long, title: {en: Long, zh: 长}, instead: {rules: {R-1: {valid-for: P2Y}}}}
)";
const char* const kRecords =
    "subject,id,kind,decided_on,received_on,amount\n"
    "P,A,traffic.parking,2019-02-01,2019-02-01,\n"
    "P,B,traffic.parking,2020-02-01,2020-02-01,\n"
    "P,G,welfare.blood-donation,2019-06-01,2019-06-01,\n"
    "P,H,welfare.blood-donation,2019-07-01,2019-07-01,\n"
    "P,F,traffic.red-light,2019-08-01,2019-08-01,100\n"
    "P,L,court.defaulter,2019-09-01,2019-09-01,\n"
    "P,N,basic.marriage,2019-09-01,2019-09-01,\n";

struct Sides {
    PartsQuestion question;
    Comparison comparison;
    DifferenceParts parts;
};

Scenario scenarioOf(const QStringList& edits, const Rulebook& rulebook, const RecordBook& records) {
    Scenario scenario;
    for (const QString& edit : edits) {
        const std::string text = edit.mid(2).toStdString();
        if (edit.startsWith(QLatin1String("s "))) scenario = scenario.with(parseSet(text, rulebook).value());
        if (edit.startsWith(QLatin1String("w "))) scenario = scenario.with(RecordExcluded{text});
        if (edit.startsWith(QLatin1String("o "))) scenario = scenario.with(RuleOff{text});
        if (edit.startsWith(QLatin1String("a "))) scenario = scenario.with(parseAmend(text, records).value());
        if (edit.startsWith(QLatin1String("x "))) scenario = scenario.with(parseSwitch(text).value());
        if (edit.startsWith(QLatin1String("n "))) scenario = scenario.with(parseAdd(text).value());
        if (edit.startsWith(QLatin1String("m "))) {
            const QStringList cell = edit.mid(2).split(QLatin1Char(' '));
            scenario =
                scenario.with(RecordAmended{cell[0].toStdString(), 1, cell[1].toStdString(), cell[2].toStdString()});
        }
        if (edit.startsWith(QLatin1String("t ")))
            scenario = scenario.with(TableEdit{"size", 0, 0, Value(Number::fromText(text).value())});
    }
    return scenario;
}

// `reading`: of the second side's rulebook.
Sides sidesOf(const QStringList& first, const QStringList& second, const char* reading = "") {
    Sides sides;
    PartsQuestion& question = sides.question;
    question.input = caseOf(kRecords);
    question.rulebook = rulebookOf(kRulebook);
    question.subject = "P";
    question.clock = {day("2020-06-30"), day("2020-06-30")};
    const RecordBook& records = *question.input->records;
    question.first = {question.rulebook, scenarioOf(first, *question.rulebook, records)};
    question.second = {*reading ? withReadings(*question.rulebook, {reading}).value() : question.rulebook,
                       scenarioOf(second, *question.rulebook, records)};
    const auto ledger = [&](const EditedSide& side) {
        return std::make_shared<const Ledger>(evaluate(applyToInput(side.edits, question.input).value(),
                                                       applyToRulebook(side.edits, side.rulebook).value(), "P",
                                                       question.clock));
    };
    sides.comparison = compare(ledger(question.first), ledger(question.second));
    addSwitches(sides.comparison, question.first.edits, question.second.edits);
    sides.parts = partsOf(question, sides.comparison.difference());
    return sides;
}

QString lineText(const Comparison& comparison, const LineDifference& line) {
    const bool second = line.second != LineDifference::kNone;
    const Ledger& ledger = second ? *comparison.second : *comparison.first;
    const Line told = ledger.line(second ? line.second : line.first);
    std::string text = std::string(lineDifferenceText(line.kind)) + " " + comparison.dayOf(line).iso() + " ";
    text += told.record ? std::string(Record(*ledger.input().records, *told.record).id()) + " " : "";
    text += std::string(lineKindText(told.kind)) + " " + comparison.moved(line).text();
    if (line.day) text += " day";
    if (line.points) text += " points";
    if (line.reason) text += " reason";
    return QString::fromStdString(text);
}

QStringList linesOf(const Comparison& comparison) {
    QStringList lines;
    for (const LineDifference& line : comparison.lines) lines << lineText(comparison, line);
    return lines;
}

QStringList valuesOf(const Comparison& comparison) {
    QStringList values;
    for (const ValueDifference& v : comparison.values)
        values << QString::fromStdString(std::string(valueDifferenceText(v.of)) + " " + v.id + " " + v.column +
                                         (v.from ? v.from->iso() : "") + " " + v.first.value_or("-") + " " +
                                         v.second.value_or("-"));
    return values;
}

QStringList partsTold(const DifferenceParts& parts) {
    QStringList told;
    for (const DifferencePart& part : parts.parts)
        told << QString::number(part.edits.size()) + QLatin1Char(' ') +
                    QString::fromStdString(part.moves ? part.moves->text() : "-");
    told << QStringLiteral("rest ") + QString::fromStdString(parts.rest ? parts.rest->text() : "-");
    return told;
}

}  // namespace

class TestCompare : public QObject {
    Q_OBJECT
private slots:
    void differences_data() {
        QTest::addColumn<QStringList>("first");
        QTest::addColumn<QStringList>("second");
        QTest::addColumn<QString>("reading");
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QStringList>("parts");
        const QStringList none;
        QTest::newRow("nothing") << none << none << "" << none << none << QStringList{"rest 0"};
        QTest::newRow("a value of one date")
            << none << QStringList{"s fine@2020-01-01=-25"} << "" << QStringList{"parameter fine 2020-01-01 -20 -25"}
            << QStringList{"changed 2020-02-01 B counted -5 points"} << QStringList{"1 -5", "rest 0"};
        QTest::newRow("a row of a table")
            << none << QStringList{"t -2"} << "" << QStringList{"table size  up-to 500: -1 up-to 500: -2"}
            << QStringList{"changed 2019-08-01 F counted -1 points"} << QStringList{"1 -1", "rest 0"};
        QTest::newRow("a record left out")
            << none << QStringList{"w B"} << "" << QStringList{"record B  traffic.parking -"}
            << QStringList{"gone 2020-02-01 B counted 20"} << QStringList{"1 20", "rest 0"};
        QTest::newRow("a record added")
            << none << QStringList{"n subject=P,id=X,kind=traffic.parking,decided_on=2020-03-01,received_on=2020-03-01"}
            << "" << QStringList{"record X  - traffic.parking"} << QStringList{"added 2020-03-01 X counted -20"}
            << QStringList{"1 -20", "rest 0"};
        QTest::newRow("a cell amended") << none << QStringList{"a F.amount=900"} << ""
                                        << QStringList{"cell F amount 100 900"}
                                        << QStringList{"changed 2019-08-01 F counted -2 points"}
                                        << QStringList{"1 -2", "rest 0"};
        QTest::newRow("a rule off") << none << QStringList{"o R-2"} << "" << QStringList{"rule-off R-2  on off"}
                                    << QStringList{"gone 2019-06-01 G counted -30", "gone 2019-07-01 H counted -30"}
                                    << QStringList{"1 -60", "rest 0"};
        QTest::newRow("a switch, and a record after it")
            << none << QStringList{"w F", "x cap-off=c"} << ""
            << QStringList{"switch cap-off  - cap-off=c", "record F  traffic.red-light -"}
            << QStringList{"gone 2019-08-01 F counted 1"} << QStringList{"1 1", "1 0", "rest 0"};
        QTest::newRow("rounded one way and another")
            << QStringList{"x rounding-off"} << QStringList{"x rounding-other=half up, 0"} << ""
            << QStringList{"switch rounding-off  rounding-off rounding-other=half up, 0"} << none
            << QStringList{"1 0", "1 0", "rest 0"};
        QTest::newRow("a switch of both sides") << QStringList{"x repeat-off"} << QStringList{"x repeat-off"} << ""
                                                << none << none << QStringList{"rest 0"};
        QTest::newRow("another reading moves a day")
            << none << none << "long" << QStringList{"rulebook rules/R-1/valid-for  P1Y P2Y"}
            << QStringList{"gone 2020-02-01 A expired -10"} << QStringList{"0 -10", "rest 0"};
        QTest::newRow("a cap that holds back")
            << none << QStringList{"s high=20"} << "" << QStringList{"parameter high  90 20"}
            << QStringList{"added 2019-07-01 H cap -30", "added 2019-08-01 F cap 1", "added 2020-02-01 A cap -10",
                           "added 2020-02-01 B cap 20"}
            << QStringList{"1 -19", "rest 0"};
        QTest::newRow("an edit of both sides")
            << QStringList{"w B"} << QStringList{"w B", "w F"} << "" << QStringList{"record F  traffic.red-light -"}
            << QStringList{"gone 2019-08-01 F counted 1"} << QStringList{"1 1", "rest 0"};
        QTest::newRow("what the first side does counts the other way")
            << QStringList{"w B"} << none << "" << QStringList{"record B  - traffic.parking"}
            << QStringList{"added 2020-02-01 B counted -20"} << QStringList{"1 -20", "rest 0"};
        QTest::newRow("an added record and an amendment of it are one")
            << none
            << QStringList{"n subject=P,id=X,kind=traffic.red-light,decided_on=2020-03-01,received_on=2020-03-01,amount=5",
                           "m X amount 600"}
            << "" << QStringList{"record X  - traffic.red-light"} << QStringList{"added 2020-03-01 X counted -3"}
            << QStringList{"2 -3", "rest 0"};
    }
    void differences() {
        QFETCH(QStringList, first);
        QFETCH(QStringList, second);
        QFETCH(QString, reading);
        QFETCH(QStringList, values);
        QFETCH(QStringList, lines);
        QFETCH(QStringList, parts);
        const Sides sides = sidesOf(first, second, reading.toUtf8().constData());
        const Comparison& comparison = sides.comparison;
        QCOMPARE(valuesOf(comparison), values);
        QCOMPARE(linesOf(comparison), lines);
        QCOMPARE(partsTold(sides.parts), parts);
        Points moved;
        for (const LineDifference& line : comparison.lines) moved += comparison.moved(line);
        QCOMPARE(moved.text(), comparison.difference()->text());
        Points sum = sides.parts.rest.value();
        for (const DifferencePart& part : sides.parts.parts) sum += part.moves.value();
        QCOMPARE(sum.text(), comparison.difference()->text());
        QCOMPARE(comparison.same(), comparison.lines.empty());
    }
    // The cap holds back what the two would do together.
    void theRestIsWhatOrderDecides() {
        const Sides sides = sidesOf({}, {"w A", "w B", "s high=40"});
        // 100 + (−20 + 60 − 1) = 139 becomes 100 + min(40, 59) = 140; without B alone it would be 159.
        QCOMPARE(sides.comparison.difference()->text(), "1");
        QCOMPARE(partsTold(sides.parts), (QStringList{"1 0", "1 20", "1 0", "rest -19"}));
    }
    void historiesAndStates() {
        const Sides sides = sidesOf({}, {"w G", "w H", "w L"});
        const Comparison& comparison = sides.comparison;
        QStringList spans;
        for (const HistorySpan& span : comparison.history)
            spans << QString::fromStdString(span.from.iso() + " " + span.first->text() + " " + span.second->text());
        QCOMPARE(spans, (QStringList{"2019-01-01 100 100", "2019-02-01 90 90", "2019-06-01 120 90", "2019-07-01 150 90",
                                     "2019-08-01 149 89", "2020-02-01 139 79"}));
        QCOMPARE(comparison.daysThatDiffer(), std::int64_t(day("2020-06-30").days() - day("2019-06-01").days() + 1));
        QVERIFY(comparison.differs(comparison.thresholds.at(0)));
        QVERIFY(comparison.differs(comparison.standings.at(0)));
        QVERIFY(comparison.differs(comparison.lists.at(0)));
        const Sides same = sidesOf({}, {"s high=60"});
        QVERIFY(same.comparison.same());
        QCOMPARE(valuesOf(same.comparison), QStringList{"parameter high  90 60"});
    }
    void theStepThatDiffers() {
        const Sides sides = sidesOf({}, {"s fine@2020-01-01=-25"});
        const LineDifference& line = sides.comparison.lines.at(0);
        const auto step =
            stepThatDiffers(sides.comparison.first->steps(line.first), sides.comparison.second->steps(line.second));
        QVERIFY(step.has_value());
        QCOMPARE(QString::fromStdString(step->what + " " + step->firstValue + " " + step->secondValue),
                 QStringLiteral("fine -20 -25"));
        QVERIFY(step->input);
        QVERIFY(!stepThatDiffers(sides.comparison.first->steps(1), sides.comparison.first->steps(1)));
    }
};

QTEST_GUILESS_MAIN(TestCompare)
#include "test_compare.moc"
