// A statement beside the ledger, symptom by symptom: what is the same, what differs and how, which pairs are made by
// what, and where the two part first.
#include "core/audit/reading_match.h"
#include "core/audit/statement_match.h"
#include "core/intake/read_sources.h"
#include "tests/unit/ledger/ledgers.h"

using namespace clearline;
using namespace clearline::test;

namespace {

const char* const kScheme = R"(clearline-rulebook: 1
id: small
title: {en: Small, zh: 小}
score: {from: 2019-01-01, opening: 100, formula: opening + sum(characteristics), range: [0, 120], rounding: {mode: half up, places: 0}}
counting: {from: received_on, values-of: decided_on}
characteristics: [{id: c, title: {en: Conduct, zh: 操行}}]
rules:
  - {id: R-1, title: {en: Running a red light, zh: 闯红灯}, kinds: [red], effect: {add: -15, to: c}, valid-for: P2Y, clock: [decided_on]}
  - {id: R-2, title: {en: Parking where it is forbidden, zh: 违章停车}, kinds: [parking], effect: {add: -5, to: c}, valid-for: P1Y, clock: [decided_on]}
  - {id: R-3, title: {en: Giving blood, zh: 献血}, kinds: [blood], effect: {add: 30, to: c}}
)";

// A-1 −15 → 85 on 14 March, A-2 −5 → 80 on 10 April, A-3 +30 → 110 on 3 May, A-4 −5 → 105 and A-5 −5 → 100 on 10 June;
// A-2 and A-4, A-5 are over on 2 April and 2 June 2020.
const char* const kRecords = R"(subject,id,kind,document,decided_on,received_on
P,A-1,red,〔2019〕11号,2019-03-01,2019-03-14
P,A-2,parking,No. 12,2019-04-02,2019-04-10
P,A-3,blood,,2019-05-01,2019-05-03
P,A-4,parking,No. 14,2019-06-02,2019-06-10
P,A-5,parking,No. 15,2019-06-02,2019-06-10
P,A-6,gossip,No. 16,2019-06-02,2019-06-11
Q,B-1,red,No. 21,2019-03-01,2019-03-14
)";

StatementMatch matchOf(const QString& lines, std::optional<Clock> clock = {}, const char* subject = "P") {
    const QString head = QStringLiteral("subject,date,item,points,balance,document,record\n");
    auto input = readSources(
        {std::make_shared<const SourceFile>(SourceFile{"a.csv", kRecords, {}}),
         std::make_shared<const SourceFile>(SourceFile{"a.statement.csv", (head + lines).toStdString(), {}})});
    if (!input) qFatal("the test's case does not load");
    auto match = matchStatement(std::make_shared<const CaseInput>(std::move(input).value()), rulebookOf(kScheme),
                                subject, clock);
    if (!match) qFatal("no statement");
    return *std::move(match);
}

// "line 2 = entry 3 other-points by day-item [remarks] -10": the difference last, if there is one.
QStringList told(const StatementMatch& match) {
    QStringList all;
    for (const StatementRow& row : match.rows) {
        std::string text = row.line ? "line " + std::to_string(*row.line + 1) : "no line";
        text += row.entry ? " = entry " + std::to_string(*row.entry + 1) : " = nothing";
        text += " " + std::string(statementOutcomeText(row.outcome));
        if (row.line && row.entry) text += " by " + std::string(pairedByText(row.by));
        for (std::size_t i = 0; i < kStatementRemarks; ++i)
            if (row.remarks.has(static_cast<StatementRemark>(i)))
                text += " " + std::string(statementRemarkText(static_cast<StatementRemark>(i)));
        if (row.other) text += " " + std::to_string(*row.other + 1);
        if (row.difference && !row.difference->isZero()) text += " " + row.difference->text();
        all << QString::fromStdString(text);
    }
    return all;
}

const QString kAll = QStringLiteral(
    "P,2019-03-14,闯红灯,-15,85,,\nP,2019-04-10,违章停车,-5,80,,\nP,2019-05-03,献血,30,110,,\n"
    "P,2019-06-10,违章停车,-5,105,,\nP,2019-06-10,违章停车,-5,100,,\n");

QString firstOf(const StatementMatch& match) {
    if (!match.first) return QStringLiteral("none");
    const std::string after = match.first->after ? match.first->after->iso() : "start";
    std::string text = after + " to " + match.first->by.iso() + ":";
    for (const IntervalRecord& found : match.first->records)
        text += " " + std::string(Record(*match.ledger->input().records, found.record).id()) +
                (found.silent ? "(silent)" : "");
    return QString::fromStdString(text);
}

}  // namespace

