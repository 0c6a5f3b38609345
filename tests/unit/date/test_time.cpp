// Times of day, dates with times, durations and far days: what is read, what is refused, what is written.
#include <QtTest>

#include "core/date/calendar.h"
#include "core/date/date.h"
#include "core/date/date_time.h"
#include "core/date/duration.h"
#include "core/date/far_date.h"

using namespace clearline;

class TestTime : public QObject {
    Q_OBJECT
private slots:
    void times_data() {
        QTest::addColumn<QString>("in");
        QTest::addColumn<QString>("out");
        const auto row = [](const char* in, const char* out) { QTest::newRow(in) << in << out; };
        row("10:30:00", "10:30:00");
        row("00:00:00.000", "00:00:00");
        row("23:59:59.999999999999", "23:59:59.999999999999");
        row("24:00:00", "00:00:00");
        for (const char* in :
             {"24:00:01", "25:00:00", "10:60:00", "10:30:60", "7:30:00", "10:30", "10:30:0", "10:30:00.", "10:30:00Z",
              "10:30:00+08:00", "10:30:00 ", "-1:30:00", "10:30:+5", "10:30:5a"})
            row(in, "");
    }
    void times() {
        QFETCH(QString, in);
        QFETCH(QString, out);
        const auto time = TimeOfDay::fromIso(in.toStdString());
        QCOMPARE(time ? QString::fromStdString(time->iso()) : QString(""), out);
    }
    void dates_with_times_data() {
        QTest::addColumn<QString>("in");
        QTest::addColumn<QString>("out");
        const auto row = [](const char* in, const char* out) { QTest::newRow(in) << in << out; };
        row("2019-03-14T10:30:00", "2019-03-14T10:30:00");
        row("2019-12-31T24:00:00", "2020-01-01T00:00:00");
        row("2019-03-14", "2019-03-14T00:00:00");
        row("-2019-03-14T10:30:00.5", "-2019-03-14T10:30:00.5");
        row("99999-12-31T11:22:33", "99999-12-31T11:22:33");
        for (const char* in :
             {"2019-02-30T10:30:00", "2019-03-14T", "2019-03-14 10:30:00", "01211-12-31T11:22:33",
              "+2019-03-14T10:30:00", "2019-03-14T10:30:00T", "999999999-12-31T24:00:00", "-0000-01-01"})
            row(in, "");
    }
    void dates_with_times() {
        QFETCH(QString, in);
        QFETCH(QString, out);
        const auto both = DateTime::fromIso(in.toStdString());
        QCOMPARE(both ? QString::fromStdString(both->iso()) : QString(""), out);
        if (both) QCOMPARE(DateTime::ofInstant(both->instant()), both);
    }
    void durations_data() {
        QTest::addColumn<QString>("in");
        QTest::addColumn<QString>("out");
        const auto row = [](const char* in, const char* out) { QTest::newRow(in) << in << out; };
        row("P1D", "P1D");
        row("PT0S", "PT0S");
        row("-P0D", "PT0S");
        row("PT24H", "P1D");
        row("PT1000M0.999999999S", "PT16H40M0.999999999S");
        row("-P1DT2H", "-P1DT2H");
        row("PT0.S", "PT0S");
        for (const char* in : {"P", "PT", "P1DT", "P1H", "PT1D", "1D", "P-1D", "PT1S1H", "P1D1D", "PT1.5H", "PT.S", "",
                               "-", "PTS", "P1Y", "PT1", "+P1D", "PT5 M"})
            row(in, "");
    }
    void durations() {
        QFETCH(QString, in);
        QFETCH(QString, out);
        const auto span = Duration::fromIso(in.toStdString());
        QCOMPARE(span ? QString::fromStdString(span->iso()) : QString(""), out);
    }
    // The calendar of far days says what Date says, and goes on where Date ends.
    void calendars_agree() {
        for (std::int32_t days = Date::kMin.days(); days <= Date::kMax.days(); days += 97) {
            const Date date = Date::ofDays(days);
            QCOMPARE(isoOfDays(days), date.iso());
            QCOMPARE(daysFromIso(date.iso()), std::optional<std::int64_t>(days));
            QCOMPARE(weekdayOf(days), date.weekday());
            const auto near = date.plusMonths(25);
            if (near) QCOMPARE(daysPlusMonths(days, 25), std::optional<std::int64_t>(near->days()));
        }
        QCOMPARE(isoOfDays(*daysPlusDays(Date::kMin.days(), -1)), std::string("0000-12-31"));
        QCOMPARE(isoOfDays(*daysPlusMonths(*daysFromIso("0001-03-31"), -13)), std::string("0000-02-29"));
        QCOMPARE(isoOfDays(*daysPlusMonths(*daysFromIso("-0001-01-31"), -11)), std::string("-0002-02-28"));
        QVERIFY(!daysPlusDays(*daysFromIso("999999999-12-31"), 1));
        QVERIFY(!daysPlusMonths(*daysFromIso("-999999999-01-01"), -1));
    }
};

QTEST_APPLESS_MAIN(TestTime)
#include "test_time.moc"
