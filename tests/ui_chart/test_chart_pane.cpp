// The score history as a person uses it: picking, keys, the crosshair, the words for readers, and
// that names do not lie over one another.
#include <QAccessible>
#include <QSignalSpy>
#include <QtTest>

#include "tests/ui_chart/made_case.h"
#include "ui/chart/chart_pane.h"
#include "ui/chart/history_canvas.h"

using namespace clearline;
using namespace clearline::test;

namespace {

struct Open {
    ChartPane pane;
    std::shared_ptr<const Ledger> ledger = ledgerOf("bbrrrrr");
    QSignalSpy picked{&pane, &ChartPane::entrySelected};
    explicit Open(QSize size = {900, 300}, Language language = Language::English) {
        pane.resize(size);
        pane.setLedger(ledger, nullptr, {}, language);
        pane.show();
        static_cast<void>(QTest::qWaitForWindowExposed(&pane));
    }
    QPoint at(std::size_t entry) const {
        const ChartFrame& frame = pane.canvas().picture().frame;
        return QPointF(frame.x(ledger->entryDate(entry).days()), frame.y(ledger->entryAfter(entry).approximately()))
            .toPoint();
    }
    QList<QLineSeries*> series() const {
        QList<QLineSeries*> all;
        for (QAbstractSeries* one : pane.canvas().chart()->series()) all += qobject_cast<QLineSeries*>(one);
        return all;
    }
};

}  // namespace

class TestChartPane : public QObject {
    Q_OBJECT
private slots:
    void aMarkerPicksItsEntry() {
        Open o;
        for (const std::size_t entry : {1u, 2u, 5u, 7u}) {
            QTest::mouseClick(o.pane.canvas().viewport(), Qt::LeftButton, {}, o.at(entry));
            QCOMPARE(o.picked.back().front().value<std::size_t>(), entry);
            QCOMPARE(o.pane.canvas().selected(), std::optional<std::size_t>(entry));
        }
    }

    void aStepPicksTheEntryThatBeganIt() {
        Open o;
        QTest::mouseClick(o.pane.canvas().viewport(), Qt::LeftButton, {}, o.at(7) + QPoint(80, 0));
        QCOMPARE(o.picked.back().front().value<std::size_t>(), std::size_t{7});
        QTest::mouseClick(o.pane.canvas().viewport(), Qt::LeftButton, {}, o.at(7) + QPoint(80, -60));
        QCOMPARE(o.picked.count(), 1);  // beside the line nothing is picked
    }

    void anEntrySelectedFromOutsideIsShownQuietly() {
        Open o;
        for (int k = 0; k < 4; ++k) QTest::keyClick(&o.pane, Qt::Key_Plus);
        o.pane.selectEntry(1);
        QVERIFY(o.pane.canvas().shown().contains(o.ledger->entryDate(1).days()));
        QCOMPARE(o.picked.count(), 0);
        o.pane.selectEntry(std::nullopt);
        QVERIFY(!o.pane.canvas().selected());
        o.pane.selectEntry(12345);
        QVERIFY(!o.pane.canvas().selected());
    }

    void keysZoomMoveAndShowAll() {
        Open o;
        const DayRange whole = o.pane.canvas().shown();
        QTest::keyClick(&o.pane, Qt::Key_Plus);
        const DayRange in = o.pane.canvas().shown();
        QVERIFY(in.span() < whole.span());
        QTest::keyClick(&o.pane, Qt::Key_Left);
        QVERIFY(o.pane.canvas().shown().from < in.from);
        QTest::keyClick(&o.pane, Qt::Key_End);
        QCOMPARE(o.pane.canvas().shown().until, whole.until);
        QTest::keyClick(&o.pane, Qt::Key_Home);
        QCOMPARE(o.pane.canvas().shown().from, whole.from);
        QTest::keyClick(&o.pane, Qt::Key_Minus);
        QTest::keyClick(&o.pane, Qt::Key_0);
        QCOMPARE(o.pane.canvas().shown(), whole);
    }

