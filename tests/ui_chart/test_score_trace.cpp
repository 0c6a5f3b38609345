// The score history of a ledger whose entries have several lines: exact extremes, and ink on every
// pixel that the step line goes through.
#include <QPainter>
#include <QtTest>
#include <random>

#include "made_case.h"
#include "ui/chart/chart_picture.h"

using namespace clearline;
using namespace clearline::test;

namespace {

// Many changes that meet the cap, so that entries have one line or two, in an order of its own.
Ledger manyChanges(const char* drawn, const QByteArray& text = kScheme) {
    std::mt19937 random(7);
    QByteArray letters;
    for (int k = 0; k < 900; ++k) letters += drawn[random() % qstrlen(drawn)];
    return *ledgerOf(readRows(recordRows(letters)), scheme(text), "2040-01-01");
}

}  // namespace

class TestScoreTrace : public QObject {
    Q_OBJECT
private slots:
    void extremesAreThoseOfTheEntries_data() {
        QTest::addColumn<QByteArray>("fine");
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("until");
        QTest::addColumn<int>("columns");
        const double opened = Date::fromIso("2018-11-01")->days();
        QTest::newRow("all of it") << QByteArray("-15") << opened - 10 << opened + 7000 << 40;
        QTest::newRow("a part") << QByteArray("-15") << opened + 300.5 << opened + 900.25 << 17;
        QTest::newRow("a column a day") << QByteArray("-15") << opened << opened + 200 << 200;
        QTest::newRow("numbers that are not small") << QByteArray("-15.00000000001") << opened << opened + 6000 << 30;
    }
    void extremesAreThoseOfTheEntries() {
        QFETCH(QByteArray, fine);
        QFETCH(double, from);
        QFETCH(double, until);
        QFETCH(int, columns);
        const Ledger ledger = manyChanges("rrb", QByteArray(kScheme).replace("value: -15", "value: " + fine));
        QVERIFY2(ledger.lineCount() > ledger.entryCount(), "some entries must have a second line");
        const DayRange range{from, until};
        const ScoreTrace trace = traceOf(ledger, range, static_cast<std::size_t>(columns), until);
        std::optional<double> low, high;
        std::size_t inside = 0;
        for (std::size_t entry = 0; entry < ledger.entryCount(); ++entry) {
            if (ledger.entryDate(entry).days() > until) break;
            const bool within = ledger.entryDate(entry).days() >= from;
            if (!within && entry + 1 < ledger.entryCount() && ledger.entryDate(entry + 1).days() < from) continue;
            inside += within;
            const double after = ledger.entryAfter(entry).approximately();
            low = std::min(low.value_or(after), after);
            high = std::max(high.value_or(after), after);
        }
        QCOMPARE(trace.low, low);
        QCOMPARE(trace.high, high);
        QCOMPARE(trace.entries, inside);
        double drawnLow = 1e9, drawnHigh = -1e9;
        for (const QPointF& point : trace.points) {
            drawnLow = std::min(drawnLow, point.y());
            drawnHigh = std::max(drawnHigh, point.y());
        }
        QCOMPARE(drawnLow, *low);
        QCOMPARE(drawnHigh, *high);
    }

    void inkCoversTheLine() {
        const ChartFrame frame{{0, 0, 300, 200}, {0, 0, 300, 200}, {0, 300}, 0, 200};
        const QList<QPointF> points{{5.5, 50}, {10.5, 50}, {10.5, 120}, {10.5, 80}, {11.5, 80}, {40.2, 80}, {40.2, 20}};
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(Qt::white);
        {
            QPainter painter(&image);
            painter.setPen(Qt::NoPen);
            painter.setBrush(Qt::black);
            painter.drawRects(inkOf(frame, points));
        }
        const auto inked = [&image](int x, int y) { return image.pixelColor(x, y) == QColor(Qt::black); };
        int wrong = 0;
        for (int x = 0; x < 300; ++x)
            for (int y = 0; y < 200; ++y) {
                bool expected = false;
                for (qsizetype k = 1; k < points.size(); ++k) {
                    const int x0 = int(points[k - 1].x()), x1 = int(points[k].x());
                    const int y0 = int(std::floor(frame.y(points[k - 1].y()))),
                              y1 = int(std::floor(frame.y(points[k].y())));
                    expected |= x0 <= x && x <= x1 && std::min(y0, y1) <= y && y <= std::max(y0, y1);
                }
                wrong += expected != inked(x, y);
            }
        QCOMPARE(wrong, 0);
    }
};

QTEST_GUILESS_MAIN(TestScoreTrace)
#include "test_score_trace.moc"
