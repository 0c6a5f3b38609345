// What each ground suggests asking for, and objections drafted from findings: each fits the records as they are.
#include "core/appeal/suggested_changes.h"
#include "tests/unit/appeal/appeals.h"

using namespace clearline;
using namespace clearline::test;

Q_DECLARE_METATYPE(Objection)

namespace {

// "strike A", "correct A.decided_on 2024-01-10>2024-01-10", "delist A 2024-03-02".
QString told(const RequestedChange& change) {
    QString text = QString::fromStdString(std::string(changeWishText(change.wish)) + " " + change.record);
    if (change.wish == ChangeWish::Correct)
        text += QString::fromStdString("." + change.field + " " + change.from + ">" + change.to);
    if (change.on) text += QString::fromStdString(" " + change.on->iso());
    return text;
}
QStringList told(const std::vector<RequestedChange>& changes) {
    QStringList all;
    for (const RequestedChange& change : changes) all << told(change);
    return all;
}

Objection on(AppealKind kind, Ground ground, const char* performed = nullptr) {
    Objection o = kind == AppealKind::Repair ? repair() : objection();
    o.ground = ground;
    o.performedOn = performed ? std::optional(day(performed)) : std::nullopt;
    return o;
}

const Kinds& kinds() {
    static const auto all = Kinds::load({CLEARLINE_SOURCE_DIR "/resources"});
    return *all;
}

const char* const kBook = R"(clearline-rulebook: 1
id: small
title: {en: Small, zh: 小}
score: {opening: 100, formula: opening + sum(characteristics)}
counting: {from: received_on, values-of: decided_on}
characteristics: [{id: c, title: {en: Conduct, zh: 操行}}]
lists: [{id: black, title: {en: Defaulters, zh: 失信}, kind: black}]
rules:
  - {id: R-1, title: {en: Parking, zh: 停车}, kinds: [traffic.parking], effect: {add: -10, to: c}, valid-for: P5Y, status: published}
  - {id: L-1, title: {en: Listed, zh: 列入}, kinds: [court.defaulter-evading], effect: {list: {on: black, ground: listed}}, status: published}
)";

FindingReport reportOf(const std::string& rows, const char* asOf) {
    return findFindings({caseOf(rowsUnderHeader(rows)), rulebookOf(kBook), theLaw(), kinds(), {day(asOf), day(asOf)}});
}

const Finding* findingOf(const FindingReport& report, const std::string& check) {
    for (const Finding* finding : report.all())
        if (finding->code == check && !finding->undecided()) return finding;
    return nullptr;
}

}  // namespace

