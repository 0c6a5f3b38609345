#include "ui/chart/chart_picture.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

#include "ui/chart/arrange_lanes.h"
#include "ui/chart/axis_stops.h"
#include "ui/chart/chart_summary.h"
#include "ui/chart/label_stack.h"
#include "ui/chart/points_words.h"

namespace clearline {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ScoreHistory)
};

constexpr double kGap = 6;      // between texts and what is beside them
constexpr double kLeader = 14;  // from the plot's edge to the names in the margin
constexpr double kBandNameMost = 150;
constexpr std::size_t kMostMarkers = 300;

double nameWidth(QSizeF size) { return std::clamp(size.width() * 0.24, 110.0, 190.0); }

QString nowText(const Ledger& ledger) { return Words::tr("%1 now").arg(plainPoints(*ledger.score())); }

QString valueLabel(double value) { return QString::number(value, 'g', 12).replace(QLatin1Char('-'), QChar(0x2212)); }

double widest(const QStringList& lines, const QFontMetricsF& metrics) {
    double width = 0;
    for (const QString& line : lines) width = std::max(width, metrics.horizontalAdvance(line));
    return width;
}

bool asOfShown(const ChartFrame& frame, const Ledger& ledger) {
    return frame.days.contains(ledger.clock().asOf.days());
}

void arrangeBands(ChartPicture& picture, const ChartFacts& facts, const QFontMetricsF& metrics) {
    const ChartFrame& frame = picture.frame;
    const std::vector<ScoreBand> bands = scoreBands(*facts.ledger, facts.language);
    for (std::size_t k = 0; k < bands.size(); ++k) {
        const double top = bands[k].high ? std::max(frame.y(*bands[k].high), frame.plot.top()) : frame.plot.top();
        const double bottom =
            bands[k].low ? std::min(frame.y(*bands[k].low), frame.plot.bottom()) : frame.plot.bottom();
        if (bottom - top < 1) continue;
        ChartPicture::BandShape shape;
        shape.area = QRectF(QPointF(frame.all.left(), top), QPointF(frame.plot.right(), bottom));
        shape.share = bands.size() > 1 ? static_cast<double>(k) / static_cast<double>(bands.size() - 1) : 1;
        if (bottom - top >= metrics.height()) {
            shape.name = metrics.elidedText(bands[k].name, Qt::ElideRight, kBandNameMost);
            shape.nameBox = QRectF(frame.all.left() + kGap, (top + bottom - metrics.height()) / 2, kBandNameMost + 2,
                                   metrics.height());
        }
        picture.bands.push_back(shape);
    }
}

void arrangeValues(ChartPicture& picture, const QFontMetricsF& metrics) {
    const ChartFrame& frame = picture.frame;
    const int mostValues = std::max(2, static_cast<int>(frame.plot.height() / (metrics.height() * 1.5)));
    for (const double value : valueStops(frame.low, frame.high, mostValues))
        picture.values.push_back({frame.y(value), valueLabel(value)});
}

void arrangeDays(ChartPicture& picture, Language language, const QFontMetricsF& metrics) {
    const ChartFrame& frame = picture.frame;
    // Over many years only years are named, and they are short.
    const bool years = frame.days.span() > 5 * 366;
    const bool chinese = language == Language::Chinese;
    const double labelWidth =
        metrics.horizontalAdvance(years ? (chinese ? QStringLiteral("2019年") : QStringLiteral("2019"))
                                        : (chinese ? QStringLiteral("2019年12月") : QStringLiteral("May 2019"))) +
        2 * kGap;
    double taken = frame.plot.left() - labelWidth;
    for (const DayStop& stop : dayStops(frame.days, static_cast<int>(frame.plot.width() / labelWidth), language)) {
        ChartPicture::DayShape shape;
        shape.x = frame.x(stop.day);
        shape.strong = stop.strong;
        const double width = metrics.horizontalAdvance(stop.label) + 2;
        const double left = std::min(shape.x - width / 2, frame.plot.right() + kLeader - width);
        if (left > taken) {
            shape.label = stop.label;
            shape.box = QRectF(left, frame.foot() + 4, width, metrics.height());
            taken = left + width + kGap;
        }
        picture.days.push_back(shape);
    }
}

struct MarginWish {
    ChartPicture::MarginLabel label;
    double at = 0;
    LabelWish wish;
};