class TestStatementMatch : public QObject {
    Q_OBJECT
private slots:
    void rows_data() {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("gap");
        const auto row = [](const char* name, const QString& lines, const QStringList& expected, const char* first,
                            const char* gap) {
            QTest::newRow(name) << lines << expected << QString::fromLatin1(first) << QString::fromLatin1(gap);
        };
        const QString unlisted = QStringLiteral("no line = entry 1 not-compared opening-not-listed");
        row("all the same", kAll,
            {unlisted, "line 1 = entry 2 same by day-points-item", "line 2 = entry 3 same by day-points-item",
             "line 3 = entry 4 same by day-points-item", "line 4 = entry 5 same by day-points-item",
             "line 5 = entry 6 same by day-points-item"},
            "none", "0");
        row("newest first, and the opening told",
            "P,2019-04-10,违章停车,-5,80,,\nP,2019-03-14,闯红灯,-15,85,,\nP,2018-12-31,期初,,100,,\n",
            {"line 1 = entry 1 same by opening", "line 2 = entry 2 same by day-points-item",
             "line 3 = entry 3 same by day-points-item"},
            "none", "0");
        row("another opening", "P,2019-01-01,期初,95,95,,\nP,2019-03-14,,-15,80,,\n",
            {"line 1 = entry 1 other-points by opening -5", "line 2 = entry 2 same by day-points -5"},
            "start to 2019-01-01:", "-5");
        row("one line twice",
            "P,2019-03-14,闯红灯,-15,85,,\nP,2019-03-14,闯红灯,-15,70,,\nP,2019-04-10,违章停车,-5,65,,\n",
            {unlisted, "line 1 = entry 2 same by day-points-item -15", "line 2 = nothing only-statement twice 1 -15",
             "line 3 = entry 3 same by day-points-item -15"},
            "2019-03-14 to 2019-03-14: A-1", "-15");
        row("the record named twice, on two days", "P,2019-03-14,,-15,85,,A-1\nP,2019-04-20,,-15,70,,A-1\n",
            {unlisted, "line 1 = entry 2 same by named-exactly", "no line = entry 3 only-ledger 5",
             "line 2 = nothing only-statement twice 1 -10"},
            "2019-03-14 to 2019-04-10: A-2", "-10");
        row("a line that lacks", "P,2019-03-14,闯红灯,-15,85,,\nP,2019-05-03,献血,30,115,,\n",
            {unlisted, "line 1 = entry 2 same by day-points-item", "no line = entry 3 only-ledger 5",
             "line 2 = entry 4 same by day-points-item 5"},
            "2019-03-14 to 2019-04-10: A-2", "5");
        row("other points, by the item", "P,2019-03-14,闯红灯,-20,80,,\nP,2019-04-10,违章停车,-5,75,,\n",
            {unlisted, "line 1 = entry 2 other-points by day-item -5", "line 2 = entry 3 same by day-points-item -5"},
            "start to 2019-03-14: A-1", "-5");
        row("other points, by the document", "P,2019-03-15,,-20,80,[2019] 11号,\n",
            {unlisted, "line 1 = entry 2 other-points by named -5"}, "start to 2019-03-14: A-1", "-5");
        row("other points, the only one of that day", "P,2019-03-14,,-20,80,,\n",
            {unlisted, "line 1 = entry 2 other-points by only-one-that-day -5"}, "start to 2019-03-14: A-1", "-5");
        row("a gain is no loss of another size", "P,2019-03-14,,20,120,,\n",
            {unlisted, "no line = entry 2 only-ledger 35", "line 1 = nothing only-statement 35"},
            "start to 2019-03-14: A-1", "35");
        row("another day, by the item", "P,2019-03-02,闯红灯,-15,85,,\nP,2019-04-10,违章停车,-5,80,,\n",
            {unlisted, "line 1 = entry 2 other-day by points-item", "line 2 = entry 3 same by day-points-item"},
            "start to 2019-03-02:", "0");
        row("another day, by points in order",
            "P,2019-03-14,,-15,85,,\nP,2019-04-28,,-5,80,,\nP,2019-05-03,,30,110,,\n",
            {unlisted, "line 1 = entry 2 same by day-points", "line 2 = entry 3 other-day by points-in-order",
             "line 3 = entry 4 same by day-points"},
            "2019-03-14 to 2019-04-10: A-2", "0");
        row("no pair across another", "P,2019-03-14,,-15,85,,\nP,2019-05-03,,30,115,,\nP,2019-05-04,,-5,110,,\n",
            {unlisted, "line 1 = entry 2 same by day-points", "no line = entry 3 only-ledger 5",
             "line 2 = entry 4 same by day-points 5", "line 3 = nothing only-statement"},
            "2019-03-14 to 2019-04-10: A-2", "0");
        row("another order within the day",
            kAll.left(kAll.indexOf("P,2019-06-10")) + "P,2019-06-10,,-5,105,,A-5\nP,2019-06-10,,-5,100,,A-4\n",
            {unlisted, "line 1 = entry 2 same by day-points-item", "line 2 = entry 3 same by day-points-item",
             "line 3 = entry 4 same by day-points-item", "line 5 = entry 5 same by named-exactly order-within-day",
             "line 4 = entry 6 same by named-exactly order-within-day"},
            "none", "0");
        row("one line for two that are alike", kAll.left(kAll.lastIndexOf("P,2019-06-10")),
            {unlisted, "line 1 = entry 2 same by day-points-item", "line 2 = entry 3 same by day-points-item",
             "line 3 = entry 4 same by day-points-item", "line 4 = entry 5 same by day-points-item fits-two 6 5",
             "no line = entry 6 only-ledger 5"},
            "2019-06-10 to 2019-06-10: A-4 A-5", "5");
        row("a record that gave nothing", "P,2019-03-14,,-15,85,,\nP,2019-03-20,,-5,80,,A-6\n",
            {unlisted, "line 1 = entry 2 same by day-points", "line 2 = nothing only-statement record-silent -5"},
            "2019-03-14 to 2019-03-20:", "-5");
        row("a document that nobody has", "P,2019-03-14,,-15,85,No. 99,\nP,2019-03-20,,-5,80,No. 98,\n",
            {unlisted, "line 1 = entry 2 same by day-points other-document",
             "line 2 = nothing only-statement no-such-record -5"},
            "2019-03-14 to 2019-03-20:", "-5");
        row("the statement does not add up", "P,2019-03-14,,-15,85,,\nP,2019-04-10,,-5,78,,\nP,2019-05-03,,30,108,,\n",
            {unlisted, "line 1 = entry 2 same by day-points",
             "line 2 = entry 3 other-balance by day-points does-not-add-up -2",
             "line 3 = entry 4 same by day-points -2"},
            "2019-03-14 to 2019-04-10: A-2", "-2");
        row("it begins with another balance", "P,2019-04-10,,-5,78,,\nP,2019-05-03,,30,108,,\n",
            {unlisted, "no line = entry 2 not-compared before-statement", "line 1 = entry 3 same by day-points -2",
             "line 2 = entry 4 same by day-points -2"},
            "start to 2019-04-10: A-1 A-2", "-2");
        row("balances alone", "P,2019-01-01,,,100,,\nP,2019-03-14,,,85,,\nP,2019-04-10,,,75,,\n",
            {"line 1 = entry 1 same by opening", "line 2 = entry 2 same by day-points",
             "line 3 = entry 3 other-points by only-one-that-day -5"},
            "2019-03-14 to 2019-04-10: A-2", "-5");
        row("points alone", "P,2019-04-10,,-5,,,\nP,2019-05-03,,28,,,\n",
            {unlisted, "no line = entry 2 not-compared before-statement", "line 1 = entry 3 same by day-points",
             "line 2 = entry 4 other-points by only-one-that-day -2"},
            "2019-04-10 to 2019-05-03: A-3", "-2");
        row("a line that ends with a validity", "P,2020-04-02,,5,105,,A-2\n",
            {unlisted, "no line = entry 2 not-compared before-statement",
             "no line = entry 3 not-compared before-statement", "no line = entry 4 not-compared before-statement",
             "no line = entry 5 not-compared before-statement", "no line = entry 6 not-compared before-statement",
             "line 1 = entry 7 same by named-exactly"},
            "none", "0");
    }
    void rows() {
        QFETCH(QString, lines);
        QFETCH(QStringList, expected);
        const StatementMatch match = matchOf(lines);
        QCOMPARE(told(match), expected);
        QTEST(firstOf(match), "first");
        QVERIFY(match.gap);
        QTEST(QString::fromStdString(match.gap->text()), "gap");
        QCOMPARE(match.agrees(), match.gap->isZero() && firstOf(match) == QLatin1String("none"));
    }

