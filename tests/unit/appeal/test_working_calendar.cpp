// Working days: weekends and holidays left out, weekends that are worked put in; and the text that a person edits.
#include <QtTest>

#include "core/appeal/working_calendar.h"

using namespace clearline;

namespace {

Date day(const char* iso) { return Date::fromIso(iso).value(); }

const char* const kText =
    "# National Day 2026\n2026-10-01 holiday\n2026-10-02\tholiday  # Friday\r\n\n 2026-10-05 holiday\n2026-10-10 "
    "workday\n";

}  // namespace

class TestWorkingCalendar : public QObject {
    Q_OBJECT
private slots:
    void readAndWritten() {
        const auto calendar = readWorkingCalendar(kText);
        QVERIFY(calendar.ok());
        const std::string text = workingCalendarText(*calendar);
        QCOMPARE(text, std::string("2026-10-01 holiday\n2026-10-02 holiday\n2026-10-05 holiday\n2026-10-10 workday\n"));
        QVERIFY(*readWorkingCalendar(text) == *calendar);
        QVERIFY(calendar->knownUntil() == day("2026-10-10"));
        QVERIFY(!WorkingCalendar().knownUntil() && readWorkingCalendar("\xEF\xBB\xBF")->holidays.empty());
    }

    void refused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<unsigned>("row");
        QTest::newRow("no day") << QByteArray("holiday") << 1U;
        QTest::newRow("no such day") << QByteArray("2026-01-01 holiday\n2026-02-30 holiday") << 2U;
        QTest::newRow("nothing said of it") << QByteArray("2026-01-01") << 1U;
        QTest::newRow("another word") << QByteArray("2026-01-01 feast") << 1U;
        QTest::newRow("no space") << QByteArray("2026-01-01holiday") << 1U;
        QTest::newRow("twice") << QByteArray("2026-01-01 holiday\n2026-01-01 holiday") << 2U;
        QTest::newRow("both") << QByteArray("2026-01-01 holiday\n\n2026-01-01 workday") << 3U;
    }
    void refused() {
        QFETCH(QByteArray, text);
        QFETCH(unsigned, row);
        const auto calendar = readWorkingCalendar(text.toStdString());
        QVERIFY(!calendar.ok());
        QCOMPARE(QString::fromStdString(calendar.problems().front().code), QStringLiteral("calendar.line"));
        QCOMPARE(calendar.problems().front().place.row, row);
    }

    void workingDaysAfter_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<int>("n");
        QTest::addColumn<QByteArray>("to");
        const auto row = [](const char* name, const char* from, int n, const char* to) {
            QTest::newRow(name) << QByteArray(from) << n << QByteArray(to);
        };
        row("the day itself", "2026-10-03", 0, "2026-10-03");
        row("over a weekend", "2026-09-25", 1, "2026-09-28");
        row("over holidays", "2026-09-30", 1, "2026-10-06");
        row("three over holidays", "2026-09-30", 3, "2026-10-08");
        row("a Saturday that is worked", "2026-10-09", 1, "2026-10-10");
        row("on from it", "2026-10-09", 2, "2026-10-12");
    }
    void workingDaysAfter() {
        QFETCH(QByteArray, from);
        QFETCH(int, n);
        QFETCH(QByteArray, to);
        QVERIFY(readWorkingCalendar(kText)->workingDayAfter(day(from.data()), n) == day(to.data()));
    }

    void theEndOfDays() { QVERIFY(!WorkingCalendar().workingDayAfter(Date::kMax, 1)); }
};

QTEST_APPLESS_MAIN(TestWorkingCalendar)
#include "test_working_calendar.moc"
