// Days and periods: what exists, what does not, and calendar arithmetic at the month's end.
#include <QtTest>

#include "core/date/period.h"

using namespace clearline;

static Date day(const QString& iso) { return Date::fromIso(iso.toStdString()).value(); }

class TestDate : public QObject {
    Q_OBJECT
private slots:
    void refused_data() {
        QTest::addColumn<QString>("in");
        for (const char* in : {"2019-02-29", "2019-13-01", "2019-00-10", "2019-04-31", "0000-01-01", "19-03-14",
                               "2019/03/14", "2019-3-14", "", "2019-03-14 ", "20190314", "+019-03-14"})
            QTest::newRow(*in ? in : "empty") << in;
    }
    void refused() {
        QFETCH(QString, in);
        QVERIFY(!Date::fromIso(in.toStdString()));
    }
    void everyDayRoundTrips() {
        std::optional<Date> d = Date::kMin;
        int seen = 0;
        for (; d; d = d->plusDays(1), ++seen) {
            const auto [y, m, dd] = d->parts();
            QVERIFY(Date::of(y, m, dd) == d);
            if (seen % 1000 == 0) QVERIFY(Date::fromIso(d->iso()) == d);
        }
        QCOMPARE(seen, 3652059);
    }
    void known() {
        QCOMPARE(day("1970-01-01").days(), 0);
        QCOMPARE(day("2000-03-01").days(), 11017);
        QCOMPARE(day("2026-11-22").weekday(), 7);
        QCOMPARE(day("1970-01-01").weekday(), 4);
        QCOMPARE(day("0001-01-01").weekday(), 1);
    }
    void periods_data() {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("period");
        QTest::addColumn<QString>("end");
        const auto row = [](const char* s, const char* p, const char* e) {
            QTest::addRow("%s + %s", s, p) << s << p << e;
        };
        row("2020-02-29", "P1Y", "2021-02-28");
        row("2020-02-29", "P4Y", "2024-02-29");
        row("2019-01-31", "P1M", "2019-02-28");
        row("2019-01-31", "P2M", "2019-03-31");
        row("2019-03-14", "P2Y", "2021-03-14");
        row("2019-12-31", "P1M1D", "2020-02-01");
        row("2019-12-31", "P30D", "2020-01-30");
        row("9999-01-01", "P1Y", "none");
    }
    void periods() {
        QFETCH(QString, start);
        QFETCH(QString, period);
        QFETCH(QString, end);
        const auto after = Period::fromIso(period.toStdString())->after(day(start));
        QCOMPARE(after ? QString::fromStdString(after->iso()) : QString("none"), end);
    }
    void periodText_data() {
        QTest::addColumn<QString>("in");
        QTest::addColumn<QString>("out");
        for (auto [in, out] : {std::pair{"P2Y", "P2Y"},
                               {"P18M", "P1Y6M"},
                               {"P0D", "P0D"},
                               {"P1Y2M3D", "P1Y2M3D"},
                               {"P", "refused"},
                               {"P1", "refused"},
                               {"P1D1Y", "refused"},
                               {"P1Y1Y", "refused"},
                               {"P-1Y", "refused"},
                               {"2Y", "refused"},
                               {"PT1H", "refused"}})
            QTest::newRow(in) << in << out;
    }
    void periodText() {
        QFETCH(QString, in);
        QFETCH(QString, out);
        const auto p = Period::fromIso(in.toStdString());
        QCOMPARE(p ? QString::fromStdString(p->iso()) : QString("refused"), out);
    }
};

QTEST_APPLESS_MAIN(TestDate)
#include "test_date.moc"
