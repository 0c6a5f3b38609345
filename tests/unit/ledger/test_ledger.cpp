// The ledger's promises on small hand-made cases; the oracle and the transcripts cover the breadth.
#include "ledgers.h"

#include "core/ledger/step_reader.h"

using namespace clearline;
using namespace clearline::test;

static const char* const kScheme = R"(clearline-rulebook: 1
id: small
title: Small
score: {opening: 500, formula: opening + sum(characteristics), range: [0, 1000], clamp: %1, status: assumed}
counting: {from: received_on, values-of: %2, corrections: %3}
parameters:
  loss: {title: Loss, unit: points, values: [{value: -15, until: 2020-01-01, status: assumed}, {value: -20, from: 2020-01-01, status: assumed}]}
characteristics:
  - {id: one, title: One, cap: {range: [-30, 40]}}
  - {id: two, title: Two}
rules:
  - {id: L, title: Loss, kinds: [loss], effect: {add: loss, to: one}, valid-for: P1Y, status: assumed}
  - {id: G, title: Gain, kinds: [gain], gate: confirmed, effect: {add: record.amount, to: two}, status: assumed}
thresholds:
  - {id: above, title: Above, kind: benefit, above: 683, status: assumed}
  - {id: least, title: Least, kind: benefit, at-least: 686, status: assumed}
  - {id: low, title: Low, kind: restriction, below: 300, status: assumed}
)";

static std::shared_ptr<const Rulebook> scheme(const char* clamp = "shown", const char* valuesOf = "received_on",
                                              const char* corrections = "on-receipt") {
    return rulebookOf(QString(kScheme).arg(clamp, valuesOf, corrections).toStdString());
}

