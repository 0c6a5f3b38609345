// A second look at the law: cases worked out by hand from what is known of it (retention, answer, Orders 58 and 36,
// what was before, papers, lists), without the code: what must be told of each on its day. By the law as it is shipped.
#include "core/appeal/admissibility.h"
#include "core/appeal/deadlines.h"
#include "tests/unit/appeal/appeals.h"

using namespace clearline;
using namespace clearline::test;

namespace {

struct Case {
    const char *kind, *ofClass, *decided;
    const char *ended = "", *confirmed = "", *madeGood = "";
};
enum class Brought { PeriodOver, StopUse, Performed, Expired, OverListed, WrongFact };

Objection brought(Brought how, const char* handedIn) {
    Objection o =
        how == Brought::PeriodOver || how == Brought::StopUse || how == Brought::Performed ? repair() : objection();
    o.performedOn.reset();
    o.evidence.clear();
    switch (how) {
        case Brought::StopUse: o.changes = {wish(ChangeWish::StopUse, handedIn)}; break;
        case Brought::Performed:
            o.ground = Ground::Performed;
            o.changes = {wish(ChangeWish::Delist, handedIn)};
            break;
        case Brought::Expired: o.ground = Ground::Expired; break;
        case Brought::OverListed: o.ground = Ground::OverListed; break;
        default: break;
    }
    o.stages = {{Stage::Draft, day(handedIn), {}, {}}, {Stage::Submitted, day(handedIn), "P", {}}};
    return o;
}

// "early until 2024-04-10", "over"…: what is told of one question, in a word and a day.
QString told(const AdmissibilityPoint& point) {
    using enum AdmissibilityPoint::Weight;
    QString text = QString::fromStdString(point.code == "already-gone" ? point.args.front() : point.code);
    text += QLatin1Char(' ') + QString::fromStdString(std::string(weightText(point.weight)));
    const bool bounds = point.code == "already-gone" || point.code == "too-late" || point.code == "in-time";
    if (point.weight != Fulfilled && point.from && !bounds) text += QString::fromStdString(" " + point.from->iso());
    if (bounds && point.until) text += QString::fromStdString(" " + point.until->iso());
    for (const std::string& want : point.wants) text += QString::fromStdString(" ?" + want);
    return text;
}

}  // namespace

Q_DECLARE_METATYPE(Case)
Q_DECLARE_METATYPE(Brought)

