// What is asked for becomes edits of exactly the records that it was made for, and whatever does not fit is told.
#include "core/appeal/requested_change.h"
#include "tests/unit/ledger/ledgers.h"

using namespace clearline;
using namespace clearline::test;

Q_DECLARE_METATYPE(std::vector<RequestedChange>)
Q_DECLARE_METATYPE(RequestedChange)

namespace {

const char* const kRecords =
    "subject,id,version,kind,decided_on,received_on,publicity_until\n"
    "P,A,1,court.defaulter,2019-03-01,2019-03-14,2021-01-01\nP,A,2,court.defaulter,2019-03-02,2019-04-14,\n"
    "P,B,1,court.defaulter,2019-03-01,2019-03-14,\n";

const char* const kLists = R"(clearline-rulebook: 1
id: both
title: {en: Both, zh: 双}
score: {from: 2019-01-01, opening: 100, formula: opening + sum(characteristics)}
counting: {from: received_on, values-of: decided_on}
parameters: {fine: {title: {en: Fine, zh: 罚}, unit: points, values: [{value: -10}]}}
characteristics: [{id: c, title: {en: Conduct, zh: 操行}}]
lists: [{id: black, title: {en: Defaulters, zh: 失信}, kind: black}]
rules:
  - {id: L-1, title: {en: Listed, zh: 列入}, kinds: [court.defaulter], effect: {list: {on: black, ground: listed}}, valid-for: P2Y}
  - {id: R-1, title: {en: Default, zh: 失信}, kinds: [court.defaulter], effect: {add: fine, to: c}, valid-for: P1Y}
)";

RequestedChange correct(const char* field, const char* from, const char* to, std::uint32_t version = 1) {
    return {ChangeWish::Correct, "A", version, field, from, to, {}};
}
RequestedChange until(ChangeWish wish, const char* on, const char* record = "A") {
    return {wish, record, 1, {}, {}, {}, day(on)};
}

std::shared_ptr<const CaseInput> changed(const std::vector<RequestedChange>& changes,
                                         const std::shared_ptr<const CaseInput>& input) {
    const auto edits = editsOf(changes, *input);
    if (!edits) qFatal("%s", edits.problems().front().code.c_str());
    Scenario scenario;
    for (const Edit& edit : *edits) scenario = scenario.with(edit);
    const auto applied = applyToInput(scenario, input, {});
    if (!applied) qFatal("%s", applied.problems().front().code.c_str());
    return *applied;
}

}  // namespace

