// HistoryCanvas: the one place that knows Qt Charts. It shows a step line and a dashed one beneath
// on day numbers (none where there is no score), everything else painted from a ChartPicture, and turns wheel, drag,
// pointer and keys into zooming, panning, a crosshair and picked entries. Series and axes are made once.
#pragma once

#include <QChartView>
#include <QLineSeries>
#include <QValueAxis>

#include "ui/chart/chart_facts.h"
#include "ui/chart/chart_painter.h"
#include "ui/chart/score_trace.h"

namespace clearline {

class PaintedItem;

class HistoryCanvas : public QChartView {
    Q_OBJECT
public:
    explicit HistoryCanvas(QWidget* parent = nullptr);

    void setFacts(ChartFacts facts);
    void setDark(bool dark);
    void selectEntry(std::optional<std::size_t> entry);
    void setFocusShown(bool shown);
    bool useKey(const QKeyEvent& event);  // false: not one of ours

    [[nodiscard]] const ChartFacts& facts() const { return facts_; }
    [[nodiscard]] const ChartPicture& picture() const { return picture_; }
    [[nodiscard]] DayRange shown() const { return shown_; }
    [[nodiscard]] std::optional<std::size_t> selected() const { return selected_; }
    // What the crosshair says, in one line; empty without one.
    [[nodiscard]] QString reading() const;

signals:
    void entryPicked(std::size_t entry);
    void readingChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void rebuild();
    void applyColours();
    void show(DayRange range);
    void markSelection();
    // Puts the crosshair on a day, saying most about one of its entries if there is one.
    void pointAt(double day, std::optional<std::size_t> entry);
    void pointNowhere();
    void stepCrosshair(int direction);
    // Of the forecast, after the as-of day; null: there is none.
    [[nodiscard]] const ForecastStep* laterOn(double day) const;
    [[nodiscard]] QStringList wordsAt(double day, std::optional<std::size_t> entry) const;
    [[nodiscard]] std::optional<std::size_t> entryNear(QPointF position) const;
    // The last entry on or before a day.
    [[nodiscard]] std::optional<std::size_t> entryInForce(const Ledger& ledger, double day) const;
    [[nodiscard]] QPointF pointOf(std::size_t entry) const;
    [[nodiscard]] std::optional<std::size_t> laneEntryNear(QPointF position) const;

    // The trace of the other ledger seldom changes while this one does.
    struct Kept {
        std::shared_ptr<const Ledger> ledger;
        DayRange range;
        std::size_t columns = 0;
        ScoreTrace trace;
    };
    static const ScoreTrace& traced(Kept& kept, const std::shared_ptr<const Ledger>& ledger, DayRange range,
                                    std::size_t columns);

    ChartFacts facts_;
    Kept keptScore_, keptBase_;
    ChartPicture picture_;
    Highlight highlight_;
    DayRange whole_, shown_;
    bool everything_ = true;  // showing all there is; stays so when the ledger changes
    bool stale_ = true;
    bool dark_ = false;
    std::optional<std::size_t> selected_, pointed_;
    double pointedDay_ = 0;
    std::optional<QPointF> pressed_;
    DayRange pressedRange_;
    bool dragged_ = false;

    QLineSeries* score_;
    QLineSeries* base_;
    QValueAxis* dayAxis_;
    QValueAxis* valueAxis_;
    PaintedItem* beneath_;
    PaintedItem* over_;
};

}  // namespace clearline