void arrangeMargin(ChartPicture& picture, const ChartFacts& facts, const QFontMetricsF& metrics) {
    const ChartFrame& frame = picture.frame;
    const Ledger& ledger = *facts.ledger;
    const double now = ledger.score()->approximately();
    const double left = frame.plot.right() + kLeader;
    const double width = frame.all.right() - left;
    std::vector<MarginWish> wishes;
    const auto wish = [&](ChartPicture::Tone tone, const QString& name, const QString& dates, double at, bool onLine) {
        MarginWish w;
        w.label.tone = tone;
        w.label.lines = wrappedText(name, picture.font, width, 2);
        w.label.dates = dates;
        const double y = std::clamp(frame.y(at), frame.plot.top(), frame.plot.bottom());
        if (onLine) w.label.lineY = y;
        w.at = at;
        w.wish = {y, metrics.height() * static_cast<double>(w.label.lines.size() + (dates.isEmpty() ? 0 : 1))};
        wishes.push_back(w);
    };
    const ThresholdMark* above = nullptr;  // the nearest beyond each edge
    const ThresholdMark* below = nullptr;
    const std::vector<ThresholdMark> marks = thresholdMarks(ledger, frame.days, facts.language);
    for (const ThresholdMark& mark : marks) {
        if (mark.at > frame.high) {
            if (!above || mark.at < above->at) above = &mark;
            continue;
        }
        if (mark.at < frame.low) {
            if (!below || mark.at > below->at) below = &mark;
            continue;
        }
        const double y = frame.y(mark.at);
        picture.thresholds.push_back(
            {QLineF(frame.x(mark.days.from), y, frame.x(mark.days.until), y), mark.begins, mark.ends, mark.benefit});
        wish(mark.benefit ? ChartPicture::Tone::Benefit : ChartPicture::Tone::Restriction, mark.name, mark.dates,
             mark.at, !mark.ends);
    }
    const auto tone = [](const ThresholdMark& mark) {
        return mark.benefit ? ChartPicture::Tone::Benefit : ChartPicture::Tone::Restriction;
    };
    if (above) wish(tone(*above), QStringLiteral("↑ ") + above->name, above->dates, above->at, false);
    if (below) wish(tone(*below), QStringLiteral("↓ ") + below->name, below->dates, below->at, false);
    if (asOfShown(frame, ledger)) {
        wish(ChartPicture::Tone::Now, nowText(ledger), {}, now, true);
        const double x = frame.x(ledger.clock().asOf.days());
        if (now >= frame.low && now <= frame.high) picture.now = QPointF(x, frame.y(now));
    }
    // Without room for all, those furthest from the score go first.
    const double top = frame.all.top() + 2;
    const double bottom = frame.lanes.isEmpty() ? frame.all.bottom() - 2 : frame.lanes.top() - 2;
    const auto height = [&] {
        double sum = 0;
        for (const MarginWish& w : wishes) sum += w.wish.height + 2;
        return sum;
    };
    while (wishes.size() > 1 && height() > bottom - top)
        wishes.erase(std::max_element(wishes.begin(), wishes.end(), [now](const MarginWish& a, const MarginWish& b) {
            return std::abs(a.at - now) < std::abs(b.at - now);
        }));
    // Of equal heights the greater score stands higher.
    std::stable_sort(wishes.begin(), wishes.end(),
                     [](const MarginWish& a, const MarginWish& b) { return a.at > b.at; });
    std::vector<LabelWish> plain;
    for (const MarginWish& w : wishes) plain.push_back(w.wish);
    const std::vector<double> centres = stackLabels(plain, top, bottom, 2);
    for (std::size_t k = 0; k < wishes.size(); ++k) {
        wishes[k].label.box = QRectF(left, centres[k] - plain[k].height / 2, width, plain[k].height);
        picture.margin.push_back(wishes[k].label);
    }
}

void arrangePending(ChartPicture& picture, const ChartFacts& facts) {
    if (!facts.marks || facts.marks->ledger != facts.ledger) return;
    const ChartFrame& frame = picture.frame;
    for (const auto& [entry, mark] : facts.marks->byEntry) {
        const Date day = facts.ledger->entryDate(entry);
        if (!frame.days.contains(day.days())) continue;
        const auto lane = laneHeightOf(picture, entry);
        picture.pending.push_back(
            {QPointF(frame.x(day.days()), lane ? *lane : frame.y(facts.ledger->entryAfter(entry).approximately())),
             mark.kind == LedgerMark::Kind::Repair, entry});
    }
}

