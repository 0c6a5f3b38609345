// By when who has to do what: twenty days to answer, working days by a calendar that can be edited, the first day of a
// repair; and deadlines that have no start.
#include "core/appeal/appeal_words.h"
#include "core/appeal/deadlines.h"
#include "tests/unit/appeal/appeals.h"

using namespace clearline;
using namespace clearline::test;

namespace {

Objection at(Objection objection, std::initializer_list<std::pair<Stage, const char*>> stages) {
    for (const auto& [stage, on] : stages) objection.stages.push_back({stage, day(on), {}, {}});
    return objection;
}

// "answer 2024-06-21 <2024-06-01", with what is wanted, what is only the first day, and what is done.
QString told(const Deadline& deadline) {
    QString text = QString::fromStdString(deadline.what);
    if (deadline.due) text += QString::fromStdString((deadline.earliest ? " from " : " by ") + deadline.due->iso());
    if (deadline.started) text += QString::fromStdString(" <" + deadline.started->iso());
    if (deadline.notBefore) text += QString::fromStdString(" >=" + deadline.notBefore->iso());
    if (deadline.notAfter) text += QString::fromStdString(" <=" + deadline.notAfter->iso());
    if (!deadline.wants.empty()) text += QString::fromStdString(" ?" + deadline.wants);
    if (deadline.beyondCalendar) text += QStringLiteral(" ~");
    if (deadline.done) text += QStringLiteral(" done");
    if (deadline.daysLate != 0) text += QStringLiteral(" +%1").arg(deadline.daysLate);
    return text;
}

const char* const kFine = "P,A,1,traffic.fine,bad,police,D-1,2024-01-10,2024-01-20,,,,,,,,\n";
const char* const kBan = "P,A,1,travel.smoking,bad,railway,D-1,2024-04-01,2024-04-05,,2024-04-10,,,,,,\n";
const char* const kBanOpen = "P,A,1,travel.smoking,bad,railway,D-1,2024-04-01,2024-04-05,,,,,,,,\n";
const char* const kDefault = "P,A,1,court.defaulter,bad,court,D-1,2022-03-01,2022-03-02,,,2024-05-06,,,,,\n";
const char* const kDefaultOpen = "P,A,1,court.defaulter,bad,court,D-1,2022-03-01,2022-03-02,,,,,,,,\n";
// Labour Day 2024: the first to the fifth, worked on the eleventh instead.
const char* const kMay =
    "2024-05-01 holiday\n2024-05-02 holiday\n2024-05-03 holiday\n2024-05-11 workday\n2024-12-31 holiday\n";

Objection delist(Objection objection, Ground ground) {
    objection.ground = ground;
    objection.changes = {wish(ChangeWish::Delist, "2024-06-01")};
    objection.performedOn.reset();
    return objection;
}

Objection ban() {
    Objection o = objection();
    o.lines[0].rulebook = "chengxin-chunyun";
    return o;
}

}  // namespace

Q_DECLARE_METATYPE(Objection)

