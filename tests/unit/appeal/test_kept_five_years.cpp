// How long a person's bad information is kept means one thing: the finding that it is kept too long and the objection
// that its validity is over begin on the same day, the one after the last of the five years.
#include "core/appeal/admissibility.h"
#include "core/audit/findings/findings.h"
#include "core/rulebook/kinds.h"
#include "tests/unit/appeal/appeals.h"

using namespace clearline;
using namespace clearline::test;

namespace {

const char* const kBook = R"(clearline-rulebook: 1
id: clean
title: {en: Clean, zh: 清楚}
sources: {text: {title: The text}}
score: {opening: start, formula: opening + sum(characteristics), range: [0, 1000], status: published, source: text}
counting: {from: received_on, values-of: decided_on}
parameters:
  start: {title: Start, unit: points, values: [{value: 500, status: published, source: text}]}
  light: {title: Light, unit: points, values: [{value: -10, status: published, source: text}]}
characteristics: [{id: all, title: All}]
rules:
  - {id: A, title: Light, kinds: [credit.overdue], effect: {add: light, to: all}, status: published, source: text}
  - {id: B, title: Parking, kinds: [traffic.parking], effect: {add: light, to: all}, valid-for: P5Y, clock: [ended_on], status: published, source: text}
)";

const Kinds& kinds() {
    static const auto all = Kinds::load({CLEARLINE_SOURCE_DIR "/resources"});
    return *all;
}

std::shared_ptr<const CaseInput> ended(const char* kind, const char* on) {
    return caseOf(
        rowsUnderHeader("P,A,1," + std::string(kind) + ",bad,bank,D-1,2018-01-10,2018-01-20," + on + ",,,,,,,\n"));
}

// "warning", "error" of the finding, blank if there is none.
QString foundOn(const std::shared_ptr<const CaseInput>& input, Date today) {
    static const auto book = rulebookOf(kBook);
    const FindingReport report = findFindings({input, book, theLaw(), kinds(), {today, today}});
    for (const Finding* finding : report.all())
        if (finding->code == "kept-too-long") return QString::fromStdString("found " + finding->variant).trimmed();
    return {};
}

bool overOn(const std::shared_ptr<const CaseInput>& input, Date today) {
    Objection asked = objection();
    asked.ground = Ground::Expired;
    const std::vector<Objection> none;
    const Admissibility found = admissibility({asked, *input, none, theLaw().get(), {"x"}, today});
    for (const AdmissibilityPoint& point : found.points)
        if (point.code == "validity-over") return point.weight == AdmissibilityPoint::Weight::Fulfilled;
    return false;
}

}  // namespace

class TestKeptFiveYears : public QObject {
    Q_OBJECT
private slots:
    void both_data() {
        QTest::addColumn<QByteArray>("endedOn");
        QTest::addColumn<QByteArray>("lastDay");
        const auto row = [](const char* name, const char* endedOn, const char* lastDay) {
            QTest::newRow(name) << QByteArray(endedOn) << QByteArray(lastDay);
        };
        row("a day in May", "2019-05-05", "2024-05-05");
        row("a leap day: the last day of its month", "2020-02-29", "2025-02-28");
        row("the day before a leap day", "2019-02-28", "2024-02-28");
        row("the first of March", "2019-03-01", "2024-03-01");
        row("the end of a year", "2018-12-31", "2023-12-31");
        row("before the regulation, asked while it holds", "2013-01-31", "2018-01-31");
    }
    void both() {
        QFETCH(QByteArray, endedOn);
        QFETCH(QByteArray, lastDay);
        const Date last = day(lastDay.constData());
        const auto input = ended("credit.overdue", endedOn.constData());
        for (const auto& [today, over] :
             {std::pair(*last.plusDays(-1), false), {last, false}, {*last.plusDays(1), true}}) {
            QCOMPARE(overOn(input, today), over);
            QCOMPARE(!foundOn(input, today).isEmpty(), over);
        }
    }

    // What counts through the last day of the five years does not move the score beyond it.
    void countedThroughTheLastDay() {
        const auto input = ended("traffic.parking", "2019-05-05");
        QCOMPARE(foundOn(input, day("2024-05-05")), QString());
        QCOMPARE(foundOn(input, day("2024-05-06")), QStringLiteral("found"));
        QCOMPARE(foundOn(ended("credit.overdue", "2019-05-05"), day("2024-05-06")), QStringLiteral("found counts"));
    }
};

QTEST_APPLESS_MAIN(TestKeptFiveYears)
#include "test_kept_five_years.moc"