class TestRequestedChange : public QObject {
    Q_OBJECT
private slots:
    void refused_data() {
        QTest::addColumn<std::vector<RequestedChange>>("changes");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, std::vector<RequestedChange> changes, const char* code) {
            QTest::newRow(name) << std::move(changes) << QString::fromLatin1(code);
        };
        const RequestedChange strike{ChangeWish::Strike, "A", 1, {}, {}, {}, {}};
        RequestedChange noDay = until(ChangeWish::Delist, "2020-01-01");
        noDay.on.reset();
        row("no such record", {{ChangeWish::Strike, "Z", 1, {}, {}, {}, {}}}, "appeal.no-such-record");
        row("no such version", {correct("note", "", "x", 3)}, "appeal.no-such-version");
        row("no such column", {correct("colour", "", "x")}, "appeal.no-such-field");
        row("no column of a file", {correct("counted-until", "", "2019-05-01")}, "appeal.no-such-field");
        row("another value", {correct("decided_on", "2019-03-02", "2019-03-03")}, "appeal.other-value");
        row("another value than blank", {correct("decided_on", "", "2019-03-03")}, "appeal.other-value");
        row("no day", {noDay}, "appeal.no-day");
        row("one cell twice", {correct("note", "", "x"), correct("note", "", "y")}, "appeal.changed-twice");
        row("struck and corrected", {correct("note", "", "x"), strike}, "appeal.asked-twice");
        row("struck twice", {strike, strike}, "appeal.asked-twice");
        row("another id", {correct("id", "A", "B")}, "appeal.key-field");
        row("another version", {correct("version", "1", "7")}, "appeal.key-field");
        row("delisted twice", {until(ChangeWish::Delist, "2020-01-01"), until(ChangeWish::Delist, "2020-02-01")},
            "appeal.asked-twice");
        row("two ends of publicity",
            {until(ChangeWish::StopUse, "2020-01-01"), until(ChangeWish::StopPublicity, "2020-02-01")},
            "appeal.asked-twice");
        row("an end of publicity by its column",
            {until(ChangeWish::StopUse, "2020-01-01"), correct("publicity_until", "2021-01-01", "")},
            "appeal.changed-twice");
    }
    void refused() {
        QFETCH(std::vector<RequestedChange>, changes);
        QFETCH(QString, code);
        const auto edits = editsOf(changes, *caseOf(kRecords));
        QVERIFY(!edits.ok());
        QCOMPARE(edits.problems().size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(edits.problems().front().code), code);
    }

    void whatNoFileCanHoldIsRefused_data() {
        QTest::addColumn<QByteArray>("records");
        QTest::addColumn<RequestedChange>("change");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, RequestedChange change, const char* code) {
            QTest::newRow(name) << QByteArray(kRecords) << std::move(change) << QString::fromLatin1(code);
        };
        row("a day that does not exist", correct("decided_on", "2019-03-01", "2019-02-30"), "csv.date-impossible");
        row("no day at all", correct("decided_on", "2019-03-01", "soon"), "csv.date-form");
        row("nobody", correct("subject", "P", ""), "csv.cell-blank");
        row("a type that is none", correct("type", "", "worse"), "csv.type-unknown");
        row("a day that exists", correct("decided_on", "2019-03-01", "2019-02-28"), "");
        row("blank", correct("decided_on", "2019-03-01", ""), "");
        row("another person", correct("subject", "P", "Q"), "");
        row("an old value that is not there", correct("decided_on", "2018-03-01", "2019-02-30"), "appeal.other-value");
        row("struck", {ChangeWish::Strike, "A", 1, {}, {}, {}, {}}, "");
    }
    void whatNoFileCanHoldIsRefused() {
        QFETCH(QByteArray, records);
        QFETCH(RequestedChange, change);
        QFETCH(QString, code);
        const Problems wrong = unfit({change}, caseOf(records.constData()));
        QCOMPARE(wrong.empty() ? QString() : QString::fromStdString(wrong.front().code), code);
    }

    void everythingWrongIsTold() {
        const auto edits =
            editsOf({correct("colour", "", "x"), {ChangeWish::Strike, "Z", 1, {}, {}, {}, {}}}, *caseOf(kRecords));
        QVERIFY(!edits.ok());
        QCOMPARE(edits.problems().size(), std::size_t{2});
    }

    void cellsOfTwoVersionsStandSideBySide() {
        const auto edits = editsOf({correct("decided_on", "2019-03-01", "2019-02-01"),
                                    correct("decided_on", "2019-03-02", "2019-02-02", 2), correct("note", "", "x")},
                                   *caseOf(kRecords));
        QVERIFY(edits.ok());
        QCOMPARE(edits->size(), std::size_t{3});
        QVERIFY(edits->at(1) == Edit(RecordAmended{"A", 2, "decided_on", "2019-02-02"}));
    }

    void cellsAreThoseOfTheFile() {
        const auto input = caseOf(kRecords);
        QCOMPARE(cellText(*input, "A", 2, "decided_on").value(), std::string("2019-03-02"));
        QCOMPARE(cellText(*input, "A", 2, "publicity_until").value(), std::string());
        QVERIFY(!cellText(*input, "A", 3, "decided_on") && !cellText(*input, "A", 1, "x") &&
                !cellText(*input, "Z", 1, "note"));
    }

    void thingsStayApart() {
        QCOMPARE(thingOf(correct("decided_on", "", "")), std::string("A/1/decided_on"));
        RequestedChange whole{ChangeWish::Strike, "A/1/decided_on", 1, {}, {}, {}, {}};
        QCOMPARE(thingOf(whole), std::string("A%2F1%2Fdecided_on"));
        QVERIFY(!sameThing(whole, correct("decided_on", "", "")));
        QVERIFY(!sameThing(until(ChangeWish::Delist, "2020-01-01"), until(ChangeWish::StopUse, "2020-01-01")));
    }

    // Delisting leaves the points; stopping the use ends both; stopping the publicity neither.
    void effects_data() {
        QTest::addColumn<std::vector<RequestedChange>>("changes");
        QTest::addColumn<QStringList>("rows");
        const QString opening = QStringLiteral("2019-01-01 opening - 100 100");
        const QString listed = QStringLiteral("2019-03-14 listed B 0 90"),
                      counted = QStringLiteral("2019-03-14 counted B -10 90"),
                      expired = QStringLiteral("2020-03-14 expired B 10 100"),
                      delisted = QStringLiteral("2021-03-14 delisted B 0 100");
        QTest::newRow("nothing") << std::vector<RequestedChange>{}
                                 << QStringList{opening, counted, listed, expired, delisted};
        QTest::newRow("shown no longer") << std::vector{until(ChangeWish::StopPublicity, "2019-06-01", "B")}
                                         << QStringList{opening, counted, listed, expired, delisted};
        QTest::newRow("delisted") << std::vector{until(ChangeWish::Delist, "2019-06-01", "B")}
                                  << QStringList{opening, counted, listed, "2019-06-01 delisted B 0 90", expired};
        QTest::newRow("used no longer") << std::vector{until(ChangeWish::StopUse, "2019-06-01", "B")}
                                        << QStringList{opening, counted, listed, "2019-06-01 amended B 10 100",
                                                       "2019-06-01 delisted B 0 100"};
        QTest::newRow("both, on two days")
            << std::vector{until(ChangeWish::StopUse, "2019-07-01", "B"), until(ChangeWish::Delist, "2019-06-01", "B")}
            << QStringList{opening, counted, listed, "2019-06-01 delisted B 0 90", "2019-07-01 amended B 10 100"};
        QTest::newRow("from the day on which it came")
            << std::vector{until(ChangeWish::StopUse, "2019-03-14", "B")} << QStringList{opening};
        QTest::newRow("after its points are over")
            << std::vector{until(ChangeWish::StopUse, "2020-06-01", "B")}
            << QStringList{opening, counted, listed, expired, "2020-06-01 delisted B 0 100"};
        QTest::newRow("after all is over") << std::vector{until(ChangeWish::StopUse, "2022-01-01", "B")}
                                           << QStringList{opening, counted, listed, expired, delisted};
        QTest::newRow("struck") << std::vector{RequestedChange{ChangeWish::Strike, "B", 1, {}, {}, {}, {}}}
                                << QStringList{opening};
    }
    void effects() {
        QFETCH(std::vector<RequestedChange>, changes);
        QFETCH(QStringList, rows);
        const auto input = caseOf(
            "subject,id,version,kind,decided_on,received_on,publicity_until\n"
            "P,B,1,court.defaulter,2019-03-01,2019-03-14,\n");
        const auto rulebook = rulebookOf(kLists);
        const Clock clock{day("2022-12-31"), day("2022-12-31")};
        QCOMPARE(rowsOf(evaluate(changed(changes, input), rulebook, "P", clock)), rows);
    }

    void publicityIsNeverMadeLonger() {
        const auto input = caseOf(kRecords);
        const auto later = editsOf({until(ChangeWish::StopPublicity, "2021-06-01")}, *input);
        QVERIFY(later.ok());  // of its two versions the second says nothing, and gets the day
        QCOMPARE(later->size(), std::size_t{1});
        QVERIFY(later->front() == Edit(RecordAmended{"A", 2, "publicity_until", "2021-05-31"}));
        QCOMPARE(editsOf({until(ChangeWish::StopPublicity, "2020-06-01")}, *input)->size(), std::size_t{2});
    }
};

QTEST_APPLESS_MAIN(TestRequestedChange)
#include "test_requested_change.moc"