class TestLawAsWritten : public QObject {
    Q_OBJECT
private slots:
    void cases_data() {
        QTest::addColumn<Case>("of");
        QTest::addColumn<Brought>("how");
        QTest::addColumn<QByteArray>("on");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, Case of, Brought how, const char* on, const QStringList& expected) {
            QTest::newRow(name) << of << how << QByteArray(on) << expected;
        };
        using enum Brought;
        const QString early = "minimum-publicity obstacle ", over = "minimum-publicity fulfilled",
                      open = "minimum-publicity unknown ", byItself = "shown-to-the-most doubt ";
        // Order 58, from 2023-05-01: 3 months, 1 year for fire, safety and equipment; at most 3 years.
        const Case fine{"traffic.fine", "", "2023-06-15"}, fire{"fire.exit", "", "2024-02-29"};
        row("58: two months and thirty days", fine, PeriodOver, "2023-09-14", {early + "2023-09-15"});
        row("58: three months", fine, PeriodOver, "2023-09-15", {over});
        row("58: a year later nothing is over by itself", fine, PeriodOver, "2024-09-15", {over});
        row("58: the last day of three years, when 36 holds", fine, PeriodOver, "2026-06-15",
            {over + " ?publicity_class ?transition"});
        row("58: the day after three years", fine, PeriodOver, "2026-06-16",
            {byItself + "2026-06-15", over + " ?publicity_class ?transition"});
        row("58: fire, decided on a leap day, a day too early", fire, PeriodOver, "2025-02-27", {early + "2025-02-28"});
        row("58: fire, a year after a leap day", fire, PeriodOver, "2025-02-28", {over});
        row("58: work safety", {"safety.helmet", "", "2024-05-01"}, PeriodOver, "2025-03-31", {early + "2025-05-01"});
        row("58: special equipment", {"equipment.lift", "", "2024-05-01"}, PeriodOver, "2025-05-01", {over});
        row("58: decided on its first day", {"traffic.fine", "", "2023-05-01"}, PeriodOver, "2023-07-31",
            {early + "2023-08-01"});
        // Order 36, from 2026-04-01, by class.
        const Case minor{"traffic.fine", "minor", "2026-05-10"}, general{"traffic.fine", "general", "2026-05-10"},
            serious{"traffic.fine", "serious", "2026-05-10"}, none{"traffic.fine", "", "2026-05-10"};
        row("36: minor, at once", minor, PeriodOver, "2026-05-10", {over});
        row("36: minor, the last day of three months", minor, PeriodOver, "2026-08-10", {over});
        row("36: minor, over by itself", minor, PeriodOver, "2026-08-11", {byItself + "2026-08-10", over});
        row("36: general, a day too early", general, PeriodOver, "2026-08-09", {early + "2026-08-10"});
        row("36: general, three months", general, PeriodOver, "2026-08-10", {over});
        row("36: general, a year", general, PeriodOver, "2027-05-10", {over});
        row("36: general, over by itself", general, PeriodOver, "2027-05-11", {byItself + "2027-05-10", over});
        row("36: serious, a day too early", serious, PeriodOver, "2027-05-09", {early + "2027-05-10"});
        row("36: serious, a year", serious, PeriodOver, "2027-05-10", {over});
        row("36: serious, over by itself", serious, PeriodOver, "2029-05-11", {byItself + "2029-05-10", over});
        row("36: class not said, three months", none, PeriodOver, "2026-08-10", {open + "2026-05-10 ?publicity_class"});
        row("36: class not said, a year", none, PeriodOver, "2027-05-10", {over + " ?publicity_class"});
        row("36: fire has no term of its own any more", {"fire.exit", "", "2026-05-10"}, PeriodOver, "2026-08-10",
            {open + "2026-05-10 ?publicity_class"});
        row("36: its first day belongs to it", {"traffic.fine", "serious", "2026-04-01"}, PeriodOver, "2026-12-31",
            {early + "2027-04-01"});
        // What was before 2023, of decisions that Order 58 found in the middle.
        const Case old{"traffic.fine", "general", "2022-03-31"};
        row("before: general, from the end of March", old, PeriodOver, "2022-06-29", {early + "2022-06-30"});
        row("before: general, three months", old, PeriodOver, "2022-06-30", {over});
        row("before: serious, a day too early", {"traffic.fine", "serious", "2022-03-31"}, PeriodOver, "2022-09-29",
            {early + "2022-09-30"});
        row("before: serious, six months", {"traffic.fine", "serious", "2022-03-31"}, PeriodOver, "2022-09-30", {over});
        row("before: especially serious has no earlier end", {"traffic.fine", "especially-serious", "2022-03-31"},
            PeriodOver, "2022-12-01", {"minimum-publicity obstacle"});
        row("before: a year is over, but perhaps three years hold by now", old, PeriodOver, "2024-06-01", {over});
        row("before: three years are over too", old, PeriodOver, "2025-04-01", {byItself + "2025-03-31", over});
        row("no day of the decision", {"traffic.fine", "general", ""}, PeriodOver, "2026-08-10",
            {"minimum-publicity unknown ?decided_on"});
        // What a repair ends.
        row("58: not use", fine, StopUse, "2026-03-31", {"use-goes-on obstacle 2026-04-01", over});
        row("36: use as well", {"traffic.fine", "general", "2025-01-10"}, StopUse, "2026-04-01", {over});
        // A person's bad information: five years from the end of the act.
        const Case leap{"credit.overdue", "", "2018-01-10", "2020-02-29"};
        row("kept through the last day of the fifth year", leap, Expired, "2025-02-28",
            {"validity-over doubt 2025-03-01"});
        row("and no longer", leap, Expired, "2025-03-01", {"validity-over fulfilled"});
        row("it has not ended yet, as far as is said", {"credit.overdue", "", "2018-01-10"}, Expired, "2025-03-01",
            {"validity-over unknown ?ended_on"});
        // The court's list: two years; without a term for who could perform and refuses; three working days.
        row("two years on the list", {"court.defaulter-spending", "", "2024-02-29"}, OverListed, "2026-02-28",
            {"term-over doubt 2026-03-01"});
        row("a day longer", {"court.defaulter-spending", "", "2024-02-29"}, OverListed, "2026-03-01",
            {"term-over fulfilled"});
        row("able and refusing: no term", {"court.defaulter", "", "2019-02-28"}, OverListed, "2026-03-01",
            {"term-over doubt"});
        row("performed on a Friday: through Wednesday", {"court.defaulter", "", "2024-01-10", "", "", "2026-05-08"},
            OverListed, "2026-05-13", {"term-over doubt 2026-05-14"});
        row("and no longer than Wednesday", {"court.defaulter", "", "2024-01-10", "", "", "2026-05-08"}, OverListed,
            "2026-05-14", {"term-over fulfilled"});
        row("off after performance, of a list there is no minimum",
            {"court.defaulter", "", "2024-01-10", "", "", "2026-05-08"}, Performed, "2026-05-11", {});
        // Travel bans: seven working days from the list of the first working day of the month.
        const Case ban{"travel.smoking", "", "2026-08-20", "", "2026-08-25"};
        row("the seventh working day", ban, WrongFact, "2026-09-10", {"in-time fulfilled 2026-09-10"});
        row("the eighth", ban, WrongFact, "2026-09-11", {"too-late obstacle 2026-09-10"});
    }
    void cases() {
        QFETCH(Case, of);
        QFETCH(Brought, how);
        QFETCH(QByteArray, on);
        QFETCH(QStringList, expected);
        const auto input =
            caseOf(rowsUnderHeader(std::string("P,A,1,") + of.kind + ",bad,body,D-1," + of.decided + ",2018-01-20," +
                                   of.ended + "," + of.confirmed + "," + of.madeGood + ",," + of.ofClass + ",,,\n"));
        const std::vector<Objection> others;
        const Objection asked = brought(how, on.constData());
        const std::vector<std::string> rulebooks{"chengxin-chunyun"};
        const Date day = test::day(on.constData());
        QStringList all;
        for (const AdmissibilityPoint& point :
             admissibility({asked, *input, others, theLaw().get(), rulebooks, day}).points)
            for (const char* code : {"minimum-publicity", "already-gone", "validity-over", "term-over", "use-goes-on",
                                     "in-time", "too-late", "too-early"})
                if (point.code == code) all << told(point);
        QCOMPARE(all, expected);
        // The list of what is due says of a repair what admissibility says of it.
        for (const Deadline& deadline : deadlines({asked}, theLaw().get(), {}, day, input.get(), rulebooks)) {
            if (deadline.what != "repair-from") continue;
            const bool may = expected.filter("minimum-publicity fulfilled").size() == 1;
            QCOMPARE(deadline.due && *deadline.due <= day, may);
        }
    }

    void answers_data() {
        QTest::addColumn<QByteArray>("handedIn");
        QTest::addColumn<QByteArray>("by");
        const auto row = [](const char* name, const char* handedIn, const char* by) {
            QTest::newRow(name) << QByteArray(handedIn) << QByteArray(by);
        };
        row("over a leap day", "2024-02-10", "2024-03-01");
        row("in another year", "2023-02-10", "2023-03-02");
        row("on a Sunday: no working days", "2026-09-20", "2026-10-10");
        row("over the end of the year", "2026-12-15", "2027-01-04");
    }
    void answers() {
        QFETCH(QByteArray, handedIn);
        QFETCH(QByteArray, by);
        const auto input = caseOf(rowsUnderHeader("P,A,1,traffic.fine,bad,body,D-1,2022-01-10,2022-01-20,,,,,,,,\n"));
        const auto of = [&](Brought how) {
            for (const Deadline& each : deadlines({brought(how, handedIn.constData())}, theLaw().get(), {},
                                                  day(handedIn.constData()), input.get()))
                if (each.what == "answer") return each.due;
            return std::optional<Date>();
        };
        QVERIFY(of(Brought::WrongFact) == day(by.constData()));
        QVERIFY(!of(Brought::PeriodOver));  // of repairs no period was found
    }

    // Which papers: of a penalty five (reported; two of them published since Order 36), of the court's list what shows
    // performance, which is an assumption.
    void papers_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("on");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("a penalty before Order 36")
            << "traffic.fine" << QByteArray("2026-03-31")
            << QStringList{"commitment-letter reported", "identity reported", "performance reported", "form reported",
                           "training reported"};
        QTest::newRow("a penalty under Order 36")
            << "traffic.fine" << QByteArray("2026-04-01")
            << QStringList{"commitment-letter published", "performance published", "identity reported", "form reported",
                           "training reported"};
        QTest::newRow("the court's list")
            << "court.defaulter" << QByteArray("2026-04-01") << QStringList{"performance assumed"};
        QTest::newRow("another ground of the court's list")
            << "court.defaulter-settlement" << QByteArray("2024-04-01") << QStringList{"performance assumed"};
    }
    void papers() {
        QFETCH(QString, kind);
        QFETCH(QByteArray, on);
        QFETCH(QStringList, expected);
        const auto input = caseOf(
            rowsUnderHeader("P,A,1," + kind.toStdString() + ",bad,body,D-1,2022-01-10,2022-01-20,,,,,general,,,\n"));
        const std::vector<Objection> others;
        const Objection asked = brought(Brought::PeriodOver, on.constData());
        QStringList all;
        for (const AdmissibilityPoint& point :
             admissibility({asked, *input, others, theLaw().get(), {}, day(on.constData())}).points)
            if (point.code == "paper-missing")
                all << QString::fromStdString(point.wants.front() + " " + std::string(statusText(point.rests)));
        all.sort();
        expected.sort();
        QCOMPARE(all, expected);
    }
};

QTEST_APPLESS_MAIN(TestLawAsWritten)
#include "test_law_as_written.moc"
