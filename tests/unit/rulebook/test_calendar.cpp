// Working days, and the lowest value of a step.
#include <QtTest>

#include "core/rulebook/calendar.h"
#include "tests/unit/rulebook/small_rulebook.h"

using namespace clearline;

namespace {
Date day(const char* iso) { return *Date::fromIso(iso); }
}  // namespace

class TestCalendar : public QObject {
    Q_OBJECT
private slots:
    void workingDayAfter_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("n");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* from, int n, const char* expected) {
            QTest::newRow(name) << from << n << expected;
        };
        row("within a week", "2019-09-02", 3, "2019-09-05");
        row("over a weekend", "2019-09-05", 3, "2019-09-10");
        row("from a Saturday", "2019-09-07", 1, "2019-09-09");
        row("none", "2019-09-07", 0, "2019-09-07");
        row("over holidays", "2019-09-30", 1, "2019-10-03");
        row("a working Saturday counts", "2019-10-11", 1, "2019-10-12");
        row("into the week after it", "2019-10-11", 2, "2019-10-14");
    }
    void workingDayAfter() {
        QFETCH(QString, from);
        QFETCH(int, n);
        QFETCH(QString, expected);
        const Calendar calendar{{day("2019-10-01"), day("2019-10-02")}, {day("2019-10-12")}};
        const auto found = calendar.workingDayAfter(day(from.toUtf8().constData()), n);
        QVERIFY(found);
        QCOMPARE(QString::fromStdString(found->iso()), expected);
    }
    void firstWorkingDayFrom_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* from, const char* expected) {
            QTest::newRow(name) << from << expected;
        };
        row("on the first itself", "2019-08-01", "2019-08-01");
        row("the day after", "2019-08-02", "2019-09-02");
        row("before a weekend", "2019-08-31", "2019-09-02");
        row("on a Sunday, the first", "2019-09-01", "2019-09-02");
        row("after the holidays", "2019-09-03", "2019-10-03");
        row("within the holidays", "2019-10-02", "2019-10-03");
        row("in the next year", "2019-12-03", "2020-01-01");
    }
    void firstWorkingDayFrom() {
        QFETCH(QString, from);
        QFETCH(QString, expected);
        const Calendar calendar{{day("2019-10-01"), day("2019-10-02")}, {day("2019-10-12")}};
        const auto found = calendar.firstWorkingDayFrom(day(from.toUtf8().constData()));
        QVERIFY(found);
        QCOMPARE(QString::fromStdString(found->iso()), expected);
    }
    void nothingAfterTheLastYear() { QVERIFY(!Calendar{}.workingDayAfter(day("9999-12-31"), 1)); }

    void lowestOfAStep_data() {
        QTest::addColumn<QString>("steps");
        QTest::addColumn<QString>("rounding");
        QTest::addColumn<int>("step");
        QTest::addColumn<QString>("lowest");  // empty: not known
        const auto row = [](const char* name, const char* steps, const char* rounding, int step, const char* lowest) {
            QTest::newRow(name) << steps << rounding << step << lowest;
        };
        const char* whole = ", rounding: {places: 0}";
        row("written", "{below: 600, lowest: 5, is: D}, {is: C}", "", 0, "5");
        row("written as a parameter", "{below: 600, lowest: floor_of_d, is: D}, {is: C}", "", 0, "-3");
        row("not written", "{below: 600, is: D}, {is: C}", whole, 0, "");
        row("after below", "{below: 600, is: D}, {is: C}", "", 1, "600");
        row("after up-to on the grid", "{up-to: 849, is: C}, {is: B}", whole, 1, "850");
        row("after up-to beside the grid", "{up-to: 849.5, is: C}, {is: B}", whole, 1, "850");
        row("on a finer grid", "{up-to: 849.5, is: C}, {is: B}", ", rounding: {places: 1}", 1, "849.6");
        row("on a grid of tens", "{up-to: 849, is: C}, {is: B}", ", rounding: {places: -1}", 1, "850");
        row("after up-to without a grid", "{up-to: 849, is: C}, {is: B}", "", 1, "");
        row("written beats the bound", "{below: 600, is: D}, {lowest: 700, is: C}", "", 1, "700");
        row("below nothing", "{up-to: -10, is: D}, {is: C}", whole, 1, "-9");
    }
    void lowestOfAStep() {
        QFETCH(QString, steps);
        QFETCH(QString, rounding);
        QFETCH(int, step);
        QFETCH(QString, lowest);
        const auto loaded = loadRulebook("clearline-rulebook: 1\nid: x\ntitle: X\nscore: {opening: 1, status: assumed" +
                                             rounding.toStdString() +
                                             "}\nparameters: {floor_of_d: {title: F, values: [{value: -3, status: "
                                             "assumed}]}}\nscales: [{id: g, title: G, of: score, steps: [" +
                                             steps.toStdString() + "]}]\n",
                                         "x");
        QVERIFY(loaded.ok());
        QCOMPARE((*loaded)->scales.size(), std::size_t{1});
        const auto found = lowestOf(**loaded, (*loaded)->scales[0], static_cast<std::size_t>(step), day("2020-01-01"));
        QCOMPARE(found ? QString::fromStdString(found->text()) : QString(), lowest);
    }
};

QTEST_APPLESS_MAIN(TestCalendar)
#include "test_calendar.moc"
