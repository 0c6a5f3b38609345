// Whether an objection or a repair can be brought: each day of law at its boundary, each thing that stands in the way,
// and what cannot be said. By the law as it is shipped.
#include "core/appeal/admissibility.h"
#include "core/appeal/appeal_words.h"
#include "tests/unit/appeal/appeals.h"

using namespace clearline;
using namespace clearline::test;

namespace {

struct Asked {
    std::string rows = "P,A,1,traffic.fine,bad,police,D-1,2024-01-10,2024-01-20,,,,,,,,\n";
    Objection objection;
    std::vector<Objection> others;
    const char* on = "2025-01-01";
    bool withLaw = true;
    std::vector<std::string> rulebooks{"x"};
};
using Change = std::function<void(Asked&)>;

Asked repairAsked(const Change& change) {
    Asked asked;
    asked.objection = repair();
    if (change) change(asked);
    return asked;
}
Asked objectionAsked(const Change& change) {
    Asked asked;
    asked.objection = objection();
    if (change) change(asked);
    return asked;
}

Admissibility ask(const Asked& asked) {
    const auto input = caseOf(rowsUnderHeader(asked.rows));
    return admissibility({asked.objection,
                          *input,
                          asked.others,
                          asked.withLaw ? theLaw().get() : nullptr,
                          asked.rulebooks,
                          day(asked.on),
                          {}});
}

// "minimum-publicity A obstacle 2024-04-10", with what is wanted.
QString told(const AdmissibilityPoint& point) {
    QString text = QString::fromStdString(point.code + " " + (point.record.empty() ? "-" : point.record) + " " +
                                          std::string(weightText(point.weight)));
    if (point.from) text += QString::fromStdString(" from " + point.from->iso());
    if (point.until) text += QString::fromStdString(" until " + point.until->iso());
    for (const std::string& wanted : point.wants) text += QString::fromStdString(" ?" + wanted);
    return text;
}

QStringList told(const Admissibility& found, const std::string& code) {
    QStringList all;
    for (const AdmissibilityPoint& point : found.points)
        if (point.code == code) all << told(point);
    return all;
}

}  // namespace

Q_DECLARE_METATYPE(Asked)