    // What the range took from a gain; the statement may tell the gain or what was left of it.
    void pointsBeforeLimits() {
        const QString before = QStringLiteral("P,2019-05-03,,30,110,,\n");
        const auto second = [&](const char* points) {
            auto input = readSources(
                {std::make_shared<const SourceFile>(SourceFile{
                     "a.csv", "subject,id,kind,decided_on,received_on\nP,A-1,blood,2019-05-01,2019-05-03\n", {}}),
                 std::make_shared<const SourceFile>(
                     SourceFile{"a.statement.csv",
                                "subject,date,points,balance\nP,2019-05-03," + std::string(points) + ",120\n",
                                {}})});
            const auto match =
                matchStatement(std::make_shared<const CaseInput>(std::move(input).value()), rulebookOf(kScheme), "P");
            return told(*match).mid(1).join(QStringLiteral("; "));
        };
        QCOMPARE(second("20"), QStringLiteral("line 1 = entry 2 same by day-points"));
        QCOMPARE(second("30"), QStringLiteral("line 1 = entry 2 same by day-points before-limits"));
        QCOMPARE(
            second("30,130\nP,2019-05-03,-10"),
            QStringLiteral("line 1 = entry 2 same by day-points before-limits; line 2 = nothing same limit-apart 2"));
        QCOMPARE(second("25"), QStringLiteral("line 1 = entry 2 other-points by only-one-that-day"));
    }