    void keysReadAndPick() {
        Open o;
        QVERIFY(o.pane.crosshairReading().isEmpty());
        QTest::keyClick(&o.pane, Qt::Key_Down);
        QVERIFY2(o.pane.crosshairReading().startsWith("17 December 2018: 585"), qPrintable(o.pane.crosshairReading()));
        QTest::keyClick(&o.pane, Qt::Key_Up);
        QVERIFY2(o.pane.crosshairReading().startsWith("10 December 2018: 600"), qPrintable(o.pane.crosshairReading()));
        QVERIFY(o.pane.crosshairReading().contains("▼ −15"));
        QVERIFY(o.pane.crosshairReading().contains("Running a red light"));
        QTest::keyClick(&o.pane, Qt::Key_Return);
        QCOMPARE(o.picked.back().front().value<std::size_t>(), std::size_t{6});
        QTest::keyClick(&o.pane, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(o.pane.crosshairReading().contains("600"));
        QTest::keyClick(&o.pane, Qt::Key_Escape);
        QVERIFY(o.pane.crosshairReading().isEmpty());
    }

    void wheelAndDragZoomAndMove() {
        Open o;
        const DayRange whole = o.pane.canvas().shown();
        const QPointF middle = QPointF(o.at(5));
        const double day = o.pane.canvas().picture().frame.dayAt(middle.x());
        QWheelEvent wheel(middle, o.pane.canvas().viewport()->mapToGlobal(middle), {}, QPoint(0, 360), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(o.pane.canvas().viewport(), &wheel);
        const DayRange in = o.pane.canvas().shown();
        QVERIFY(in.span() < whole.span());
        QVERIFY(std::abs(o.pane.canvas().picture().frame.dayAt(middle.x()) - day) < 0.5);
        QWidget* viewport = o.pane.canvas().viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, QPoint(400, 100));
        QTest::mouseMove(viewport, QPoint(300, 100));
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, QPoint(300, 100));
        QVERIFY(o.pane.canvas().shown().from > in.from);
        QCOMPARE(o.picked.count(), 0);  // a drag picks nothing
    }

    void aDenseLineLeavesNoPixelColumnOut() {
        QByteArray letters;
        for (int k = 0; k < 1000; ++k) letters += k % 3 == 0 ? 'b' : 'r';
        const auto ledger = ledgerOf(readRows(recordRows(letters)), scheme(), "2037-12-31");
        for (int width = 430; width < 450; ++width) {
            ChartPane pane;
            pane.resize(width, 240);
            pane.setLedger(ledger, nullptr, {}, Language::English);
            pane.show();
            QVERIFY(QTest::qWaitForWindowExposed(&pane));
            const ChartPicture& picture = pane.canvas().picture();
            QVERIFY2(!picture.scoreInk.isEmpty(), "dense enough to be painted pixel by pixel");
            int next = picture.scoreInk.front().left(), thin = 0;
            for (const QRect& run : picture.scoreInk) {
                QCOMPARE(run.left(), next);
                next = run.right() + 1;
                thin += run.height() == 1 ? 1 : 0;
            }
            QVERIFY2(thin <= 1, qPrintable(QStringLiteral("%1 columns without a stroke").arg(thin)));
        }
    }

    void newValuesReuseSeriesAndKeepTheView() {
        Open o;
        QTest::keyClick(&o.pane, Qt::Key_Plus);
        const DayRange shown = o.pane.canvas().shown();
        const QList<QLineSeries*> series = o.series();
        QByteArray other(kScheme);
        other.replace("value: -15", "value: -16");
        const auto changed = ledgerOf(readRows(recordRows("bbrrrrr")), scheme(other));
        o.pane.setLedger(changed, o.ledger, {}, Language::English);
        QCOMPARE(o.series(), series);
        QCOMPARE(o.pane.canvas().shown(), shown);
        QCOMPARE(series.size(), 2);
        for (QLineSeries* one : series) QVERIFY(one->count() > 0);
        o.pane.setLedger(changed, nullptr, {}, Language::English);
        QCOMPARE(o.series()[0]->count(), 0);  // nothing beneath any more
    }

    void theLineEndsOnTheDayAndScoreOfNow() {
        Open o;
        const QList<QPointF> points = o.series()[1]->points();
        QCOMPARE(points.back(), QPointF(Date::fromIso("2019-12-31")->days(), 585));
        QCOMPARE(points.front(), QPointF(Date::fromIso("2018-11-01")->days(), 600));
    }

