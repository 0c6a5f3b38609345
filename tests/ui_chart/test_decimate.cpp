// A million entries on a thousand pixels: nothing that the eye could see is lost.
#include <QtTest>
#include <random>

#include "ui/chart/score_trace.h"

using namespace clearline;

namespace {

struct Made {
    std::vector<int> days;
    std::vector<int> values;
};

Made made(std::uint32_t seed, std::size_t count, int lastDay, int values) {
    std::mt19937 random(seed);
    Made m;
    for (std::size_t k = 0; k < count; ++k) {
        m.days.push_back(static_cast<int>(random() % static_cast<unsigned>(lastDay)));
        m.values.push_back(static_cast<int>(random() % static_cast<unsigned>(values)) - values / 2);
    }
    std::sort(m.days.begin(), m.days.end());
    return m;
}

// The same by looking at every entry for every column.
Decimated slowly(const Made& m, DayRange range, std::size_t columns) {
    Decimated out;
    const double width = range.span() / static_cast<double>(columns);
    for (std::size_t column = 0; column < columns; ++column) {
        std::optional<PixelColumn> found;
        for (std::size_t k = 0; k < m.days.size(); ++k) {
            const double day = m.days[k];
            if (day < range.from || day > range.until) continue;
            auto own = static_cast<std::size_t>((day - range.from) / width);
            if (own >= columns) own = columns - 1;
            if (own != column) continue;
            if (!found) found = PixelColumn{column, k, k, k, k};
            found->last = k;
            if (m.values[k] < m.values[found->low]) found->low = k;
            if (m.values[k] > m.values[found->high]) found->high = k;
        }
        if (found) out.columns.push_back(*found);
    }
    for (std::size_t k = 0; k < m.days.size() && m.days[k] < range.from; ++k) out.before = k;
    return out;
}

}  // namespace

class TestDecimate : public QObject {
    Q_OBJECT
private slots:
    void sameAsLookingAtEverything_data() {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("lastDay");
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("until");
        QTest::addColumn<int>("columns");
        QTest::newRow("fewer entries than columns") << 12 << 400 << -5.0 << 405.0 << 300;
        QTest::newRow("many entries a column") << 4000 << 900 << -5.0 << 905.0 << 37;
        QTest::newRow("all on a few days") << 500 << 3 << -1.0 << 6.0 << 200;
        QTest::newRow("bounds on whole days") << 700 << 64 << 0.0 << 64.0 << 64;
        QTest::newRow("cut on both sides") << 3000 << 1000 << 333.3 << 555.5 << 90;
        QTest::newRow("beyond the last") << 30 << 100 << 200.0 << 300.0 << 50;
        QTest::newRow("one column") << 90 << 100 << 0.0 << 100.0 << 1;
        QTest::newRow("columns much narrower than a day") << 40 << 10 << 0.0 << 10.0 << 997;
    }
    void sameAsLookingAtEverything() {
        QFETCH(int, count);
        QFETCH(int, lastDay);
        QFETCH(double, from);
        QFETCH(double, until);
        QFETCH(int, columns);
        for (std::uint32_t seed = 1; seed <= 20; ++seed) {
            const Made m = made(seed, static_cast<std::size_t>(count), lastDay, seed % 2 ? 7 : 2000);
            const DayRange range{from, until};
            const Decimated quick = decimate(
                m.days.size(), [&](std::size_t k) { return double(m.days[k]); },
                [&](std::size_t k) { return m.values[k]; }, range, static_cast<std::size_t>(columns));
            const Decimated slow = slowly(m, range, static_cast<std::size_t>(columns));
            QCOMPARE(quick.before, slow.before);
            QCOMPARE(quick.columns.size(), slow.columns.size());
            for (std::size_t k = 0; k < quick.columns.size(); ++k)
                QVERIFY2(quick.columns[k] == slow.columns[k],
                         qPrintable(QStringLiteral("seed %1, column %2").arg(seed).arg(k)));
        }
    }

    void nothingFromNothing() {
        const auto none = [](std::size_t) { return 0.0; };
        QVERIFY(decimate(0, none, none, {0, 10}, 100).columns.empty());
        QVERIFY(decimate(5, none, none, {0, 10}, 0).columns.empty());
        QVERIFY(decimate(5, none, none, {3, 3}, 10).columns.empty());
    }

    void theStepLineReachesEveryExtreme() {
        const Made m = made(4, 20000, 3000, 100000);
        const DayRange range{-1, 3001};
        const auto day = [&](std::size_t k) { return double(m.days[k]); };
        const auto value = [&](std::size_t k) { return double(m.values[k]); };
        const Decimated d = decimate(m.days.size(), day, value, range, 200);
        const QList<QPointF> points = stepPoints(d, day, value, range, 200, 2990.0);
        QVERIFY(points.size() <= 200 * 4 + 2);
        for (const PixelColumn& column : d.columns) {
            bool low = false, high = false;
            for (const QPointF& p : points) {
                low |= p.y() == value(column.low);
                high |= p.y() == value(column.high);
            }
            QVERIFY(low && high);
        }
        QCOMPARE(points.back(), QPointF(2990.0, value(m.days.size() - 1)));
        for (qsizetype k = 1; k < points.size() - 1; ++k) {
            QVERIFY(points[k].x() >= points[k - 1].x());
            // A step line has no slopes.
            QVERIFY(points[k].x() == points[k - 1].x() || points[k].y() == points[k - 1].y());
        }
    }

    void aFewEntriesAreDrawnExactly() {
        const std::vector<double> days{10, 20, 20, 40}, values{500, 485, 490, 470};
        const DayRange range{15, 50};
        const auto day = [&](std::size_t k) { return days[k]; };
        const auto value = [&](std::size_t k) { return values[k]; };
        const QList<QPointF> expected{{15, 500}, {20, 500}, {20, 485}, {20, 490}, {40, 490}, {40, 470}, {45, 470}};
        QCOMPARE(stepPoints(decimate(4, day, value, range, 350), day, value, range, 350, 45.0), expected);
    }
};

QTEST_APPLESS_MAIN(TestDecimate)
#include "test_decimate.moc"