    void onlyTheSubjectsOwnLines() {
        const QString lines = kAll + QStringLiteral("Q,2019-03-14,闯红灯,-15,85,,\nQ,2019-03-15,闯红灯,-15,70,,\n");
        QVERIFY(matchOf(lines).agrees());
        const StatementMatch q = matchOf(lines, {}, "Q");
        QCOMPARE(q.lines.size(), std::size_t{2});
        QCOMPARE(firstOf(q), QStringLiteral("2019-03-14 to 2019-03-15:"));
    }

    void aClockOfOnesOwn() {
        const StatementMatch later = matchOf(kAll, Clock{day("2020-12-31"), day("2020-12-31")});
        QCOMPARE(told(later).mid(6), (QStringList{"no line = entry 7 not-compared after-statement",
                                                  "no line = entry 8 not-compared after-statement",
                                                  "no line = entry 9 not-compared after-statement"}));
        QVERIFY(later.agrees());
        const StatementMatch earlier = matchOf(kAll, Clock{day("2019-04-30"), day("2019-04-30")});
        QCOMPARE(earlier.lines.size(), std::size_t{2});
        QVERIFY(earlier.agrees());
    }

    void linesThatCouldNotBeRead() {
        QCOMPARE(matchOf(kAll + QStringLiteral("P,2019-13-14,,-15,,,\nP,2019-06-10,,,,,\n")).unreadLines,
                 std::size_t{2});
        QCOMPARE(matchOf(kAll).unreadLines, std::size_t{0});
    }

    // As of and known on their own days; the first that differs, and what happened since the last that agreed.
    void readings() {
        auto input = readSources(
            {std::make_shared<const SourceFile>(SourceFile{"a.csv", kRecords, {}}),
             std::make_shared<const SourceFile>(SourceFile{"a.readings.csv",
                                                           "subject,date,score,rulebook\nP,2019-06-01,110,\nP,2019-04-"
                                                           "01,85,\nP,2019-07-01,95,small\nP,2020-07-01,1,"
                                                           "other\nP,2020-08-01,115,\n",
                                                           {}})});
        const auto all = std::make_shared<const CaseInput>(std::move(input).value());
        const auto match = matchReadings(all, rulebookOf(kScheme), "P");
        QVERIFY(match && match->first);
        QCOMPARE(match->states.size(), std::size_t{4});
        QString stamps;
        for (std::size_t i = 0; i < 4; ++i) stamps += match->stamp(i) == Stamp::Agrees ? 'y' : 'n';
        QCOMPARE(stamps, QStringLiteral("yyny"));
        QCOMPARE(match->first->place, std::optional<std::size_t>(2));
        QCOMPARE(match->first->after->iso() + match->first->by.iso(), std::string("2019-06-012019-07-01"));
        QStringList records;
        for (const IntervalRecord& found : match->first->records)
            records << QString::fromUtf8(Record(*all->records, found.record).id().data());
        QCOMPARE(records.size(), 3);  // A-4, A-5, and A-6, which gave nothing
        QVERIFY(!matchReadings(all, rulebookOf(kScheme), "Q"));
        QVERIFY(!matchReadings(all, rulebookOf(kScheme), "P", day("2019-06-01"))->first);
    }
};

QTEST_APPLESS_MAIN(TestStatementMatch)
#include "test_statement_match.moc"