class TestAdmissibility : public QObject {
    Q_OBJECT
private slots:
    void minimumPublicity_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("decided");
        QTest::addColumn<QString>("ofClass");
        QTest::addColumn<QByteArray>("on");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* kind, const char* decided, const char* ofClass,
                            const char* on, const char* expected) {
            QTest::newRow(name) << QString::fromLatin1(kind) << QString::fromLatin1(decided)
                                << QString::fromLatin1(ofClass) << QByteArray(on) << QString::fromLatin1(expected);
        };
        const char *fine = "traffic.fine", *fire = "fire.exit";
        row("Order 58, a day too early", fine, "2024-01-10", "", "2024-04-09", "obstacle from 2024-04-10");
        row("Order 58, on the day", fine, "2024-01-10", "", "2024-04-10", "fulfilled from 2024-04-10");
        row("Order 58, its class said", fine, "2024-01-10", "general", "2024-04-09", "obstacle from 2024-04-10");
        row("Order 58, a class that it does not know", fine, "2024-01-10", "serious", "2024-04-10",
            "fulfilled from 2024-04-10");
        row("Order 58, from the end of November", fine, "2023-11-30", "", "2024-02-28", "obstacle from 2024-02-29");
        row("Order 58, fire, a day too early", fire, "2024-01-10", "", "2025-01-09", "obstacle from 2025-01-10");
        row("Order 58, fire, on the day", fire, "2024-01-10", "", "2025-01-10", "fulfilled from 2025-01-10");
        row("Order 58, its first day", fine, "2023-05-01", "", "2023-07-31", "obstacle from 2023-08-01");
        row("Order 58, its first day, over", fine, "2023-05-01", "", "2023-08-01", "fulfilled from 2023-08-01");
        row("the day before it, all laws alike, too early", fine, "2023-04-30", "general", "2023-07-29",
            "obstacle from 2023-07-30");
        row("the day before it, all laws alike", fine, "2023-04-30", "general", "2023-07-30",
            "fulfilled from 2023-07-30");
        row("the day before it, no class", fine, "2023-04-30", "", "2023-07-30",
            "unknown from 2023-07-30 ?publicity_class ?transition");
        row("the day before it, serious", fine, "2023-04-30", "serious", "2023-08-01",
            "unknown from 2023-07-30 until 2023-10-30 ?transition");
        row("the day before it, serious, the last day open", fine, "2023-04-30", "serious", "2023-10-29",
            "unknown from 2023-07-30 until 2023-10-30 ?transition");
        row("the day before it, serious, over by both", fine, "2023-04-30", "serious", "2023-10-30",
            "fulfilled from 2023-07-30 until 2023-10-30 ?transition");
        row("before 2023, serious, too early", fine, "2022-06-01", "serious", "2022-11-30", "obstacle from 2022-12-01");
        row("before 2023, serious, on the day", fine, "2022-06-01", "serious", "2022-12-01",
            "fulfilled from 2022-12-01");
        row("before 2023, especially serious", fine, "2022-06-01", "especially-serious", "2023-04-30", "obstacle");
        row("before 2023, especially serious, now", fine, "2022-06-01", "especially-serious", "2023-05-01",
            "unknown from 2022-09-01 ?transition");
        row("before 2023, no class", fine, "2022-06-01", "", "2022-08-31", "obstacle from 2022-09-01");
        row("Order 36, minor", fine, "2026-04-01", "minor", "2026-04-01", "fulfilled from 2026-04-01");
        row("Order 36, general, too early", fine, "2026-04-01", "general", "2026-06-30", "obstacle from 2026-07-01");
        row("Order 36, general, on the day", fine, "2026-04-01", "general", "2026-07-01", "fulfilled from 2026-07-01");
        row("Order 36, serious, too early", fine, "2026-04-01", "serious", "2027-03-31", "obstacle from 2027-04-01");
        row("Order 36, serious, on the day", fine, "2026-04-01", "serious", "2027-04-01", "fulfilled from 2027-04-01");
        row("Order 36, no class", fine, "2026-04-01", "", "2026-07-01",
            "unknown from 2026-04-01 until 2027-04-01 ?publicity_class");
        row("Order 36, no class, over by all", fine, "2026-04-01", "", "2027-04-01",
            "fulfilled from 2026-04-01 until 2027-04-01 ?publicity_class");
        row("the last day of Order 58, too early", fine, "2026-03-31", "general", "2026-06-29",
            "obstacle from 2026-06-30");
        row("the last day of Order 58, all laws alike", fine, "2026-03-31", "general", "2026-06-30",
            "fulfilled from 2026-06-30");
        row("the last day of Order 58, asked before Order 36", fine, "2025-12-31", "serious", "2026-03-31",
            "fulfilled from 2026-03-31");
        row("the same, asked when Order 36 holds", fine, "2025-12-31", "serious", "2026-04-01",
            "unknown from 2026-03-31 until 2026-12-31 ?transition");
        row("fire, and Order 36 came", fire, "2026-03-31", "", "2026-05-01",
            "unknown from 2026-03-31 until 2027-03-31 ?publicity_class ?transition");
        row("no day of the decision", fine, "", "", "2025-01-01", "unknown ?decided_on");
        row("a list is no penalty that is shown", "court.defaulter", "2024-01-10", "", "2024-01-11", "");
        row("a travel ban neither", "travel.smoking", "2024-01-10", "", "2024-01-11", "");
    }
    void minimumPublicity() {
        QFETCH(QString, kind);
        QFETCH(QString, decided);
        QFETCH(QString, ofClass);
        QFETCH(QByteArray, on);
        QFETCH(QString, expected);
        Asked asked;
        asked.objection = repair();
        asked.on = on.constData();
        asked.rows = "P,A,1," + kind.toStdString() + ",bad,police,D-1," + decided.toStdString() + ",2024-01-20,,,,," +
                     ofClass.toStdString() + ",,,\n";
        const Admissibility found = ask(asked);
        QCOMPARE(told(found, "minimum-publicity"),
                 expected.isEmpty() ? QStringList{} : QStringList{QStringLiteral("minimum-publicity A ") + expected});
        for (const AdmissibilityPoint& point : found.points)
            if (point.code == "minimum-publicity" && !decided.isEmpty()) QVERIFY(!point.provisions.empty());
    }

    void points_data() {
        QTest::addColumn<Asked>("asked");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, const Asked& asked, const char* code, const QStringList& expected) {
            QTest::newRow(name) << asked << QString::fromLatin1(code) << expected;
        };
        // Of any.
        row("nothing chosen", objectionAsked([](Asked& a) { a.objection.lines.clear(); }), "no-line",
            {"no-line - obstacle"});
        row("nothing asked for", objectionAsked([](Asked& a) { a.objection.changes.clear(); }), "nothing-asked",
            {"nothing-asked - obstacle"});
        row("a ground of repairs", objectionAsked([](Asked& a) { a.objection.ground = Ground::Performed; }),
            "other-kind", {"other-kind - obstacle"});
        row("a record that is not there", objectionAsked([](Asked& a) { a.objection.lines[0].record = "Z"; }),
            "record-missing", {"record-missing Z obstacle"});
        row("a version that is not there", objectionAsked([](Asked& a) { a.objection.lines[0].version = 2; }),
            "record-missing", {"record-missing A obstacle"});
        row("a column that is not there", objectionAsked([](Asked& a) {
                a.objection.changes = {{ChangeWish::Correct, "A", 1, "colour", "", "red", {}}};
            }),
            "field-missing", {"field-missing A obstacle"});
        row("another value", objectionAsked([](Asked& a) {
                a.objection.changes = {{ChangeWish::Correct, "A", 1, "decided_on", "2024-01-11", "2024-01-12", {}}};
            }),
            "other-value", {"other-value A obstacle"});
        row("the value that is there", objectionAsked([](Asked& a) {
                a.objection.changes = {{ChangeWish::Correct, "A", 1, "decided_on", "2024-01-10", "2024-01-12", {}}};
            }),
            "other-value", {});
        const auto correct = [](const char* field, const char* from, const char* to) {
            return [=](Asked& a) { a.objection.changes = {{ChangeWish::Correct, "A", 1, field, from, to, {}}}; };
        };
        row("a day that does not exist", objectionAsked(correct("decided_on", "2024-01-10", "2024-02-30")),
            "no-such-value", {"no-such-value A obstacle"});
        row("a day that exists", objectionAsked(correct("decided_on", "2024-01-10", "2024-02-29")), "no-such-value",
            {});
        row("another id", objectionAsked(correct("id", "A", "B")), "key-field", {"key-field A obstacle"});
        row("no day", repairAsked([](Asked& a) { a.objection.changes[0].on.reset(); }), "day-missing",
            {"day-missing A obstacle ?on"});
        row("one thing twice",
            repairAsked([](Asked& a) { a.objection.changes.push_back(a.objection.changes.front()); }), "changed-twice",
            {"changed-twice A obstacle"});
        const auto other = [](Stage stage, ObjectionId id) {
            return [stage, id](Asked& a) {
                a.others = {a.objection};
                a.others[0].id = id;
                a.others[0].stages.push_back({stage, day("2024-06-01"), {}, {}});
            };
        };
        row("asked for by another that was sent", objectionAsked(other(Stage::Submitted, 2)), "changed-elsewhere",
            {"changed-elsewhere A obstacle"});
        row("by another draft", objectionAsked(other(Stage::Draft, 2)), "changed-elsewhere",
            {"changed-elsewhere A doubt"});
        row("by one that was rejected", objectionAsked(other(Stage::Rejected, 2)), "changed-elsewhere", {});
        row("by itself", objectionAsked(other(Stage::Submitted, 1)), "changed-elsewhere", {});
        row("of somebody else", objectionAsked([](Asked& a) { a.objection.subject = "Q"; }), "of-another",
            {"of-another A doubt"});
        const char* const second = "P,A,2,traffic.fine,bad,police,D-1,2024-01-10,2024-03-20,,,,,,,,\n";
        row("another version has come", objectionAsked([=](Asked& a) { a.rows += second; }), "replaced",
            {"replaced A doubt from 2024-03-20"});
        row("not yet", objectionAsked([=](Asked& a) {
                a.rows += second;
                a.on = "2024-03-19";
            }),
            "replaced", {});
        row("withdrawn", objectionAsked([](Asked& a) {
                a.rows += "P,A,2,traffic.fine,bad,police,D-1,2024-01-10,2024-03-20,,,,withdrawn,,,,\n";
            }),
            "already-gone", {"already-gone A obstacle until 2024-03-20"});
        const auto shownUntil = [](const char* on, ChangeWish what) {
            return [on, what](Asked& a) {
                a.rows = "P,A,1,traffic.fine,bad,police,D-1,2024-01-10,2024-01-20,,,,,,2024-12-31,,\n";
                a.objection.changes[0].wish = what;
                a.on = on;
            };
        };
        row("shown no longer", repairAsked(shownUntil("2025-01-01", ChangeWish::StopPublicity)), "already-gone",
            {"already-gone A obstacle until 2024-12-31"});
        row("shown for the last day", repairAsked(shownUntil("2024-12-31", ChangeWish::StopPublicity)), "already-gone",
            {});
        row("shown no longer, but used", repairAsked(shownUntil("2025-01-01", ChangeWish::StopUse)), "already-gone",
            {});
        const auto offOn = [](const char* on) {
            return [on](Asked& a) {
                a.rows = "P,A,1,court.defaulter,bad,court,D-1,2024-01-10,2024-01-20,,,,,,,,2024-12-31\n";
                a.objection.changes = {wish(ChangeWish::Delist, "2025-01-05")};
                a.on = on;
            };
        };
        row("off its lists", repairAsked(offOn("2024-12-31")), "already-gone",
            {"already-gone A obstacle until 2024-12-31"});
        row("on them for a day more", repairAsked(offOn("2024-12-30")), "already-gone", {});
        const auto validUntil = [](const char* on, Ground ground) {
            return [on, ground](Asked& a) {
                a.rows = "P,A,1,traffic.fine,bad,police,D-1,2024-01-10,2024-01-20,,,,,,,2024-12-31,\n";
                a.objection.ground = ground;
                a.on = on;
            };
        };
        row("expired", objectionAsked(validUntil("2025-01-01", Ground::WrongFact)), "already-gone",
            {"already-gone A doubt until 2024-12-31"});
        row("valid for its last day", objectionAsked(validUntil("2024-12-31", Ground::WrongFact)), "already-gone", {});
        row("expired, which is the ground", objectionAsked(validUntil("2025-01-01", Ground::Expired)), "validity-over",
            {"validity-over A fulfilled from 2025-01-01"});
        row("not expired, though the ground says so", objectionAsked(validUntil("2024-12-31", Ground::Expired)),
            "validity-over", {"validity-over A doubt from 2025-01-01"});
        const auto endedOn = [](const char* ended, const char* on) {
            const std::string cell = ended;
            return [cell, on](Asked& a) {
                a.rows = "P,A,1,credit.overdue,bad,bank,D-1,2018-01-10,2018-01-20," + cell + ",,,,,,,\n";
                a.objection.ground = Ground::Expired;
                a.on = on;
            };
        };
        row("kept for five years to the day", objectionAsked(endedOn("2019-05-05", "2024-05-05")), "validity-over",
            {"validity-over A doubt from 2024-05-06"});
        row("kept a day longer", objectionAsked(endedOn("2019-05-05", "2024-05-06")), "validity-over",
            {"validity-over A fulfilled from 2024-05-06"});
        row("no day on which it ended", objectionAsked(endedOn("", "2024-05-06")), "validity-over",
            {"validity-over A unknown ?ended_on"});
        const auto listed = [](const char* kind, const char* done, const char* on) {
            const std::string cells =
                std::string("P,A,1,") + kind + ",bad,court,D-1,2022-03-01,2022-03-02,,," + done + ",,,,,\n";
            return [cells, on](Asked& a) {
                a.rows = cells;
                a.objection.ground = Ground::OverListed;
                a.objection.changes = {wish(ChangeWish::Delist, "2024-03-02")};
                a.on = on;
            };
        };
        row("listed for its two years", objectionAsked(listed("court.defaulter-evading", "", "2024-03-01")),
            "term-over", {"term-over A doubt from 2024-03-02"});
        row("listed a day longer", objectionAsked(listed("court.defaulter-evading", "", "2024-03-02")), "term-over",
            {"term-over A fulfilled from 2024-03-02"});
        row("without a term", objectionAsked(listed("court.defaulter", "", "2024-03-02")), "term-over",
            {"term-over A doubt"});
        row("of a kind that no law lists", objectionAsked(listed("traffic.parking", "", "2024-03-02")), "not-listed",
            {"not-listed A doubt"});
        row("performed, the third working day", objectionAsked(listed("court.defaulter", "2023-06-01", "2023-06-06")),
            "term-over", {"term-over A doubt from 2023-06-07"});
        row("performed, a day later", objectionAsked(listed("court.defaulter", "2023-06-01", "2023-06-07")),
            "term-over", {"term-over A fulfilled from 2023-06-07"});
        row("no evidence", objectionAsked([](Asked& a) { a.objection.evidence.clear(); }), "evidence-missing",
            {"evidence-missing - doubt"});
        row("no evidence needed", objectionAsked([](Asked& a) {
                a.objection.evidence.clear();
                a.objection.ground = Ground::Duplicate;
            }),
            "evidence-missing", {});
        // Periods to object: seven working days from the first working day of the month.
        const auto ban = [](const char* confirmed, const char* on, const char* notified = nullptr) {
            const std::string cells =
                std::string("P,A,1,travel.smoking,bad,railway,D-1,2024-04-01,2024-04-05,,") + confirmed + ",,,,,,\n";
            return [cells, on, notified](Asked& a) {
                a.rows = cells;
                a.on = on;
                a.rulebooks = {"chengxin-chunyun"};
                if (notified) a.objection.notifiedOn = day(notified);
            };
        };
        row("its last day", objectionAsked(ban("2024-04-10", "2024-05-10")), "in-time",
            {"in-time A fulfilled from 2024-05-01 until 2024-05-10"});
        row("a day late", objectionAsked(ban("2024-04-10", "2024-05-11")), "too-late",
            {"too-late A obstacle from 2024-05-01 until 2024-05-10"});
        row("before the list is published", objectionAsked(ban("2024-04-10", "2024-04-30")), "too-early",
            {"too-early A doubt from 2024-05-01 until 2024-05-10"});
        row("from the day on which one learnt of it", objectionAsked(ban("2024-04-10", "2024-05-14", "2024-05-03")),
            "in-time", {"in-time A fulfilled from 2024-05-03 until 2024-05-14"});
        row("no day to reckon from", objectionAsked(ban("", "2024-05-14")), "in-time",
            {"in-time A unknown ?notified_on"});
        row("no period was found", objectionAsked({}), "no-period", {"no-period - fulfilled"});
        row("of lines of another rulebook", objectionAsked([=](Asked& a) {
                ban("2024-04-10", "2024-05-11")(a);
                a.objection.lines[0].rulebook = "y";
            }),
            "no-period", {"no-period - fulfilled"});
        // Of repairs.
        row("all papers", repairAsked({}), "papers", {"papers - fulfilled"});
        row("a paper is missing",
            repairAsked([](Asked& a) { a.objection.evidence.erase(a.objection.evidence.begin() + 1); }),
            "paper-missing", {"paper-missing - obstacle ?identity"});
        row("no papers", repairAsked([](Asked& a) { a.objection.evidence.clear(); }), "paper-missing",
            {"paper-missing - obstacle ?commitment-letter", "paper-missing - obstacle ?identity",
             "paper-missing - obstacle ?performance", "paper-missing - obstacle ?form",
             "paper-missing - obstacle ?training"});
        const char* const two = "P,B,1,traffic.fine,bad,police,D-2,2024-01-10,2024-01-20,,,,,,,,\n";
        const auto both = [=](Asked& a) {
            a.rows += two;
            a.objection.lines.push_back({"B", 1, {}, {}, {}, {}, {}});
        };
        row("one letter for two penalties", repairAsked(both), "one-commitment-per-penalty",
            {"one-commitment-per-penalty - obstacle"});
        row("two letters for two", repairAsked([=](Asked& a) {
                both(a);
                a.objection.evidence.push_back(paper("commitment-letter", "bb"));
            }),
            "one-commitment-per-penalty", {"one-commitment-per-penalty - fulfilled"});
        row("the same letter twice", repairAsked([=](Asked& a) {
                both(a);
                a.objection.evidence.push_back(paper("commitment-letter"));
            }),
            "one-commitment-per-penalty", {"one-commitment-per-penalty - obstacle"});
        row("two records of one decision", repairAsked([](Asked& a) {
                a.rows += "P,B,1,traffic.fine,bad,police,D-1,2024-01-10,2024-01-20,,,,,,,,\n";
                a.objection.lines.push_back({"B", 1, {}, {}, {}, {}, {}});
            }),
            "one-commitment-per-penalty", {"one-commitment-per-penalty - fulfilled"});
        row("a letter that another repair has", repairAsked([=](Asked& a) {
                a.rows += two;
                a.others = {a.objection};
                a.others[0].id = 2;
                a.others[0].lines[0].record = "B";
                a.others[0].changes[0].record = "B";
            }),
            "one-commitment-per-penalty", {"one-commitment-per-penalty - obstacle"});
        const auto performed = [](const char* when, const char* inRecord) {
            const std::string cells =
                std::string("P,A,1,traffic.fine,bad,police,D-1,2024-01-10,2024-01-20,,,") + inRecord + ",,,,,\n";
            return [cells, when](Asked& a) {
                a.rows = cells;
                a.objection.performedOn = *when ? std::optional(day(when)) : std::nullopt;
            };
        };
        row("performed on the day", repairAsked(performed("2025-01-01", "")), "not-performed",
            {"not-performed A fulfilled from 2025-01-01"});
        row("performed the day after", repairAsked(performed("2025-01-02", "")), "not-performed",
            {"not-performed A obstacle from 2025-01-02"});
        row("performed as the record says", repairAsked(performed("", "2024-12-31")), "not-performed",
            {"not-performed A fulfilled from 2024-12-31"});
        row("performed, no day", repairAsked(performed("", "")), "not-performed",
            {"not-performed A unknown ?performed_on"});
        row("performed on the day of the decision", repairAsked(performed("2024-01-10", "")), "performed-before", {});
        row("performed before the decision", repairAsked(performed("2024-01-09", "")), "performed-before",
            {"performed-before A doubt from 2024-01-09 until 2024-01-10"});
        row("performed before it, and so not known to be performed", repairAsked(performed("2024-01-09", "")),
            "not-performed", {});
        row("performed before the decision as the record says", repairAsked(performed("", "2024-01-09")),
            "performed-before", {"performed-before A doubt from 2024-01-09 until 2024-01-10"});
        // Days that are still to come; today is 2025-01-01.
        const auto stageOn = [](const char* on) {
            return [on](Asked& a) { a.objection.stages.push_back({Stage::Submitted, day(on), "Ann", {}}); };
        };
        row("a stage of today", repairAsked(stageOn("2025-01-01")), "stage-ahead", {});
        row("a stage of tomorrow", repairAsked(stageOn("2025-01-02")), "stage-ahead",
            {"stage-ahead - doubt from 2025-01-02 until 2025-01-01"});
        row("two of them", repairAsked([=](Asked& a) {
                stageOn("2025-01-02")(a);
                stageOn("2025-03-01")(a);
            }),
            "stage-ahead",
            {"stage-ahead - doubt from 2025-01-02 until 2025-01-01",
             "stage-ahead - doubt from 2025-03-01 until 2025-01-01"});
        row("learnt of tomorrow", objectionAsked([](Asked& a) { a.objection.notifiedOn = day("2025-01-02"); }),
            "day-ahead", {"day-ahead - doubt from 2025-01-02 until 2025-01-01"});
        row("learnt of today", objectionAsked([](Asked& a) { a.objection.notifiedOn = day("2025-01-01"); }),
            "day-ahead", {});
        row("to commit oneself tomorrow", repairAsked([](Asked& a) { a.objection.committedOn = day("2025-01-02"); }),
            "day-ahead", {"day-ahead - doubt from 2025-01-02 until 2025-01-01"});
        const auto versionOn = [](const char* on) {
            const std::string cells = std::string("P,A,2,traffic.fine,bad,police,D-1,2024-01-10,") + on + ",,,,,,,,\n";
            return [cells](Asked& a) { a.rows += cells; };
        };
        row("a version received today", repairAsked(versionOn("2025-01-01")), "version-ahead", {});
        row("a version received tomorrow", repairAsked(versionOn("2025-01-02")), "version-ahead",
            {"version-ahead A doubt from 2025-01-02 until 2025-01-01"});
        // The court's list: no paper of a credit repair is asked for but what shows that it was performed.
        const auto court = [](const char* paperThere) {
            return [paperThere](Asked& a) {
                a.rows = "P,A,1,court.defaulter,bad,court,D-1,2022-03-01,2022-03-02,,,,,,,,\n";
                a.objection.ground = Ground::Performed;
                a.objection.performedOn = day("2024-12-30");
                a.objection.changes = {wish(ChangeWish::Delist, "2025-01-05")};
                a.objection.evidence.clear();
                if (*paperThere) a.objection.evidence.push_back(paper(paperThere));
            };
        };
        row("off the court's list without a paper", repairAsked(court("")), "paper-missing",
            {"paper-missing - doubt ?performance"});
        row("off the court's list with what shows it", repairAsked(court("performance")), "paper-missing", {});
        row("off the court's list, all there", repairAsked(court("performance")), "papers", {"papers - fulfilled"});
        row("off the court's list, no commitment", repairAsked(court("commitment-letter")),
            "one-commitment-per-penalty", {});
        row("off the court's list, performed by law", repairAsked([=](Asked& a) {
                court("performance")(a);
                a.objection.performedOn = day("2025-01-02");
            }),
            "not-performed", {"not-performed A obstacle from 2025-01-02"});
        row("a penalty and the court's list together", repairAsked([=](Asked& a) {
                court("performance")(a);
                a.rows += "P,B,1,traffic.fine,bad,police,D-2,2024-01-10,2024-01-20,,,,,,,,\n";
                a.objection.lines.push_back({"B", 1, {}, {}, {}, {}, {}});
                a.objection.evidence.push_back(paper("commitment-letter"));
            }),
            "paper-missing",
            {"paper-missing - obstacle ?identity", "paper-missing - obstacle ?form",
             "paper-missing - obstacle ?training"});
        row("of the two only the penalty has a letter", repairAsked([=](Asked& a) {
                court("performance")(a);
                a.rows += "P,B,1,traffic.fine,bad,police,D-2,2024-01-10,2024-01-20,,,,,,,,\n";
                a.objection.lines.push_back({"B", 1, {}, {}, {}, {}, {}});
                a.objection.evidence.push_back(paper("commitment-letter"));
            }),
            "one-commitment-per-penalty", {"one-commitment-per-penalty - fulfilled"});
        const auto stopUse = [](const char* from) {
            return [from](Asked& a) { a.objection.changes = {wish(ChangeWish::StopUse, from)}; };
        };
        row("use, the day before Order 36", repairAsked(stopUse("2026-03-31")), "use-goes-on",
            {"use-goes-on A obstacle from 2026-04-01"});
        row("use, the first day of Order 36", repairAsked(stopUse("2026-04-01")), "use-goes-on", {});
        const auto serious = [](const char* on) {
            return [on](Asked& a) {
                a.rows = "P,A,1,firm.serious,bad,market,D-1,2023-02-01,2023-02-02,,,,,,,,\n";
                a.objection.changes = {wish(ChangeWish::Delist, "2024-03-02")};
                a.on = on;
            };
        };
        row("off the serious list, too early", repairAsked(serious("2024-01-31")), "early-removal",
            {"early-removal A obstacle from 2024-02-01"});
        row("off the serious list, after a year", repairAsked(serious("2024-02-01")), "early-removal",
            {"early-removal A fulfilled from 2024-02-01"});
        // Without the law.
        const auto without = [](Asked& a) { a.withLaw = false; };
        row("no law, the period", repairAsked(without), "minimum-publicity", {"minimum-publicity - unknown ?law"});
        row("no law, the papers", repairAsked(without), "papers", {"papers - unknown ?law"});
        row("no law, the period to object", objectionAsked(without), "in-time", {"in-time - unknown ?law"});
    }
    void points() {
        QFETCH(Asked, asked);
        QFETCH(QString, code);
        QFETCH(QStringList, expected);
        const Admissibility found = ask(asked);
        QCOMPARE(told(found, code.toStdString()), expected);
        for (const Language language : {Language::English, Language::Chinese}) {
            const Catalogue* words = theWords(language);
            for (const AdmissibilityPoint& point : found.points) {
                const std::string sentence = admissibilitySentence(point, *words);
                QVERIFY2(sentence.find("⟨") == sentence.npos && sentence.find('{') == sentence.npos &&
                             sentence.find("  ") == sentence.npos,
                         sentence.c_str());
            }
        }
    }

    // Before the act nothing can be made good; between act and decision it may have been paid at once.
    void performedBeforeTheAct_data() {
        QTest::addColumn<QByteArray>("done");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("the day before the act")
            << QByteArray("2024-01-04") << QStringList{"performed-before A obstacle from 2024-01-04 until 2024-01-05"};
        QTest::newRow("the day of the act")
            << QByteArray("2024-01-05") << QStringList{"performed-before A doubt from 2024-01-05 until 2024-01-10"};
        QTest::newRow("the day of the decision") << QByteArray("2024-01-10") << QStringList{};
    }
    void performedBeforeTheAct() {
        QFETCH(QByteArray, done);
        QFETCH(QStringList, expected);
        const auto input = caseOf(
            "subject,id,version,kind,type,agency,occurred_on,decided_on,received_on\n"
            "P,A,1,traffic.fine,bad,police,2024-01-05,2024-01-10,2024-01-20\n");
        Objection asked = repair();
        asked.performedOn = day(done.constData());
        const std::vector<Objection> none;
        QCOMPARE(told(admissibility({asked, *input, none, theLaw().get(), {}, day("2025-01-01")}), "performed-before"),
                 expected);
    }

    // A term is lengthened by what was decided of the same act, as the check of listings has it.
    void lengthenedTerm_data() {
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<QByteArray>("on");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* more, const char* on, const char* expected) {
            QTest::newRow(name) << QByteArray(more) << QByteArray(on) << QString::fromLatin1(expected);
        };
        const char *two = "P,B,1,court.defaulter-extended,bad,X,2022-03-01,2022-03-02,2,\n",
                   *notSaid = "P,B,1,court.defaulter-extended,bad,X,2022-03-01,2022-03-02,,\n",
                   *ofAnother = "P,B,1,court.defaulter-extended,bad,Y,2022-03-01,2022-03-02,2,\n";
        row("not lengthened", "", "2024-03-02", "fulfilled from 2024-03-02");
        row("of another act", ofAnother, "2024-03-02", "fulfilled from 2024-03-02");
        row("by two years, its last day", two, "2026-03-01", "doubt from 2026-03-02");
        row("by two years, a day longer", two, "2026-03-02", "fulfilled from 2026-03-02");
        row("by more than the law gives", "P,B,1,court.defaulter-extended,bad,X,2022-03-01,2022-03-02,9,\n",
            "2027-03-02", "fulfilled from 2027-03-02");
        row("nobody says by how much, within the least", notSaid, "2025-03-01", "doubt from 2027-03-02");
        row("nobody says by how much, beyond the least", notSaid, "2025-03-02", "unknown from 2025-03-02 ?quantity");
        row("nobody says by how much, beyond the most", notSaid, "2027-03-02", "fulfilled from 2027-03-02");
        row("it was withdrawn",
            "P,B,1,court.defaulter-extended,bad,X,2022-03-01,2022-03-02,2,\n"
            "P,B,2,court.defaulter-extended,bad,X,2022-03-01,2022-04-02,2,withdrawn\n",
            "2024-03-02", "fulfilled from 2024-03-02");
        row("two versions are one",
            "P,B,1,court.defaulter-extended,bad,X,2022-03-01,2022-03-02,2,\n"
            "P,B,2,court.defaulter-extended,bad,X,2022-03-01,2022-04-02,1,\n",
            "2025-03-02", "fulfilled from 2025-03-02");
        row("it is received later", "P,B,1,court.defaulter-extended,bad,X,2022-03-01,2024-04-02,2,\n", "2024-03-02",
            "fulfilled from 2024-03-02");
    }
    void lengthenedTerm() {
        QFETCH(QByteArray, more);
        QFETCH(QByteArray, on);
        QFETCH(QString, expected);
        const auto input = caseOf(
            "subject,id,version,kind,type,act,decided_on,received_on,quantity,status\n"
            "P,A,1,court.defaulter-evading,bad,X,2022-03-01,2022-03-02,,\n" +
            more.toStdString());
        Objection asked = objection();
        asked.ground = Ground::OverListed;
        const std::vector<Objection> none;
        QCOMPARE(told(admissibility({asked, *input, none, theLaw().get(), {}, day(on.constData())}), "term-over"),
                 QStringList{"term-over A " + expected});
    }

    // What is not published says so, in each language; what is published does not.
    void saysHowSurelyItIsKnown() {
        const auto sentenceOf = [](const Asked& asked, const char* code, Language language) {
            for (const AdmissibilityPoint& point : ask(asked).points)
                if (point.code == code) return admissibilitySentence(point, *theWords(language));
            return std::string();
        };
        const Asked penalty = repairAsked([](Asked& a) { a.objection.evidence.clear(); });
        QVERIFY(sentenceOf(penalty, "paper-missing", Language::English).find("(rule as reported") != std::string::npos);
        QVERIFY(sentenceOf(penalty, "paper-missing", Language::Chinese).find("（该规定据报道") != std::string::npos);
        QVERIFY(sentenceOf(penalty, "minimum-publicity", Language::English).find('(') == std::string::npos);
        const Asked list = repairAsked([](Asked& a) {
            a.rows = "P,A,1,court.defaulter,bad,court,D-1,2022-03-01,2022-03-02,,,,,,,,\n";
            a.objection.evidence.clear();
        });
        QVERIFY(sentenceOf(list, "paper-missing", Language::English).find("(rule assumed") != std::string::npos);
        QVERIFY(sentenceOf(list, "paper-missing", Language::Chinese).find("（该规定为假定") != std::string::npos);
    }

    void theLongestOfOneDecisionGoverns() {
        Asked asked = repairAsked([](Asked& a) {
            a.rows += "P,B,1,fire.exit,bad,police,D-1,2024-01-10,2024-01-20,,,,,,,,\n";
            a.on = "2024-05-01";
        });
        QCOMPARE(told(ask(asked), "minimum-publicity"), QStringList{"minimum-publicity A obstacle from 2025-01-10"});
        asked.rows.replace(asked.rows.rfind("D-1"), 3, "D-9");
        QCOMPARE(told(ask(asked), "minimum-publicity"), QStringList{"minimum-publicity A fulfilled from 2024-04-10"});
    }

    void obstaclesComeFirst() {
        const Admissibility found =
            ask(repairAsked([](Asked& a) { a.objection.performedOn.reset(), a.on = "2024-02-01"; }));
        QVERIFY(found.obstructed() && !found.undecided());
        QVERIFY(found.points.front().weight == AdmissibilityPoint::Weight::Obstacle);
        QVERIFY(found.points.back().weight == AdmissibilityPoint::Weight::Fulfilled);
        const Admissibility open = ask(repairAsked([](Asked& a) { a.objection.performedOn.reset(); }));
        QVERIFY(!open.obstructed() && open.undecided());
        const Admissibility fine = ask(repairAsked({}));
        QVERIFY(!fine.obstructed() && !fine.undecided());
    }

    // The two lists of words, of writing and of reading, are in one order; papers are words that are known.
    void everyMatterIsRead() {
        for (std::size_t i = 0; i < kLawMatters; ++i) {
            const auto matter = static_cast<LawMatter>(i);
            LawBook book;
            readLaw("clearline-law: 1\nid: x\ntitle: X\nprovisions:\n  - {id: p, about: " +
                        std::string(lawMatterText(matter)) + ", says: s, status: published, papers: [form]}\n",
                    "x.yaml", book);
            QCOMPARE(book.provisions.size(), std::size_t{1});
            QVERIFY(book.provisions.front().about == matter);
            QCOMPARE(book.provisions.front().papers, std::vector<std::string>{"form"});
        }
        LawBook book;
        readLaw(
            "clearline-law: 1\nid: x\ntitle: X\nprovisions:\n"
            "  - {id: p, about: repair-papers, says: s, status: published, papers: [a-letter]}\n",
            "x.yaml", book);
        QVERIFY(book.provisions.empty() && book.problems.size() == 1);
    }

    // What we assume ourselves is no obstacle.
    void assumedLawMakesDoubts() {
        LawBook assumed = *theLaw();
        for (Provision& provision : assumed.provisions) provision.status = Status::Assumed;
        const Objection asked = repair();
        const std::vector<Objection> kNone;
        const auto input = caseOf(rowsUnderHeader("P,A,1,traffic.fine,bad,police,D-1,2024-01-10,2024-01-20,,,,,,,,\n"));
        const Admissibility found = admissibility({asked, *input, kNone, &assumed, {}, day("2024-02-01"), {}});
        QCOMPARE(told(found, "minimum-publicity"), QStringList{"minimum-publicity A doubt from 2024-04-10"});
        const Catalogue* words = theWords(Language::English);
        for (const AdmissibilityPoint& point : found.points)
            QVERIFY(admissibilitySentence(point, *words).find("⟨") == std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestAdmissibility)
#include "test_admissibility.moc"