void arrangeMarkers(ChartPicture& picture, const ChartFacts& facts, const ScoreTrace& score) {
    const ChartFrame& frame = picture.frame;
    const Ledger& ledger = *facts.ledger;
    for (std::size_t k = 0; k < facts.readings.size(); ++k) {
        const ReadingState& reading = facts.readings[k];
        if (!frame.days.contains(reading.date.days())) continue;
        ChartPicture::ReadingShape shape;
        shape.reading = k;
        shape.at = {frame.x(reading.date.days()), frame.y(reading.score.approximately())};
        shape.apart = !reading.gap || !reading.gap->isZero();
        if (shape.apart && reading.recomputed)
            shape.recomputed = QPointF(shape.at.x(), frame.y(reading.recomputed->approximately()));
        picture.readings.push_back(shape);
    }
    arrangePending(picture, facts);
    if (score.entries == 0 || score.entries > kMostMarkers) return;
    const std::size_t ofLanes = picture.markers.size();
    for (std::size_t entry = score.firstEntry; entry < score.firstEntry + score.entries; ++entry) {
        if (laneHeightOf(picture, entry)) continue;  // it stands there
        const Points after = ledger.entryAfter(entry);
        const int sign = entry == 0 ? 0 : (after - ledger.entryAfter(entry - 1)).sign();
        const QPointF at(frame.x(ledger.entryDate(entry).days()), frame.y(after.approximately()));
        // One that would cover the last is left to the line itself; it can still be pointed at.
        if (picture.markers.size() > ofLanes) {
            const QPointF apart = at - picture.markers.back().at;
            if (std::abs(apart.x()) < 6 && std::abs(apart.y()) < 6) continue;
        }
        picture.markers.push_back({at,
                                   sign > 0   ? MarkShape::Gain
                                   : sign < 0 ? MarkShape::Loss
                                              : MarkShape::Level,
                                   entry});
    }
}

void arrangeLegend(ChartPicture& picture, const ChartFacts& facts, const QFontMetricsF& metrics) {
    std::vector<std::pair<ChartPicture::Sign, QString>> items;
    if (facts.baseDrawable()) {
        const bool named = !facts.baseName.isEmpty();
        items.emplace_back(ChartPicture::Sign::Score, !facts.name.isEmpty() ? facts.name
                                                      : named               ? Words::tr("this scenario")
                                                                            : Words::tr("with the scenario's changes"));
        items.emplace_back(ChartPicture::Sign::Base, named ? facts.baseName : Words::tr("without"));
    } else if (!facts.baseLanes.empty()) {
        items.emplace_back(ChartPicture::Sign::Base,
                           facts.baseName.isEmpty() ? Words::tr("without the scenario's changes") : facts.baseName);
    }
    if (facts.marked(LedgerMark::Kind::Objection))
        items.emplace_back(ChartPicture::Sign::Objection, Words::tr("under objection"));
    if (facts.marked(LedgerMark::Kind::Repair))
        items.emplace_back(ChartPicture::Sign::Repair, Words::tr("under repair"));
    if (!picture.forecast.isEmpty())
        items.emplace_back(ChartPicture::Sign::Forecast, Words::tr("if nothing new comes"));
    const auto apart = [](const ReadingState& r) { return !r.gap || !r.gap->isZero(); };
    if (std::any_of(facts.readings.begin(), facts.readings.end(), [&](const ReadingState& r) { return !apart(r); }))
        items.emplace_back(ChartPicture::Sign::Agrees, Words::tr("official score, the same"));
    if (std::any_of(facts.readings.begin(), facts.readings.end(), apart))
        items.emplace_back(ChartPicture::Sign::Differs, Words::tr("official score, different"));
    double x = picture.frame.plot.left();
    for (const auto& [sign, words] : items) {
        const double width = 26 + metrics.horizontalAdvance(words) + 14;
        if (x + width - 14 > picture.frame.plot.right() + 1) break;
        picture.legend.push_back({QRectF(x, picture.frame.all.top() + 5, width, metrics.height()), sign, words});
        x += width;
    }
}

}  // namespace

QStringList wrappedText(const QString& text, const QFont& font, double width, int most) {
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() + 1 == most && line.textStart() + line.textLength() < text.size()) {
            lines += QFontMetricsF(font).elidedText(text.mid(line.textStart()), Qt::ElideRight, width);
            break;
        }
        lines += text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

QList<QRect> inkOf(const ChartFrame& frame, const QList<QPointF>& points) {
    QList<QRect> ink;
    if (points.isEmpty()) return ink;
    ink.reserve(points.size());
    const auto pixel = [](double at) { return static_cast<int>(std::floor(at)); };
    int x = pixel(frame.x(points.front().x())), y = pixel(frame.y(points.front().y()));
    int top = y, bottom = y;
    for (const QPointF& point : points) {
        const int toX = pixel(frame.x(point.x())), toY = pixel(frame.y(point.y()));
        if (toX != x) {
            ink.append(QRect(x, top, 1, bottom - top + 1));
            if (toX > x + 1) ink.append(QRect(x + 1, y, toX - x - 1, 1));
            x = toX;
            top = bottom = y;
        }
        y = toY;
        top = std::min(top, y);
        bottom = std::max(bottom, y);
    }
    ink.append(QRect(x, top, 1, bottom - top + 1));
    return ink;
}

