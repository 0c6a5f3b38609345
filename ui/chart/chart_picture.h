// ChartPicture: everything the score history paints besides the two lines, resolved to pixels: an
// arrangement in which nothing overlaps. Made afresh for each view; painting only follows it.
#pragma once

#include <QFont>
#include <QLineF>
#include <QRect>
#include <QRectF>
#include <QStringList>

#include "ui/chart/chart_facts.h"
#include "ui/chart/score_trace.h"

namespace clearline {

// Where days and scores fall on screen.
struct ChartFrame {
    QRectF all, plot;
    DayRange days;
    double low = 0, high = 1;
    QRectF lanes{};  // beneath the plot, or the plot itself where there is no score; empty without lanes

    [[nodiscard]] double foot() const { return lanes.isEmpty() ? plot.bottom() : lanes.bottom(); }
    [[nodiscard]] double x(double day) const { return plot.left() + (day - days.from) / days.span() * plot.width(); }
    [[nodiscard]] double y(double value) const { return plot.bottom() - (value - low) / (high - low) * plot.height(); }
    [[nodiscard]] double dayAt(double px) const { return days.from + (px - plot.left()) / plot.width() * days.span(); }
};

enum class MarkShape : std::uint8_t { Gain, Loss, Level, Leave };

struct ChartPicture {
    struct BandShape {
        QRectF area;
        double share = 0;
        QRectF nameBox;
        QString name;
    };
    struct ValueShape {
        double y = 0;
        QString label;
    };
    struct DayShape {
        double x = 0;
        QRectF box;
        QString label;
        bool strong = false;
    };
    struct ThresholdShape {
        QLineF line;
        bool begins = false, ends = false, benefit = true;
    };
    enum class Tone : std::uint8_t { Benefit, Restriction, Now };
    struct MarginLabel {
        QRectF box;
        QStringList lines;
        QString dates;
        std::optional<double> lineY;
        Tone tone = Tone::Benefit;
    };
    struct Marker {
        QPointF at;
        MarkShape shape = MarkShape::Level;
        std::size_t entry = 0;
    };
    struct PendingShape {  // around an entry under objection or repair
        QPointF at;
        bool repair = false;
        std::size_t entry = 0;
    };
    struct ReadingShape {
        QPointF at;
        std::optional<QPointF> recomputed;
        bool apart = false;
        std::size_t reading = 0;
    };
    struct LaneShape {
        QRectF area;
        QRectF nameBox, stateBox;
        QStringList name, state;  // left of the lane; right of it, as it is on the as-of day
        bool listed = false;
        NamedList::Kind kind = NamedList::Kind::Other;
    };
    struct BarShape {
        QRectF area;
        bool arrow = false;  // goes on
        NamedList::Kind kind = NamedList::Kind::Other;
        bool rest = false;
        bool gone = false;  // as it was without the scenario's changes
        QString words;      // those that fit
        std::optional<std::size_t> entry;
    };
    struct HoldShape {
        QRectF area;
        QRectF nameBox;
        QString name;
    };
    enum class Sign : std::uint8_t { Score, Base, Forecast, Agrees, Differs, Objection, Repair };
    struct LegendItem {
        QRectF box;
        Sign sign = Sign::Score;
        QString words;
    };

    ChartFrame frame;
    QFont font;
    QString empty;  // instead of all else
    std::vector<BandShape> bands;
    std::vector<ValueShape> values;
    std::vector<DayShape> days;
    std::vector<ThresholdShape> thresholds;
    std::vector<MarginLabel> margin;
    std::vector<Marker> markers;
    std::vector<PendingShape> pending;
    std::vector<ReadingShape> readings;
    std::vector<LegendItem> legend;
    std::vector<LaneShape> lanes;
    std::vector<BarShape> bars;
    std::vector<HoldShape> holds;
    std::vector<std::pair<std::size_t, double>> laneEntries;  // entries that stand in a lane, and their heights
    std::optional<QPointF> now;
    QList<QPointF> forecast;
    // Pixels of the lines, only where they go through every pixel column; else they are series.
    QList<QRect> scoreInk, baseInk;
};

// The frame without its value range: margins wide enough for every name.
[[nodiscard]] ChartFrame arrangeFrame(const ChartFacts& facts, QSizeF size, DayRange shown, DayRange whole,
                                      const QFont& font);
// The least and greatest score to show: the lines, the readings and the thresholds near them.
void setValueRange(ChartFrame& frame, const ChartFacts& facts, const ScoreTrace& score, const ScoreTrace& base);
[[nodiscard]] ChartPicture arrangePicture(const ChartFacts& facts, const ChartFrame& frame, const ScoreTrace& score,
                                          const QFont& font);

// How high an entry stands that is of a lane and not of the score.
[[nodiscard]] std::optional<double> laneHeightOf(const ChartPicture& picture, std::size_t entry);

// The pixels of a hairline along a step line: one upright run a pixel column, and what lies level
// between two columns. A few thousand short runs cost less than strokes over one another.
[[nodiscard]] QList<QRect> inkOf(const ChartFrame& frame, const QList<QPointF>& points);

// At most `most` lines no wider than `width`; the last is elided if the words go on.
[[nodiscard]] QStringList wrappedText(const QString& text, const QFont& font, double width, int most);

}  // namespace clearline