    void namesNeitherOverlapNorLeaveTheWindow_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("chinese");
        for (const bool chinese : {false, true})
            for (const QSize size : {QSize(420, 160), QSize(640, 200), QSize(900, 300), QSize(1800, 500)})
                QTest::addRow("%d × %d, %s", size.width(), size.height(), chinese ? "Chinese" : "English")
                    << size << chinese;
    }
    void namesNeitherOverlapNorLeaveTheWindow() {
        QFETCH(QSize, size);
        QFETCH(bool, chinese);
        Open o(size, chinese ? Language::Chinese : Language::English);
        const ChartPicture& picture = o.pane.canvas().picture();
        QCOMPARE(picture.margin.size(), std::size_t{3});  // above 620, at least 623, now
        std::vector<QRectF> boxes;
        for (const auto& label : picture.margin) boxes.push_back(label.box);
        for (const auto& day : picture.days)
            if (!day.label.isEmpty()) boxes.push_back(day.box);
        const QFontMetricsF metrics(picture.font);
        for (const auto& label : picture.margin) {
            QVERIFY(label.box.left() > picture.frame.plot.right());
            for (const QString& line : label.lines)
                QVERIFY2(metrics.horizontalAdvance(line) <= label.box.width() && !line.endsWith(QChar(0x2026)),
                         qPrintable(line));
        }
        for (std::size_t a = 0; a < boxes.size(); ++a) {
            QVERIFY(picture.frame.all.adjusted(-1, -1, 1, 1).contains(boxes[a]));
            for (std::size_t b = 0; b < a; ++b) QVERIFY(!boxes[a].intersects(boxes[b]));
        }
    }

    void aThresholdIsDrawnOnlyWhileInForce() {
        Open o;
        const ChartPicture& picture = o.pane.canvas().picture();
        QCOMPARE(picture.thresholds.size(), std::size_t{2});
        QVERIFY(std::abs(picture.thresholds[1].line.x1() - picture.frame.x(Date::fromIso("2019-01-01")->days())) <
                1e-6);
        QVERIFY(picture.thresholds[1].begins);
        const auto named = std::find_if(picture.margin.begin(), picture.margin.end(),
                                        [](const auto& l) { return !l.dates.isEmpty(); });
        QVERIFY(named != picture.margin.end());
        QVERIFY(named->dates.contains("2019-01-01"));
    }

    void officialScoresAreMarked() {
        Open o;
        const std::vector<ReadingState> readings{
            {*Date::fromIso("2019-02-01"), Points(585), Points(585), Points(0), 0},
            {*Date::fromIso("2019-06-01"), Points(570), Points(585), Points(-15), 1}};
        o.pane.setLedger(o.ledger, nullptr, readings, Language::English);
        const ChartPicture& picture = o.pane.canvas().picture();
        QCOMPARE(picture.readings.size(), std::size_t{2});
        QVERIFY(!picture.readings[0].apart);
        QVERIFY(picture.readings[1].apart && picture.readings[1].recomputed);
        QCOMPARE(picture.legend.size(), std::size_t{2});
    }

    void readersLearnTheHistory() {
        Open o;
        QCOMPARE(o.pane.summary(),
                 QStringLiteral("Score history from 1 November 2018 to 31 December 2019: opened 600, lowest 585 on 17 "
                                "December 2018, highest 640 on 12 November 2018, now 585."
                                " Thresholds: not above 620 (fast lane) since 3 December 2018; not 623 or more (metro "
                                "discount) since 1 January 2019."));
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&o.pane);
        QVERIFY(accessible);
        QCOMPARE(accessible->role(), QAccessible::Chart);
        QCOMPARE(accessible->text(QAccessible::Name), QStringLiteral("Score history"));
        QCOMPARE(accessible->text(QAccessible::Description), o.pane.summary());
        QCOMPARE(accessible->childCount(), 0);
        QTest::keyClick(&o.pane, Qt::Key_Up);
        QCOMPARE(accessible->text(QAccessible::Value), o.pane.crosshairReading());
    }

    void anEmptyPaneSaysWhatBelongsThere() {
        ChartPane pane;
        pane.resize(400, 200);
        pane.show();
        QVERIFY(pane.summary().contains("Open a file"));
        QVERIFY(!pane.canvas().picture().empty.isEmpty());
        QTest::keyClick(&pane, Qt::Key_Plus);
        QTest::mouseMove(pane.canvas().viewport(), QPoint(100, 100));
        QTest::mouseClick(pane.canvas().viewport(), Qt::LeftButton, {}, QPoint(100, 100));
        pane.selectEntry(3);
        QVERIFY(!pane.canvas().selected());
    }

    void darkAndLightDiffer() {
        Open o;
        o.pane.setDark(false);
        const QImage light = o.pane.grab().toImage();
        o.pane.setDark(true);
        const QImage dark = o.pane.grab().toImage();
        QVERIFY(light.pixelColor(light.width() - 3, 3).lightness() > 200);
        QVERIFY(dark.pixelColor(dark.width() - 3, 3).lightness() < 60);
    }
};

QTEST_MAIN(TestChartPane)
#include "test_chart_pane.moc"
