// A scenario may say from and until when a record counts: in place of its rule's days, under the plain matching and
// under modifiers alike; what it says is told beneath the line, and is taken back by blanking it.
#include "core/explain/edited_record.h"
#include "core/explain/explanation.h"
#include "core/record/counted_days.h"
#include "core/scenario/edit_text.h"
#include "core/scenario/scenario.h"
#include "tests/unit/ledger/ledgers.h"

using namespace clearline;
using namespace clearline::test;

namespace {

const char* const kScheme = R"(clearline-rulebook: 1
id: small
title: {en: Small, zh: 小}
score: {from: 2019-01-01, opening: 100, formula: opening + sum(characteristics)}
counting: {from: received_on, values-of: %1}
parameters:
  fine: {title: {en: Fine, zh: 罚}, unit: points, values: [{until: 2019-06-01, value: -10}, {from: 2019-06-01, value: -20}]}
characteristics: [{id: c, title: {en: Conduct, zh: 操行}}]
rules:
  - {id: R-1, title: {en: Parking, zh: 停车}, kinds: [traffic.parking], gate: confirmed, effect: {add: fine, to: c}, valid-for: P1Y, clock: [decided_on]%2}
)";

const char* const kRecords =
    "subject,id,kind,decided_on,received_on,confirmed_on\nP,A,traffic.parking,2019-03-01,2019-03-14,2019-03-20\n"
    "P,B,traffic.parking,2018-01-01,2019-02-01,2019-02-01\nP,C,traffic.parking,2019-03-01,2019-03-14,\n";

std::shared_ptr<const Rulebook> scheme(const QString& valuesOf = QStringLiteral("decided_on"),
                                       const QString& more = {}) {
    return rulebookOf(QString::fromUtf8(kScheme).arg(valuesOf, more).toStdString());
}

Edit said(const char* record, std::string_view column, const char* value) {
    return RecordAmended{record, 1, std::string(column), value};
}

}  // namespace

class TestCountedDays : public QObject {
    Q_OBJECT
private slots:
    void days_data() {
        QTest::addColumn<QString>("record");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("until");
        QTest::addColumn<QStringList>("rows");
        const auto row = [](const char* name, const char* record, const char* from, const char* until,
                            const QStringList& rows) {
            QTest::newRow(name) << QString::fromLatin1(record) << QString::fromLatin1(from)
                                << QString::fromLatin1(until) << rows;
        };
        const QString opening = QStringLiteral("2019-01-01 opening - 100 100");
        const QString counted = QStringLiteral("2019-03-20 counted A -10 90");
        const QString expired = QStringLiteral("2020-03-01 expired A 10 100");
        row("nothing said", "A", "", "", {opening, counted, expired});
        row("earlier than its gate", "A", "2019-02-10", "", {opening, "2019-02-10 counted A -10 90", expired});
        row("later", "A", "2019-07-01", "", {opening, "2019-07-01 counted A -10 90", expired});
        row("before the scheme opens", "A", "2018-02-10", "", {opening, "2019-01-01 counted A -10 90", expired});
        row("after the end of its validity", "A", "2020-03-01", "", {opening});
        row("for longer", "A", "", "2020-05-01", {opening, counted, "2020-05-01 expired A 10 100"});
        row("for good", "A", "", "for-good", {opening, counted});
        row("less long", "A", "", "2019-09-01", {opening, counted, "2019-09-01 expired A 10 100"});
        row("both", "A", "2019-04-01", "2019-05-01",
            {opening, "2019-04-01 counted A -10 90", "2019-05-01 expired A 10 100"});
        row("one that was over before it came", "B", "", "for-good",
            {opening, "2019-02-01 counted B -10 90", "2019-03-20 counted A -10 80", "2020-03-01 expired A 10 90"});
        row("one whose gate is shut stays silent", "C", "2019-04-01", "for-good", {opening, counted, expired});
    }
    void days() {
        QFETCH(QString, record);
        QFETCH(QString, from);
        QFETCH(QString, until);
        QFETCH(QStringList, rows);
        const auto input = caseOf(kRecords);
        const std::string id = record.toStdString();
        const auto edited = applyToInput(Scenario()
                                             .with(said(id.c_str(), kCountedFrom, from.toUtf8().data()))
                                             .with(said(id.c_str(), kCountedUntil, until.toUtf8().data())),
                                         input, {});
        QVERIFY(edited.ok());
        const Clock clock{day("2020-12-31"), day("2020-12-31")};
        QCOMPARE(rowsOf(evaluate(*edited, scheme(), "P", clock)), rows);
        // The same through the matching that modifiers ask for.
        QCOMPARE(rowsOf(evaluate(*edited,
                                 scheme(QStringLiteral("decided_on"), QStringLiteral(", repeat: {class: x, times: 1}")),
                                 "P", clock)),
                 rows);
        // Blank again: as it was.
        const auto back = applyToInput(
            Scenario().with(said(id.c_str(), kCountedFrom, "")).with(said(id.c_str(), kCountedUntil, "")), *edited, {});
        QVERIFY(back.ok());
        QCOMPARE(rowsOf(evaluate(*back, scheme(), "P", clock)), rowsOf(evaluate(input, scheme(), "P", clock)));
    }

