#include "ui/chart/history_canvas.h"

#include <QChart>
#include <QEvent>
#include <algorithm>
#include <cmath>

#include "ui/chart/painted_item.h"

namespace clearline {
namespace {
constexpr double kBeneathLines = 1;  // above the plot's own background, below the series
constexpr double kOverLines = 100;
}  // namespace

HistoryCanvas::HistoryCanvas(QWidget* parent)
    : QChartView(parent),
      score_(new QLineSeries(this)),
      base_(new QLineSeries(this)),
      dayAxis_(new QValueAxis(this)),
      valueAxis_(new QValueAxis(this)) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    setRenderHint(QPainter::Antialiasing);
    setRubberBand(QChartView::NoRubberBand);
    setMinimumSize(260, 120);
    QChart* c = chart();
    c->setBackgroundVisible(false);
    c->setMargins(QMargins());
    c->setAnimationOptions(QChart::NoAnimation);
    c->legend()->hide();
    c->addAxis(dayAxis_, Qt::AlignBottom);
    c->addAxis(valueAxis_, Qt::AlignLeft);
    for (QLineSeries* series : {base_, score_}) {
        c->addSeries(series);
        series->attachAxis(dayAxis_);
        series->attachAxis(valueAxis_);
    }
    for (QValueAxis* axis : {dayAxis_, valueAxis_}) axis->setVisible(false);
    beneath_ = new PaintedItem(c, kBeneathLines,
                               [this](QPainter& painter) { paintBeneath(painter, picture_, chartColours(dark_)); });
    over_ = new PaintedItem(
        c, kOverLines, [this](QPainter& painter) { paintOver(painter, picture_, highlight_, chartColours(dark_)); });
    applyColours();
}

void HistoryCanvas::setFacts(ChartFacts facts) {
    const bool other = !facts_.ledger || !facts.ledger || facts_.ledger->subject().id != facts.ledger->subject().id ||
                       facts_.ledger->rulebook().id != facts.ledger->rulebook().id;
    facts_ = std::move(facts);
    facts_.readLanes();
    whole_ = facts_.whole();
    if (other) {
        everything_ = true;
        selected_.reset();
    }
    if (selected_ && (!facts_.ledger || *selected_ >= facts_.ledger->entryCount())) selected_.reset();
    shown_ = everything_ ? whole_ : within(shown_, whole_);
    const bool pointed = highlight_.crosshair.has_value();
    highlight_.crosshair.reset();
    pointed_.reset();
    rebuild();
    if (pointed) emit readingChanged();
}

void HistoryCanvas::setDark(bool dark) {
    dark_ = dark;
    applyColours();
    rebuild();
}

void HistoryCanvas::setFocusShown(bool shown) {
    highlight_.focused = shown;
    over_->update();
}

void HistoryCanvas::selectEntry(std::optional<std::size_t> entry) {
    if (entry && (!facts_.drawable() || *entry >= facts_.ledger->entryCount())) entry.reset();
    selected_ = entry;
    if (entry) {
        const DayRange moved = revealing(shown_, facts_.ledger->entryDate(*entry).days(), whole_);
        if (moved != shown_) {
            show(moved);
            return;
        }
    }
    markSelection();
}

void HistoryCanvas::markSelection() {
    highlight_.selected.reset();
    if (selected_ && !stale_ && facts_.drawable()) highlight_.selected = pointOf(*selected_);
    over_->update();
}

void HistoryCanvas::applyColours() {
    const ChartColours& colours = chartColours(dark_);
    QPen pen(colours.score, 2);
    pen.setJoinStyle(Qt::MiterJoin);
    QPen basePen(colours.base, 1.6, Qt::CustomDashLine);
    basePen.setCapStyle(Qt::FlatCap);
    basePen.setDashPattern({4, 3});
    score_->setPen(pen);
    base_->setPen(basePen);
    setBackgroundBrush(colours.background);
}

const ScoreTrace& HistoryCanvas::traced(Kept& kept, const std::shared_ptr<const Ledger>& ledger, DayRange range,
                                        std::size_t columns) {
    if (kept.ledger != ledger || kept.range != range || kept.columns != columns)
        kept = {ledger, range, columns, traceOf(*ledger, range, columns, ledger->clock().asOf.days())};
    return kept.trace;
}

void HistoryCanvas::rebuild() {
    stale_ = true;
    if (!isVisible()) return;  // done when shown
    stale_ = false;
    ChartFrame frame = arrangeFrame(facts_, viewport()->size(), shown_, whole_, font());
    static const ScoreTrace nothing;
    const ScoreTrace* score = &nothing;
    const ScoreTrace* base = &nothing;
    if (facts_.scored()) {
        const auto columns = static_cast<std::size_t>(std::max(1.0, std::floor(frame.plot.width())));
        // A ledger that was beneath may come to the top, and the other way round.
        if (keptBase_.ledger == facts_.ledger || keptScore_.ledger == facts_.base) std::swap(keptScore_, keptBase_);
        score = &traced(keptScore_, facts_.ledger, shown_, columns);
        if (facts_.baseDrawable()) base = &traced(keptBase_, facts_.base, shown_, columns);
        setValueRange(frame, facts_, *score, *base);
    } else {
        keptScore_ = keptBase_ = {};
    }
    picture_ = arrangePicture(facts_, frame, *score, font());
    if (chart()->plotArea() != frame.plot) chart()->setPlotArea(frame.plot);
    const bool moved = dayAxis_->min() != frame.days.from || dayAxis_->max() != frame.days.until ||
                       valueAxis_->min() != frame.low || valueAxis_->max() != frame.high;
    if (moved) {
        // Emptied first, so that the old points are not placed again for each end of each axis.
        score_->replace(QList<QPointF>());
        base_->replace(QList<QPointF>());
        dayAxis_->setRange(frame.days.from, frame.days.until);
        valueAxis_->setRange(frame.low, frame.high);
    }
    const auto draw = [&frame](QLineSeries& series, QList<QRect>& ink, const ScoreTrace& trace) {
        if (trace.dense()) ink = inkOf(frame, trace.points);
        if (!trace.dense() || series.count() > 0) series.replace(trace.dense() ? QList<QPointF>() : trace.points);
    };
    draw(*score_, picture_.scoreInk, *score);
    draw(*base_, picture_.baseInk, *base);
    beneath_->setArea(frame.all);
    over_->setArea(frame.all);
    beneath_->update();
    if (highlight_.crosshair) pointAt(pointedDay_, pointed_);
    markSelection();
}

void HistoryCanvas::show(DayRange range) {
    shown_ = within(range, whole_);
    everything_ = shown_.span() >= whole_.span() * 0.9999;
    rebuild();
}

void HistoryCanvas::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    rebuild();
}

void HistoryCanvas::showEvent(QShowEvent* event) {
    QChartView::showEvent(event);
    if (stale_) rebuild();
}

void HistoryCanvas::changeEvent(QEvent* event) {
    QChartView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) rebuild();
}

}  // namespace clearline