class TestSuggestedChanges : public QObject {
    Q_OBJECT
private slots:
    void each_data() {
        QTest::addColumn<Objection>("asked");
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QByteArray>("today");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, const Objection& asked, const char* rows, const char* today,
                            const QStringList& expected, const char* field = "") {
            QTest::newRow(name) << asked << QByteArray(rows) << QByteArray(today) << QByteArray(field) << expected;
        };
        using enum Ground;
        const auto objectionOn = [](Ground ground) { return on(AppealKind::Objection, ground); };
        const auto repairOn = [](Ground ground, const char* done = nullptr) {
            return on(AppealKind::Repair, ground, done);
        };
        const char* const fine = "P,A,1,traffic.fine,bad,police,D-1,2024-01-10,2024-01-20,,,,,,,2024-12-31,\n";
        const char* const fine36 = "P,A,1,traffic.fine,bad,police,D-1,2026-04-10,2026-04-20,,,,,general,,,\n";
        const char* const overdue = "P,A,1,credit.overdue,bad,bank,D-1,2018-01-10,2018-01-20,2019-05-05,,,,,,,\n";
        const char* const listed = "P,A,1,court.defaulter-evading,bad,court,D-1,2022-03-01,2022-03-02,,,,,,,,\n";
        const char* const done = "P,A,1,court.defaulter,bad,court,D-1,2022-03-01,2022-03-02,,,2024-05-06,,,,,\n";
        for (const Ground ground : {NotMine, Duplicate, PunishedTwice, NoBasis, NotConfirmed, NotNotified})
            row(groundText(ground).data(), objectionOn(ground), fine, "2025-06-01", {"strike A"});
        row("a fact, which one is not said", objectionOn(WrongFact), fine, "2025-06-01", {"correct A.note >"});
        row("a fact that is said", objectionOn(WrongFact), fine, "2025-06-01", {"correct A.document D-1>D-1"},
            "document");
        row("a fact of a column that is not there", objectionOn(WrongFact), fine, "2025-06-01", {}, "colour");
        row("a value", objectionOn(WrongValue), fine, "2025-06-01", {"correct A.kind traffic.fine>traffic.fine"});
        row("a date", objectionOn(WrongDate), fine, "2025-06-01", {"correct A.decided_on 2024-01-10>2024-01-10"});
        row("a date that is said", objectionOn(WrongDate), fine, "2025-06-01",
            {"correct A.received_on 2024-01-20>2024-01-20"}, "received_on");
        row("a date, and a column that is none", objectionOn(WrongDate), fine, "2025-06-01",
            {"correct A.decided_on 2024-01-10>2024-01-10"}, "document");
        row("expired by its own day", objectionOn(Expired), fine, "2025-06-01", {"stop-use A 2025-01-01"});
        row("expired by law", objectionOn(Expired), overdue, "2025-06-01", {"stop-use A 2024-05-06"});
        row("expired by neither", objectionOn(Expired), overdue, "2024-05-05", {"stop-use A 2024-05-05"});
        row("listed for longer than its term", objectionOn(OverListed), listed, "2025-06-01", {"delist A 2024-03-02"});
        row("listed after performance", objectionOn(OverListed), done, "2025-06-01", {"delist A 2024-05-10"});
        row("repaired already, a fine", objectionOn(AlreadyRepaired), fine, "2025-06-01",
            {"stop-publicity A 2025-06-01"});
        row("repaired already, under Order 36", objectionOn(AlreadyRepaired), fine36, "2026-08-01",
            {"stop-use A 2026-08-01"});
        row("the period is over", repairOn(PeriodOver), fine, "2025-06-01", {"stop-publicity A 2025-06-01"});
        row("the period is not over", repairOn(PeriodOver), fine36, "2026-05-01", {"stop-use A 2026-07-10"});
        row("performed, a fine", repairOn(Performed, "2024-03-01"), fine, "2025-06-01",
            {"correct A.made_good_on >2024-03-01", "stop-publicity A 2025-06-01"});
        row("performed, on a list", repairOn(Performed, "2024-05-09"), listed, "2024-05-10",
            {"correct A.made_good_on >2024-05-09", "delist A 2024-05-15"});
        row("performed, as the record says", repairOn(Performed), done, "2024-05-10", {"delist A 2024-05-10"});
        row("committed", repairOn(Committed), fine36, "2026-08-01", {"stop-use A 2026-08-01"});
    }
    void each() {
        QFETCH(Objection, asked);
        QFETCH(QByteArray, rows);
        QFETCH(QByteArray, today);
        QFETCH(QByteArray, field);
        QFETCH(QStringList, expected);
        const auto input = caseOf(rowsUnderHeader(rows.toStdString()));
        const auto found = suggestedChanges({asked,
                                             *input,
                                             theLaw().get(),
                                             day(today.constData()),
                                             {},
                                             {field.constData(), static_cast<std::size_t>(field.size())}},
                                            asked.lines.front());
        QCOMPARE(told(found), expected);
        QVERIFY(editsOf(found, *input).ok());
    }

    void everyCheckHasItsGround() {
        std::set<std::string_view> without;
        for (const FindingCheck& check : findingChecks())
            if (!groundOf(check.code)) without.insert(check.code);
        QCOMPARE(findingChecks().size(), std::size_t{21});
        QVERIFY(without == std::set<std::string_view>{"rulebook"});
        QVERIFY(!groundOf("publicity", "short") && groundOf("publicity", "long") && !groundOf("no-such-check"));
        QVERIFY(groundOf("duplicate") == Ground::Duplicate && groundOf("duplicate", "items") == Ground::PunishedTwice);
    }

    void drafted_data() {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QByteArray>("check");
        QTest::addColumn<QByteArray>("ground");
        QTest::addColumn<QStringList>("changes");
        QTest::addColumn<QByteArray>("points");
        const auto row = [](const char* check, const char* rows, const char* ground, const QStringList& changes,
                            const char* points) {
            QTest::newRow(check) << QByteArray(rows) << QByteArray(check) << QByteArray(ground) << changes
                                 << QByteArray(points);
        };
        row("duplicate",
            "P,A,1,traffic.parking,bad,police,D-1,2024-01-10,2024-01-20,,,,,,,,\n"
            "P,B,1,traffic.parking,bad,police,D-1,2024-01-10,2024-01-22,,,,,,,,\n",
            "duplicate", {"strike B"}, "-10");
        row("listed-too-long", "P,A,1,court.defaulter-evading,bad,court,D-1,2020-03-01,2020-03-02,2023-01-01,,,,,,,\n",
            "over-listed", {"delist A 2022-03-02"}, "0");
        row("publicity", "P,A,1,traffic.parking,bad,police,D-1,2023-06-01,2023-06-02,,,,,general,2027-01-01,,\n",
            "expired", {"stop-publicity A 2024-06-01"}, "-10");
        row("date-order", "P,A,1,traffic.parking,bad,police,D-1,2024-02-10,2024-01-20,,,,,,,,\n", "wrong-date",
            {"correct A.received_on 2024-01-20>2024-01-20"}, "-10");
    }
    void drafted() {
        QFETCH(QByteArray, rows);
        QFETCH(QByteArray, check);
        QFETCH(QByteArray, ground);
        QFETCH(QStringList, changes);
        QFETCH(QByteArray, points);
        const FindingReport report = reportOf(rows.toStdString(), "2024-06-01");
        const Finding* finding = findingOf(report, check.toStdString());
        QVERIFY(finding != nullptr);
        const auto draft = objectionFromFinding(*finding, report, day("2024-06-01"));
        QVERIFY(draft.has_value());
        QCOMPARE(std::string(groundText(draft->ground)), ground.toStdString());
        QCOMPARE(draft->subject, std::string("P"));
        QCOMPARE(told(draft->changes), changes);
        QCOMPARE(draft->lines.size(), std::size_t{1});
        QCOMPARE(draft->lines[0].points, points.toStdString());
        QCOMPARE(draft->lines[0].finding, finding->key);
        QCOMPARE(draft->lines[0].rulebook, std::string("small"));
        QVERIFY(!draft->lines[0].rule.empty() && draft->lines[0].day);
        QVERIFY(editsOf(draft->changes, *report.input).ok());
        QVERIFY(!draft->citations.empty() && draft->stage() == Stage::Draft);
        for (const std::size_t i : finding->provisions)
            QVERIFY(std::any_of(draft->citations.begin(), draft->citations.end(), [&](const AppealCitation& citation) {
                return citation.key.ends_with("/" + report.law->provisions[i].id);
            }));
    }

    void ofTheRulebookThereIsNone() {
        const FindingReport report =
            reportOf("P,A,1,traffic.parking,bad,police,D-1,2024-01-10,2024-01-20,,,,,,,,\n", "2024-06-01");
        for (const Finding& finding : report.ofRulebook)
            QVERIFY(!objectionFromFinding(finding, report, day("2024-06-01")));
    }
};

QTEST_APPLESS_MAIN(TestSuggestedChanges)
#include "test_suggested_changes.moc"