ChartFrame arrangeFrame(const ChartFacts& facts, QSizeF size, DayRange shown, DayRange whole, const QFont& font) {
    ChartFrame frame;
    frame.all = QRectF(QPointF(0, 0), size);
    frame.days = shown;
    if (!facts.drawable()) {
        frame.plot = frame.all;
        return frame;
    }
    const QFontMetricsF metrics(font);
    double left = laneNameWidth(facts, metrics), names = laneStateWidth(facts, metrics);
    if (facts.scored()) {
        double bandWidth = 0;
        for (const ScoreBand& band : scoreBands(*facts.ledger, facts.language))
            bandWidth = std::max(bandWidth, std::min(metrics.horizontalAdvance(band.name), kBandNameMost) + 2 * kGap);
        left = std::max(left, bandWidth + metrics.horizontalAdvance(QStringLiteral("−1000")) + 2 * kGap);
        names = std::max(names, metrics.horizontalAdvance(nowText(*facts.ledger)) * 1.1);  // printed bold
        // Over the whole history, so that the plot keeps its place while zooming.
        for (const DayRange range : {whole, shown})
            for (const ThresholdMark& mark : thresholdMarks(*facts.ledger, range, facts.language)) {
                names = std::max(
                    names, widest(wrappedText(QStringLiteral("↑ ") + mark.name, font, nameWidth(size), 2), metrics));
                names = std::max(names, metrics.horizontalAdvance(mark.dates));
            }
    }
    const bool legend = (facts.scored() && (facts.baseDrawable() || facts.marked(LedgerMark::Kind::Objection) ||
                                            facts.marked(LedgerMark::Kind::Repair) || !facts.readings.empty() ||
                                            !facts.forecast.empty())) ||
                        !facts.baseLanes.empty();
    const double top = legend ? metrics.height() + 12 : 10;
    const double right = kLeader + names + kGap;
    // On whole pixels, so that the columns of a dense line are pixel columns.
    const QPointF corner(std::ceil(left), std::ceil(top));
    frame.plot = QRectF(corner, QSizeF(std::max(40.0, std::floor(size.width() - corner.x() - right)),
                                       std::max(30.0, std::floor(size.height() - corner.y() - metrics.height() - 10))));
    reserveLanes(frame, facts, metrics);
    return frame;
}

void setValueRange(ChartFrame& frame, const ChartFacts& facts, const ScoreTrace& score, const ScoreTrace& base) {
    std::optional<double> low, high;
    const auto include = [&](double value) {
        low = low ? std::min(*low, value) : value;
        high = high ? std::max(*high, value) : value;
    };
    for (const ScoreTrace* trace : {&score, &base}) {
        if (trace->low) include(*trace->low);
        if (trace->high) include(*trace->high);
    }
    for (const ReadingState& reading : facts.readings)
        if (frame.days.contains(reading.date.days())) {
            include(reading.score.approximately());
            if (reading.recomputed) include(reading.recomputed->approximately());
        }
    for (const ForecastStep& step : facts.forecast)
        if (step.score && frame.days.contains(step.day.days())) include(step.score->approximately());
    if (!low) include(facts.ledger->score()->approximately());
    const double dataLow = *low, dataHigh = *high;
    const double reach = std::max((dataHigh - dataLow) * 0.6, 40.0);
    for (const ThresholdMark& mark : thresholdMarks(*facts.ledger, frame.days, facts.language))
        if (mark.at >= dataLow - reach && mark.at <= dataHigh + reach) include(mark.at);
    const double air = std::max((*high - *low) * 0.07, 1.0);
    frame.low = *low - air;
    frame.high = *high + air;
}

ChartPicture arrangePicture(const ChartFacts& facts, const ChartFrame& frame, const ScoreTrace& score,
                            const QFont& font) {
    ChartPicture picture;
    picture.frame = frame;
    picture.font = font;
    picture.empty = emptyChartText(facts);
    if (!picture.empty.isEmpty()) return picture;
    const QFontMetricsF metrics(font);
    arrangeDays(picture, facts.language, metrics);
    arrangeLanes(picture, facts, metrics);
    if (!facts.scored()) {
        arrangeLegend(picture, facts, metrics);
        return picture;
    }
    arrangeBands(picture, facts, metrics);
    arrangeValues(picture, metrics);
    arrangeHolds(picture, facts, metrics);
    arrangeMargin(picture, facts, metrics);
    arrangeMarkers(picture, facts, score);
    if (!facts.forecast.empty()) picture.forecast = forecastLine(facts.forecast, frame);
    arrangeLegend(picture, facts, metrics);
    return picture;
}

}  // namespace clearline