class TestLedger : public QObject {
    Q_OBJECT
    static Ledger of(const std::string& rows, std::shared_ptr<const Rulebook> rulebook, const char* asOf,
                     const char* knownOn = nullptr) {
        const std::string header = "subject,id,version,kind,received_on,confirmed_on,amount,status\n";
        return evaluate(caseOf(header + rows), std::move(rulebook), "s", {day(asOf), day(knownOn ? knownOn : asOf)});
    }
private slots:
    void countsAndExpires() {
        QCOMPARE(rowsOf(of("s,a,1,loss,2020-02-29,,,\n", scheme(), "2021-02-27")),
                 (QStringList{"2020-02-29 opening - 500 500", "2020-02-29 counted a -20 480"}));
        QCOMPARE(rowsOf(of("s,a,1,loss,2020-02-29,,,\n", scheme(), "2021-02-28")).last(),
                 "2021-02-28 expired a 20 500");
    }
    // A rulebook read otherwise has the same text: an earlier ledger must not lend it its intervals.
    void anotherReadingSharesNoSchedule() {
        const auto plain = rulebookOf(
            QString(kScheme).arg("shown", "received_on", "on-receipt").toStdString() +
            "readings: [{id: longer, title: Longer, instead: {rules: {L: {valid-for: P3Y}}}, status: assumed}]\n");
        const auto otherwise = *withReadings(*plain, {"longer"});
        const auto input = caseOf("subject,id,kind,received_on\ns,a,loss,2020-02-01\n");
        const Clock clock{day("2021-06-01"), day("2021-06-01")};
        const Ledger first = evaluate(input, plain, "s", clock);
        QCOMPARE(rowsOf(first).size(), 3);
        QCOMPARE(rowsOf(evaluate(input, otherwise, "s", clock, &first)).size(), 2);
    }
    void capsFollowTheLine() {
        QCOMPARE(rowsOf(of("s,a,1,loss,2020-02-01,,,\ns,b,1,loss,2020-02-01,,,\n", scheme(), "2020-03-01")),
                 (QStringList{"2020-02-01 opening - 500 500", "2020-02-01 counted a -20 480",
                              "2020-02-01 counted b -20 460", "2020-02-01 cap b 10 470"}));
    }
    void runningClampLosesForGood() {
        // 500 + 600 shows 1000 and loses 100; the loss of 20 then shows 980; shown keeps 1080 underneath.
        const char* rows = "s,a,1,gain,2020-02-01,2020-02-01,600,\ns,b,1,loss,2020-02-02,,,\n";
        QCOMPARE(rowsOf(of(rows, scheme("running"), "2020-03-01")).mid(1),
                 (QStringList{"2020-02-01 counted a 600 1100", "2020-02-01 clamp a -100 1000",
                              "2020-02-02 counted b -20 980"}));
        QCOMPARE(rowsOf(of(rows, scheme("shown"), "2020-03-01")).mid(1),
                 (QStringList{"2020-02-01 counted a 600 1100", "2020-02-01 clamp a -100 1000",
                              "2020-02-02 counted b -20 980", "2020-02-02 clamp b 20 1000"}));
    }
    void runningClampGivesBackOnlyWhatItAdded() {
        const char* rows = "s,a,1,gain,2020-02-01,2020-02-01,600,\ns,a,2,gain,2020-05-01,2020-02-01,600,withdrawn\n";
        QCOMPARE(rowsOf(of(rows, scheme("running"), "2020-06-01")).last(), "2020-05-01 withdrawn a -500 500");
    }
    void correctionsOnReceiptAndFromStart() {
        const char* rows = "s,a,1,gain,2020-02-01,2020-02-01,10,\ns,a,2,gain,2020-05-01,2020-02-01,30,\n";
        QCOMPARE(rowsOf(of(rows, scheme(), "2020-06-01")).mid(1),
                 (QStringList{"2020-02-01 counted a 10 510", "2020-05-01 amended a -10 500",
                              "2020-05-01 counted a 30 530"}));
        QCOMPARE(rowsOf(of(rows, scheme("shown", "received_on", "from-start"), "2020-06-01")).mid(1),
                 (QStringList{"2020-02-01 counted a 30 530"}));
        QCOMPARE(rowsOf(of(rows, scheme("shown", "received_on", "from-start"), "2020-06-01", "2020-04-01")).mid(1),
                 (QStringList{"2020-02-01 counted a 10 510"}));
    }
    void inForceRevalues() {
        QCOMPARE(rowsOf(of("s,a,1,loss,2019-06-01,,,\n", scheme("shown", "in-force"), "2020-03-01")).mid(1),
                 (QStringList{"2019-06-01 counted a -15 485", "2020-01-01 rule-change a -5 480"}));
        QCOMPARE(rowsOf(of("s,a,1,loss,2019-06-01,,,\n", scheme(), "2020-03-01")).mid(1),
                 (QStringList{"2019-06-01 counted a -15 485"}));
    }
    void thresholdsAreStrictWhereTheySaySo_data() {
        QTest::addColumn<QString>("gain");
        QTest::addColumn<QString>("states");
        QTest::newRow("at 683 not above") << "183"
                                          << "above:no:0! least:no:3 low:no:-383!";
        QTest::newRow("685") << "185"
                             << "above:yes:0 least:no:1 low:no:-385!";
        QTest::newRow("686") << "186"
                             << "above:yes:0 least:yes:0 low:no:-386!";
        QTest::newRow("below 300") << "-201"
                                   << "above:no:384! least:no:387 low:yes:0";
    }
    void thresholdsAreStrictWhereTheySaySo() {
        QFETCH(QString, gain);
        QFETCH(QString, states);
        const Ledger ledger =
            of("s,a,1,gain,2020-02-01,2020-02-01," + gain.toStdString() + ",\n", scheme(), "2020-03-01");
        QStringList found;
        for (const ThresholdState& s : ledger.thresholds())
            found << QString::fromStdString(ledger.rulebook().thresholds[s.threshold].id) +
                         (*s.reached ? ":yes:" : ":no:") + QString::fromStdString(s.missing->text()) +
                         (s.exclusive ? "!" : "");
        QCOMPARE(found.join(' '), states);
    }
    void sumsBeyondTheSmallFormStayExact() {
        // Two gains that each fit 64-bit millionths and together do not: the fold starts again in Numbers.
        const char* rows =
            "s,a,1,gain,2020-02-01,2020-02-01,9223372036854.775807,\ns,b,1,gain,2020-02-02,2020-02-02,9223372036854."
            "775807,\n";
        for (const char* clamp : {"shown", "running"}) {
            const Ledger ledger = of(rows, scheme(clamp), "2020-03-01");
            QCOMPARE(ledger.score().value().text(), "1000");
            QCOMPARE(rowsOf(ledger).at(1), "2020-02-01 counted a 9223372036854.775807 9223372037354.775807");
        }
        QCOMPARE(rowsOf(of(rows, scheme(), "2020-03-01")).last(), "2020-02-02 clamp b -9223372036854.775807 1000");
    }
    void linesGrowWithTheNumbers_data() {
        // Every number with zeros after it: the same lines with as many zeros, whichever hand counts them.
        QTest::addColumn<QString>("zeros");
        QTest::addColumn<QString>("clamp");
        QTest::addColumn<QString>("cap");
        for (const auto& [hand, zeros] : {std::pair("without looking", 1), std::pair("checked", 6),
                                          std::pair("begun again", 11), std::pair("in Numbers", 13)})
            for (const char* clamp : {"shown", "running"})
                for (const auto& [capped, cap] :
                     {std::pair("open", ""), std::pair("capped", ", cap: {range: [-30%1, 40%1]}")})
                    QTest::addRow("%s, %s, %s", hand, clamp, capped) << QString(zeros, u'0') << clamp << cap;
    }
    void linesGrowWithTheNumbers() {
        QFETCH(QString, zeros);
        QFETCH(QString, clamp);
        QFETCH(QString, cap);
        const auto ledger = [&](const QString& after) {
            const QString yaml = QStringLiteral(R"(clearline-rulebook: 1
id: grown
title: Grown
score: {opening: 50%1, formula: opening + sum(characteristics), range: [0, 80%1], clamp: %2, status: assumed}
counting: {from: received_on, values-of: received_on}
characteristics:
  - {id: one, title: One%3}
rules:
  - {id: G, title: Gain, kinds: [gain], effect: {add: record.amount, to: one}, valid-for: P1Y, status: assumed}
)");
            std::string rows;
            for (int i = 0; i < 300; ++i)
                rows += "s,r" + std::to_string(i * 7919 % 300) + ",1,gain," + Date::ofDays(17000 + i * 5).iso() + ",," +
                        std::to_string(i * 37 % 101 - 40) + after.toStdString() + ",\n";
            return of(rows, rulebookOf(yaml.arg(after, clamp, QString(cap).replace("%1", after)).toStdString()),
                      "2025-01-01");
        };
        const Ledger plain = ledger({}), grown = ledger(zeros);
        const Points times = Points(10).power(static_cast<int>(zeros.size()));
        QVERIFY(plain.lineCount() > 600);
        QCOMPARE(grown.lineCount(), plain.lineCount());
        for (std::size_t i = 0; i < plain.lineCount(); ++i) {
            QVERIFY(grown.line(i).kind == plain.line(i).kind && grown.line(i).date == plain.line(i).date);
            QVERIFY2(grown.line(i).delta == plain.line(i).delta * times, qPrintable(QString::number(i)));
        }
    }
    void fileOrderDoesNotMatter() {
        // Rows of many days, kinds and ids, forwards, backwards and in leaps: the same lines.
        std::vector<std::string> rows;
        for (int i = 0; i < 500; ++i)
            rows.push_back("s,r" + std::to_string(i * 13) + ",1," + (i % 3 ? "loss" : "gain") + "," +
                           Date::ofDays(18000 + i / 9).iso() + ",2019-01-01," + std::to_string(i % 7) + ",\n");
        for (const char* clamp : {"shown", "running"}) {
            QStringList found;
            for (const std::size_t step : {std::size_t{1}, std::size_t{499}, std::size_t{137}}) {
                std::string file;
                for (std::size_t i = 0; i < rows.size(); ++i) file += rows[i * step % rows.size()];
                const QStringList lines = rowsOf(of(file, scheme(clamp), "2025-01-01"));
                QVERIFY(lines.size() > 800);
                if (!found.isEmpty()) QCOMPARE(lines, found);
                found = lines;
            }
        }
    }
    void theSelectedLineIsFoundAgain() {
        const auto before = scheme("shown", "in-force");
        auto edited = std::make_shared<Rulebook>(*before);
        edited->parameters[0].values[1].value = Value(-15);  // now equal to the value before: no rule change
        const auto input = caseOf("subject,id,kind,received_on\ns,a,loss,2019-06-01\ns,b,loss,2020-02-01\n");
        const Clock clock{day("2020-03-01"), day("2020-03-01")};
        const Ledger first = evaluate(input, before, "s", clock);
        const Ledger second = evaluate(input, edited, "s", clock, &first);
        QCOMPARE(rowsOf(first).size(), 5);  // with a rule change and, at −40, a cap
        QCOMPARE(rowsOf(second).size(), 3);
        QVERIFY(second.lineLike(first, 0) == std::size_t{0});
        QVERIFY(second.lineLike(first, 1) == std::size_t{1});
        QVERIFY(!second.lineLike(first, 2));
        QVERIFY(second.lineLike(first, 3) == std::size_t{2});
        QVERIFY(second.lineLike(first, 4) == std::size_t{2});
        QVERIFY(!evaluate(input, before, "s", {day("2020-02-02"), day("2020-02-02")}).lineLike(first, 0));
    }
    void aRefusedCellMakesTheLedgerIncomplete() {
        QVERIFY(of("s,a,1,loss,2020-02-01,,\"1,5\",\n", scheme(), "2020-03-01").incomplete());
        QVERIFY(!of("s,a,1,loss,2020-02-01,,1.5,\n", scheme(), "2020-03-01").incomplete());
        QVERIFY(of("s,a,1,loss,2020-02-01,,,\ns,a,1,loss,2020-02-01,,,\n", scheme(), "2020-03-01").incomplete());
    }
    void incompleteIsVisible() {
        const Ledger ledger = of("s,a,1,gain,2020-02-01,2020-02-01,,\n", scheme(), "2020-03-01");
        QVERIFY(ledger.incomplete());
        QCOMPARE(rowsOf(ledger).last(), "2020-02-01 counted a 0 500");
        QVERIFY(ledger.line(1).incomplete);
        QVERIFY(!ledger.thresholds().front().reached);
        QCOMPARE(ledger.problems().front().code, "ledger.points-not-computable");
    }
    void silentWithOneReason_data() {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("reason");
        QTest::newRow("unconfirmed") << "s,a,1,gain,2020-02-01,,10,\n"
                                     << "unconfirmed";
        QTest::newRow("confirmed later") << "s,a,1,gain,2020-02-01,2020-03-02,10,\n"
                                         << "unconfirmed";
        QTest::newRow("not received") << "s,a,1,loss,2020-03-02,,,\n"
                                      << "not-received";
        QTest::newRow("no rule") << "s,a,1,other,2020-02-01,,,\n"
                                 << "no-rule";
        QTest::newRow("withdrawn") << "s,a,1,loss,2020-02-01,,,withdrawn\n"
                                   << "withdrawn";
        QTest::newRow("date missing") << "s,a,1,loss,,,,\n"
                                      << "date-missing";
    }
    void silentWithOneReason() {
        QFETCH(QString, row);
        QFETCH(QString, reason);
        const Ledger ledger = of(row.toStdString(), scheme(), "2020-03-01");
        QCOMPARE(ledger.silent().size(), std::size_t{1});
        QCOMPARE(QString::fromUtf8(silentReasonText(ledger.silent().front().reason)), reason);
        QCOMPARE(ledger.lineCount(), std::size_t{1});
    }
    void scheduleIsSharedAndChangesNothing() {
        // A changed value over the schedule of the ledger before equals a ledger made afresh.
        const auto before = scheme();
        auto edited = std::make_shared<Rulebook>(*before);
        edited->parameters[0].values[1].value = Value(-7);
        const auto input = caseOf("subject,id,kind,received_on\ns,a,loss,2020-02-01\ns,b,loss,2019-06-01\n");
        const Clock clock{day("2020-03-01"), day("2020-03-01")};
        const Ledger first = evaluate(input, before, "s", clock);
        const Ledger again = evaluate(input, edited, "s", clock, &first);
        const Ledger fresh = evaluate(input, edited, "s", clock);
        QCOMPARE(rowsOf(again), rowsOf(fresh));
        QVERIFY(rowsOf(again) != rowsOf(first));
    }
    void stepsEndInTheDeltaInAnyOrder() {
        std::string rows;
        for (int i = 0; i < 5000; ++i)
            rows += "s,r" + std::to_string(i) + ",1," + (i % 3 ? "loss" : "gain") + "," +
                    Date::ofDays(17000 + i / 3).iso() + "," + Date::ofDays(17000 + i / 3).iso() + "," +
                    std::to_string(i % 37) + "." + std::to_string(i % 7) + ",\n";
        for (const char* clamp : {"shown", "running"}) {
            const Ledger ledger = of(rows, scheme(clamp), "2025-01-01");
            QVERIFY(ledger.lineCount() > 8000);
            StepReader reader(ledger), backwards(ledger);
            Points sum;
            for (std::size_t i = 0; i < ledger.lineCount(); ++i) {
                const Line line = ledger.line(i);
                const Steps& steps = reader.steps(i);
                QVERIFY(!steps.empty());
                QVERIFY2(steps.back().result == Value(line.delta), qPrintable(QString::number(i)));
                sum += line.delta;
            }
            QVERIFY(sum == ledger.score());
            for (std::size_t i = ledger.lineCount(); i > 0; i -= std::min<std::size_t>(i, 517))
                QVERIFY(backwards.steps(i - 1).back().result == Value(ledger.line(i - 1).delta));
        }
    }
    // Told one after the other in used room, or each by itself: the same steps, down to every input.
    void stepsAreTheSameHoweverTheyAreRead() {
        std::string rows;
        for (int i = 0; i < 600; ++i)
            rows += "s,r" + std::to_string(i) + ",1," + (i % 3 ? "loss" : "gain") + "," +
                    Date::ofDays(17000 + i / 3).iso() + "," + Date::ofDays(17000 + i / 3).iso() + "," +
                    std::to_string(i % 37) + "." + std::to_string(i % 7) + ",\n";
        const auto told = [](const Steps& steps) {
            std::string text;
            for (const Step& step : steps) {
                text.append(step.op).append("(");
                for (const StepInput& input : step.inputs)
                    text.append(input.name)
                        .append(" ")
                        .append(input.value.text())
                        .append(" ")
                        .append(input.from)
                        .append(" ")
                        .append(statusText(input.status))
                        .append(" ")
                        .append(input.source)
                        .append(" ")
                        .append(std::to_string(input.step))
                        .append("; ");
                text.append(") = ").append(step.result.text()).append(" ").append(step.citation);
                text.append(step.approximate ? " approximate\n" : "\n");
            }
            return text;
        };
        for (const char* clamp : {"shown", "running"}) {
            const Ledger ledger = of(rows, scheme(clamp), "2025-01-01");
            StepReader reader(ledger);
            for (std::size_t i = 0; i < ledger.lineCount(); ++i) {
                const Steps alone = ledger.steps(i);
                QCOMPARE(told(reader.steps(i)), told(alone));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestLedger)
#include "test_ledger.moc"