class TestDeadlines : public QObject {
    Q_OBJECT
private slots:
    void each_data() {
        QTest::addColumn<Objection>("asked");
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QByteArray>("calendar");
        QTest::addColumn<QByteArray>("today");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, const Objection& asked, const char* rows, const char* calendar,
                            const char* today, const QStringList& expected) {
            QTest::newRow(name) << asked << QByteArray(rows) << QByteArray(calendar) << QByteArray(today) << expected;
        };
        using enum Stage;
        row("a draft is not answered", objection(), kFine, "", "2024-06-01", {});
        row("twenty days, not working days", at(objection(), {{Submitted, "2024-06-01"}}), kFine, "", "2024-06-02",
            {"answer by 2024-06-21 <2024-06-01"});
        row("on its last day", at(objection(), {{Submitted, "2024-06-01"}}), kFine, "", "2024-06-21",
            {"answer by 2024-06-21 <2024-06-01"});
        row("not answered in time", at(objection(), {{Submitted, "2024-06-01"}}), kFine, "", "2024-06-22",
            {"answer by 2024-06-21 <2024-06-01", "follow-up by 2024-06-22 <2024-06-01"});
        row("over the end of a year", at(objection(), {{Submitted, "2023-12-20"}}), kFine, kMay, "2023-12-20",
            {"answer by 2024-01-09 <2023-12-20"});
        row("with the body",
            at(objection(), {{Submitted, "2024-06-01"}, {WithCentre, "2024-06-03"}, {WithBody, "2024-06-05"}}), kFine,
            "", "2024-06-06", {"answer by 2024-06-21 <2024-06-01"});
        row("answered", at(objection(), {{Submitted, "2024-06-01"}, {Rejected, "2024-06-30"}}), kFine, "", "2024-07-06",
            {"answer by 2024-06-21 <2024-06-01 done +9"});
        row("answered on its last day", at(objection(), {{Submitted, "2024-06-01"}, {Accepted, "2024-06-21"}}), kFine,
            "", "2024-07-06", {"answer by 2024-06-21 <2024-06-01 done"});
        row("answered a day late, and then applied",
            at(objection(), {{Submitted, "2024-06-01"}, {Accepted, "2024-06-22"}, {Applied, "2024-06-30"}}), kFine, "",
            "2024-07-06", {"answer by 2024-06-21 <2024-06-01 done +1"});
        row("withdrawn", at(objection(), {{Submitted, "2024-06-01"}, {Withdrawn, "2024-06-10"}}), kFine, "",
            "2024-07-06", {"answer by 2024-06-21 <2024-06-01 done"});
        row("handed in again",
            at(objection(), {{Submitted, "2024-06-01"}, {Rejected, "2024-06-10"}, {Submitted, "2024-07-01"}}), kFine,
            "", "2024-07-06", {"answer by 2024-07-21 <2024-07-01"});
        row("without a start", at(objection(), {{WithCentre, "2024-06-03"}}), kFine, "", "2024-06-06",
            {"answer ?submitted_on"});
        row("before the law on answers", at(objection(), {{Submitted, "2013-03-14"}}), kFine, "", "2013-03-14",
            {"answer <2013-03-14 ?law"});
        row("the first day of that law", at(objection(), {{Submitted, "2013-03-15"}}), kFine, "", "2013-03-15",
            {"answer by 2013-04-04 <2013-03-15"});
        row("a repair: no period was found", at(repair(), {{Submitted, "2024-06-01"}}), kFine, "", "2024-06-02",
            {"answer <2024-06-01 ?law", "repair-from from 2024-04-10 <2024-01-10 done"});
        row("a period to object", ban(), kBan, "", "2024-05-02", {"object-by by 2024-05-10 <2024-05-01 ~"});
        row("the same with holidays", ban(), kBan, kMay, "2024-05-02", {"object-by by 2024-05-14 <2024-05-06"});
        row("the same, learnt of later",
            [] {
                Objection o = ban();
                o.notifiedOn = day("2024-05-08");
                return o;
            }(),
            kBan, kMay, "2024-05-08", {"object-by by 2024-05-16 <2024-05-08"});
        row("a Saturday that is worked counts", ban(), kBan, "2024-05-04 workday\n2024-12-31 holiday\n", "2024-05-02",
            {"object-by by 2024-05-09 <2024-05-01"});
        row("no day to reckon from", ban(), kBanOpen, kMay, "2024-05-02", {"object-by ?notified_on"});
        row("sent in time", at(ban(), {{Submitted, "2024-05-06"}}), kBan, kMay, "2024-05-07",
            {"answer by 2024-05-26 <2024-05-06", "object-by by 2024-05-14 <2024-05-06 done"});
        row("the first day of a repair", repair(), kFine, "", "2024-02-01",
            {"repair-from from 2024-04-10 <2024-01-10"});
        row("its class is not said", repair(), "P,A,1,traffic.fine,bad,police,D-1,2026-04-10,2026-04-20,,,,,,,,\n", "",
            "2026-05-01", {"repair-from <2026-04-10 >=2026-04-10 <=2027-04-10 ?publicity_class"});
        row("its class is not said, the day before it is over by all", repair(),
            "P,A,1,traffic.fine,bad,police,D-1,2026-04-10,2026-04-20,,,,,,,,\n", "", "2027-04-09",
            {"repair-from <2026-04-10 >=2026-04-10 <=2027-04-10 ?publicity_class"});
        row("its class is not said, and it is over by all", repair(),
            "P,A,1,traffic.fine,bad,police,D-1,2026-04-10,2026-04-20,,,,,,,,\n", "", "2027-04-10",
            {"repair-from from 2027-04-10 <2026-04-10 >=2026-04-10 <=2027-04-10 ?publicity_class"});
        row("brought before the law changed, looked at after", at(repair(), {{Submitted, "2026-03-31"}}),
            "P,A,1,traffic.fine,bad,police,D-1,2025-12-31,2026-01-05,,,,,serious,,,\n", "", "2026-05-01",
            {"answer <2026-03-31 ?law", "repair-from from 2026-03-31 <2025-12-31 done"});
        row("its class is said", repair(), "P,A,1,traffic.fine,bad,police,D-1,2026-04-10,2026-04-20,,,,,serious,,,\n",
            "", "2026-05-01", {"repair-from from 2027-04-10 <2026-04-10"});
        row("shown for its full term", repair(),
            "P,A,1,traffic.fine,bad,police,D-1,2022-06-01,2022-06-10,,,,,especially-serious,,,\n", "", "2022-12-01",
            {"repair-from <2022-06-01 ?law"});
        row("the law changed", repair(), "P,A,1,traffic.fine,bad,police,D-1,2026-03-10,2026-03-20,,,,,serious,,,\n", "",
            "2026-05-01", {"repair-from <2026-03-10 >=2026-06-10 <=2027-03-10 ?transition"});
        row("performed before it was listed: three working days from the listing",
            [] {
                Objection o = delist(repair(), Ground::Performed);
                o.performedOn = day("2022-02-25");
                return o;
            }(),
            kDefault, "2024-12-31 holiday", "2024-05-09", {"removal by 2022-03-04 <2022-02-25"});
        row("no day of the decision", repair(), "P,A,1,traffic.fine,bad,police,D-1,,2026-03-20,,,,,,,,\n", "",
            "2026-05-01", {"repair-from ?decided_on"});
        row("three working days after performance", delist(repair(), Ground::Performed), kDefault, kMay, "2024-05-06",
            {"removal by 2024-05-09 <2024-05-06"});
        row("over a weekend that is worked",
            [] {
                Objection o = delist(repair(), Ground::Performed);
                o.performedOn = day("2024-05-09");
                return o;
            }(),
            kDefault, kMay, "2024-05-09", {"removal by 2024-05-13 <2024-05-09"});
        row("over a weekend that is not",
            [] {
                Objection o = delist(repair(), Ground::Performed);
                o.performedOn = day("2024-05-09");
                return o;
            }(),
            kDefault, "2024-12-31 holiday", "2024-05-09", {"removal by 2024-05-14 <2024-05-09"});
        row("performed, no day", delist(repair(), Ground::Performed), kDefaultOpen, kMay, "2024-05-06",
            {"removal ?performed_on"});
        row("its term only", delist(objection(), Ground::OverListed), kDefaultOpen, kMay, "2024-05-06", {});
        row("applied",
            at(delist(repair(), Ground::Performed),
               {{Submitted, "2024-05-06"}, {Accepted, "2024-05-07"}, {Applied, "2024-05-08"}}),
            kDefault, kMay, "2024-05-10", {"answer <2024-05-06 ?law done", "removal by 2024-05-09 <2024-05-06 done"});
    }
    void each() {
        QFETCH(Objection, asked);
        QFETCH(QByteArray, rows);
        QFETCH(QByteArray, calendar);
        QFETCH(QByteArray, today);
        QFETCH(QStringList, expected);
        const auto input = caseOf(rowsUnderHeader(rows.toStdString()));
        const auto days = readWorkingCalendar(calendar.toStdString());
        QVERIFY(days.ok());
        const auto found = deadlines({asked}, theLaw().get(), *days, day(today.constData()), input.get());
        QStringList all;
        for (const Deadline& deadline : found) all << told(deadline);
        QCOMPARE(all, expected);
        for (const Language language : {Language::English, Language::Chinese}) {
            const Catalogue* words = theWords(language);
            for (const Deadline& deadline : found) {
                const std::string sentence = deadlineSentence(deadline, *words);
                QVERIFY2(sentence.find("⟨") == sentence.npos && sentence.find('{') == sentence.npos, sentence.c_str());
            }
        }
    }

    void sortedByWhatIsDue() {
        std::vector<Objection> all;
        for (const auto& [id, on] : {std::pair(1U, "2024-06-20"), {2U, "2024-06-01"}, {3U, "2024-06-10"}}) {
            Objection o = at(objection(), {{Stage::Submitted, on}});
            o.id = id;
            all.push_back(o);
        }
        Objection open = at(objection(), {{Stage::WithBody, "2024-06-11"}});
        open.id = 4;
        Objection over = at(objection(), {{Stage::Submitted, "2024-01-01"}, {Stage::Accepted, "2024-01-05"}});
        over.id = 5;
        all.insert(all.begin(), over);
        all.push_back(open);
        QList<int> order;
        for (const Deadline& deadline : deadlines(all, theLaw().get(), {}, day("2024-06-21")))
            order << static_cast<int>(deadline.objection);
        QCOMPARE(order, (QList<int>{4, 2, 3, 1, 5}));
    }

    void withoutLawNothingIsGuessed() {
        const auto found =
            deadlines({at(objection(), {{Stage::Submitted, "2024-06-01"}})}, nullptr, {}, day("2024-06-21"));
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(told(found.front()), QStringLiteral("answer <2024-06-01 ?law"));
    }
};

QTEST_APPLESS_MAIN(TestDeadlines)
#include "test_deadlines.moc"
