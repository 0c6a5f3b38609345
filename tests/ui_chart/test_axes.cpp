// Zooming and panning, the stops of both axes, and labels that must not overlap.
#include <QtTest>

#include "core/date/date.h"
#include "ui/chart/axis_stops.h"
#include "ui/chart/day_range.h"
#include "ui/chart/label_stack.h"
#include "ui/chart/points_words.h"

using namespace clearline;

namespace {

double day(const char* iso) { return Date::fromIso(iso)->days(); }

QStringList labels(const std::vector<DayStop>& stops) {
    QStringList out;
    for (const DayStop& stop : stops) out += stop.label;
    return out;
}

}  // namespace

class TestAxes : public QObject {
    Q_OBJECT
private slots:
    void daysAreLabelledByTheCalendar_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("until");
        QTest::addColumn<int>("most");
        QTest::addColumn<bool>("chinese");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("months") << "2018-11-20"
                                << "2019-04-10" << 6 << false << QStringList{"Dec", "2019", "Feb", "Mar", "Apr"};
        QTest::newRow("months in Chinese")
            << "2018-11-20"
            << "2019-04-10" << 6 << true << QStringList{"12月", "2019年", "2月", "3月", "4月"};
        QTest::newRow("quarters") << "2018-11-20"
                                  << "2020-02-10" << 6 << false << QStringList{"2019", "Apr", "Jul", "Oct", "2020"};
        QTest::newRow("no January in sight") << "2019-02-10"
                                             << "2019-05-10" << 6 << false << QStringList{"Mar 2019", "Apr", "May"};
        QTest::newRow("no January in sight, Chinese")
            << "2019-02-10"
            << "2019-05-10" << 6 << true << QStringList{"2019年3月", "4月", "5月"};
        QTest::newRow("years") << "2015-06-01"
                               << "2019-06-01" << 5 << false << QStringList{"2016", "2017", "2018", "2019"};
        QTest::newRow("days") << "2019-02-26"
                              << "2019-03-03" << 8 << false
                              << QStringList{"26 February 2019", "27", "28", "Mar", "2", "3"};
        QTest::newRow("fives of days") << "2018-12-20"
                                       << "2019-01-14" << 8 << false << QStringList{"21", "26", "2019", "6", "11"};
        QTest::newRow("nothing fits") << "2019-02-26"
                                      << "2019-03-03" << 0 << false << QStringList{};
    }
    void daysAreLabelledByTheCalendar() {
        QFETCH(QString, from);
        QFETCH(QString, until);
        QFETCH(int, most);
        QFETCH(bool, chinese);
        QFETCH(QStringList, expected);
        const DayRange range{day(qPrintable(from)), day(qPrintable(until))};
        QCOMPARE(labels(dayStops(range, most, chinese ? Language::Chinese : Language::English)), expected);
    }

    void stopsLieOnFirstsInsideTheRange() {
        for (const int most : {2, 3, 5, 9, 14})
            for (const double span : {9.0, 40.0, 200.0, 900.0, 9000.0, 90000.0}) {
                const DayRange range{day("1999-12-30"), day("1999-12-30") + span};
                const auto stops = dayStops(range, most, Language::English);
                for (const DayStop& stop : stops) {
                    QVERIFY(range.contains(stop.day));
                    if (span > 200) QCOMPARE(Date::ofDays(static_cast<int>(stop.day)).parts().day, 1u);
                }
                QVERIFY(stops.size() <= static_cast<std::size_t>(most) * 2 + 1);
            }
    }

    void theEdgesOfTheCalendarHold() {
        const DayRange range{double(Date::kMin.days()) - 500, double(Date::kMax.days()) + 500};
        QVERIFY(dayStops(range, 10, Language::English).size() > 2);
    }

    void scoresAreRound() {
        QCOMPARE(valueStops(468, 704, 6), (std::vector<double>{500, 550, 600, 650, 700}));
        const std::vector<double> fine = valueStops(-0.41, 0.61, 6);
        QCOMPARE(fine.size(), std::size_t{6});
        for (std::size_t k = 0; k < fine.size(); ++k) QVERIFY(std::abs(fine[k] - (double(k) * 0.2 - 0.4)) < 1e-12);
        QVERIFY(valueStops(5, 5, 4).empty());
    }

    void zoomingKeepsThePlaceUnderThePointer() {
        const DayRange whole{0, 1000};
        const DayRange in = zoomed(whole, 2, 250, whole);
        QCOMPARE(in.span(), 500.0);
        QCOMPARE((250 - in.from) / in.span(), 0.25);
        QCOMPARE(zoomed(in, 0.5, 250, whole), whole);
        QCOMPARE(zoomed(in, 1e9, 250, whole).span(), DayRange::narrowest);
        QCOMPARE(zoomed(whole, 0.01, 250, whole), whole);
    }

    void panningStopsAtTheEnds() {
        const DayRange whole{0, 1000}, shown{400, 600};
        QCOMPARE(panned(shown, 100, whole), (DayRange{500, 700}));
        QCOMPARE(panned(shown, 5000, whole), (DayRange{800, 1000}));
        QCOMPARE(panned(shown, -5000, whole), (DayRange{0, 200}));
        QCOMPARE(within({900, 1200}, whole), (DayRange{700, 1000}));
        QCOMPARE(within({-50, 2000}, whole), whole);
    }

    void revealingMovesNoFurtherThanNeeded() {
        const DayRange whole{0, 1000}, shown{400, 600};
        QCOMPARE(revealing(shown, 500, whole), shown);
        QCOMPARE(revealing(shown, 700, whole), (DayRange{510, 710}));
        QCOMPARE(revealing(shown, 300, whole), (DayRange{290, 490}));
        QCOMPARE(revealing(shown, 1000, whole), (DayRange{800, 1000}));
    }

    void closeLabelsMoveApartInOrder() {
        // 683 and 686 lie two pixels apart; 674 a little below.
        const std::vector<double> centres = stackLabels({{100, 14}, {102, 14}, {110, 14}}, 0, 300, 2);
        QCOMPARE(centres[1] - centres[0], 16.0);
        QCOMPARE(centres[2] - centres[1], 16.0);
        QCOMPARE(centres[0] + centres[1] + centres[2], 312.0);  // no further than needed
    }

    void labelsKeepTheirPlaceWhereThereIsRoom() {
        QCOMPARE(stackLabels({{200, 14}, {50, 14}}, 0, 300, 2), (std::vector<double>{200, 50}));
    }

    void labelsStayInside() {
        const std::vector<double> centres = stackLabels({{2, 14}, {3, 14}, {299, 20}}, 0, 300, 2);
        QCOMPARE(centres, (std::vector<double>{7, 23, 290}));
    }

    void everyPileIsFreeOfOverlaps() {
        std::uint32_t seed = 7;
        const auto next = [&seed] { return (seed = seed * 1664525u + 1013904223u) >> 16; };
        for (int round = 0; round < 300; ++round) {
            std::vector<LabelWish> wishes;
            double sum = 0;
            for (unsigned k = 0; k < 1 + next() % 9; ++k) {
                wishes.push_back({double(next() % 260) - 20, double(8 + next() % 12)});
                sum += wishes.back().height + 2;
            }
            QVERIFY(sum < 300);
            const auto centres = stackLabels(wishes, 0, 300, 2);
            for (std::size_t a = 0; a < wishes.size(); ++a) {
                QVERIFY(centres[a] - wishes[a].height / 2 >= -1e-9 && centres[a] + wishes[a].height / 2 <= 300 + 1e-9);
                for (std::size_t b = 0; b < a; ++b)
                    QVERIFY(std::abs(centres[a] - centres[b]) >= (wishes[a].height + wishes[b].height) / 2 + 2 - 1e-9);
            }
        }
    }

    void pointsSayTheirSign() {
        QCOMPARE(markedPoints(Points(-15)), QStringLiteral("▼ −15"));
        QCOMPARE(markedPoints(Points(5)), QStringLiteral("▲ +5"));
        QCOMPARE(markedPoints(Points(0)), QStringLiteral("0"));
        QCOMPARE(plainPoints(Number::fraction(2014, 3)), QStringLiteral("≈ 671.3333"));
        QCOMPARE(signedPoints(Number::fraction(1, 3)), QStringLiteral("≈ +0.3333"));
    }
};

QTEST_APPLESS_MAIN(TestAxes)
#include "test_axes.moc"