    // At the latest: an end that comes sooner stays, and under modifiers nothing puts it off.
    void latest_data() {
        QTest::addColumn<QString>("until");
        QTest::addColumn<QStringList>("rows");
        const QStringList come{QStringLiteral("2019-01-01 opening - 100 100"),
                               QStringLiteral("2019-03-20 counted A -10 90")};
        QTest::newRow("sooner") << "2019-09-01" << come + QStringList{"2019-09-01 amended A 10 100"};
        QTest::newRow("on the day of its end") << "2020-03-01" << come + QStringList{"2020-03-01 expired A 10 100"};
        QTest::newRow("later") << "2020-09-01" << come + QStringList{"2020-03-01 expired A 10 100"};
        QTest::newRow("before it began") << "2019-03-20" << come.mid(0, 1);
        QTest::newRow("blank") << "" << come + QStringList{"2020-03-01 expired A 10 100"};
    }
    void latest() {
        QFETCH(QString, until);
        QFETCH(QStringList, rows);
        const auto edited =
            applyToInput(Scenario().with(said("A", kUsedUntil, until.toUtf8().data())), caseOf(kRecords), {});
        QVERIFY(edited.ok());
        const Clock clock{day("2020-12-31"), day("2020-12-31")};
        QCOMPARE(rowsOf(evaluate(*edited, scheme(), "P", clock)), rows);
        QCOMPARE(rowsOf(evaluate(*edited,
                                 scheme(QStringLiteral("decided_on"), QStringLiteral(", repeat: {class: x, times: 1}")),
                                 "P", clock)),
                 rows);
        // Of lists alone: this scheme has none.
        const auto listed = applyToInput(Scenario().with(said("A", kListedUntil, "2019-09-01")), caseOf(kRecords), {});
        QCOMPARE(rowsOf(evaluate(*listed, scheme(), "P", clock)),
                 rowsOf(evaluate(caseOf(kRecords), scheme(), "P", clock)));
    }

    // Where values are those in force, the day given is the law day too.
    void theLawDayFollows() {
        const auto edited = applyToInput(Scenario().with(said("A", kCountedFrom, "2019-06-02")), caseOf(kRecords), {});
        QVERIFY(edited.ok());
        QVERIFY(
            rowsOf(evaluate(*edited, scheme(QStringLiteral("in-force")), "P", {day("2019-12-31"), day("2019-12-31")}))
                .contains(QStringLiteral("2019-06-02 counted A -20 80")));
    }

    void otherRecordsGoAndStay() {
        const auto edited = applyToInput(
            Scenario().with(said("B", kCountedUntil, "for-good")).with(RecordExcluded{"A"}), caseOf(kRecords), {});
        QVERIFY(edited.ok());
        const RecordBook& book = *(*edited)->records;
        QCOMPARE(book.size(), std::size_t{2});
        QVERIFY(countedDays(book, 0).forGood && book.isEdited(0));
        QVERIFY(countedDays(book, 1) == CountedDays{} && !book.isEdited(1));
    }

    void refused() {
        for (const auto& [column, value] :
             {std::pair(kCountedFrom, "for-good"), std::pair(kCountedFrom, "14.3.2019"), std::pair(kCountedUntil, "x"),
              std::pair(kUsedUntil, "for-good"), std::pair(kListedUntil, "soon")}) {
            const auto edited = applyToInput(Scenario().with(said("A", column, value)), caseOf(kRecords), {});
            QVERIFY(!edited.ok());
            QCOMPARE(QString::fromStdString(edited.problems()[0].code), QStringLiteral("scenario.counted-form"));
        }
        QVERIFY(!applyToInput(Scenario().with(said("Z", kCountedFrom, "2019-01-01")), caseOf(kRecords), {}).ok());
    }

    void told() {
        const auto words = Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, Language::English);
        QVERIFY(words.ok());
        const auto input = caseOf(kRecords);
        const auto edited = applyToInput(
            Scenario().with(said("A", kCountedFrom, "2019-04-02")).with(said("A", kCountedUntil, "for-good")), input,
            {});
        const Ledger ledger = evaluate(*edited, scheme(), "P", {day("2020-12-31"), day("2020-12-31")});
        const Explanation line = explainLine(ledger, 1, *words, Kinds());
        QString all;
        for (const Explanation& child : line.children) all += QString::fromStdString(child.text) + QLatin1Char('\n');
        QVERIFY2(all.contains(QStringLiteral("2 April 2019, the day that the scenario gives")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("for good")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("its validity has no end")), qPrintable(all));
        QCOMPARE(editSentence(said("A", kCountedUntil, "2020-01-01"), {*scheme(), input->records.get()}, *words),
                 std::string("Count the record A until 2020-01-01, that day not included"));
    }
};

QTEST_APPLESS_MAIN(TestCountedDays)
#include "test_counted_days.moc"
