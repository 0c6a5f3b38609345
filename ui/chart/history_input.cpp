// HistoryCanvas's other half: wheel, drag, pointer and keys.
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/chart/axis_stops.h"
#include "ui/chart/history_canvas.h"
#include "ui/chart/lane_summary.h"
#include "ui/chart/painted_item.h"
#include "ui/chart/points_words.h"

namespace clearline {
namespace {

constexpr double kNear = 9;  // pixels within which something is meant
constexpr double kZoomStep = 1.5;
constexpr std::size_t kMostTried = 4000;  // entries looked at around the pointer

std::size_t firstOn(const Ledger& ledger, double day) {
    return firstNotBefore(0, ledger.entryCount(), day,
                          [&ledger](std::size_t entry) { return double(ledger.entryDate(entry).days()); });
}

}  // namespace

std::optional<std::size_t> HistoryCanvas::entryInForce(const Ledger& ledger, double day) const {
    const std::size_t next = firstOn(ledger, std::floor(day) + 1);
    return next == 0 ? std::nullopt : std::optional(next - 1);
}

QPointF HistoryCanvas::pointOf(std::size_t entry) const {
    const Ledger& ledger = *facts_.ledger;
    const double x = picture_.frame.x(ledger.entryDate(entry).days());
    if (const auto y = laneHeightOf(picture_, entry)) return {x, *y};
    return {x, picture_.frame.y(ledger.entryAfter(entry).approximately())};
}

// In the lanes: the nearest mark, else the listing whose bar lies there.
std::optional<std::size_t> HistoryCanvas::laneEntryNear(QPointF position) const {
    std::optional<std::size_t> best;
    double bestDistance = kNear * kNear;
    for (const auto& [entry, y] : picture_.laneEntries) {
        const QPointF apart = pointOf(entry) - position;
        const double distance = QPointF::dotProduct(apart, apart);
        if (distance >= bestDistance) continue;
        bestDistance = distance;
        best = entry;
    }
    if (best) return best;
    for (const ChartPicture::BarShape& bar : picture_.bars)
        if (bar.entry && bar.area.contains(position)) return bar.entry;
    return std::nullopt;
}

std::optional<std::size_t> HistoryCanvas::entryNear(QPointF position) const {
    const Ledger& ledger = *facts_.ledger;
    const ChartFrame& frame = picture_.frame;
    if (frame.lanes.contains(position) || !facts_.scored()) return laneEntryNear(position);
    const double left = frame.dayAt(position.x() - kNear), right = frame.dayAt(position.x() + kNear);
    std::optional<std::size_t> best;
    double bestDistance = kNear * kNear;
    const std::size_t first = firstOn(ledger, left);
    std::size_t tried = 0;
    for (std::size_t entry = first;
         entry < ledger.entryCount() && ledger.entryDate(entry).days() <= right && tried < kMostTried;
         ++entry, ++tried) {
        if (laneHeightOf(picture_, entry)) continue;
        const QPointF after = pointOf(entry);
        const double before = frame.y(entryBefore(ledger, entry).approximately());
        // The nearest point of the upright stroke that the entry draws; its end is the marker, and wins ties.
        const double top = entry == 0 ? after.y() : std::min(after.y(), before),
                     bottom = entry == 0 ? after.y() : std::max(after.y(), before);
        const double dx = position.x() - after.x(), dy = position.y() - std::clamp(position.y(), top, bottom);
        const double toMarker = std::abs(position.y() - after.y());
        const double distance = dx * dx + dy * dy + std::min(toMarker, 100.0) * 1e-3;
        if (distance < bestDistance) {
            bestDistance = distance;
            best = entry;
        }
    }
    if (best) return best;
    // On the level stroke: the entry that began it.
    auto step = entryInForce(ledger, frame.dayAt(position.x()));
    while (step && laneHeightOf(picture_, *step)) step = *step > 0 ? std::optional(*step - 1) : std::nullopt;
    if (step && std::abs(pointOf(*step).y() - position.y()) <= kNear) return step;
    return std::nullopt;
}

QStringList HistoryCanvas::wordsAt(double day, std::optional<std::size_t> entry) const {
    const Ledger& ledger = *facts_.ledger;
    const auto force = entry ? entry : entryInForce(ledger, day);
    if (!force) return {};
    const auto at = static_cast<std::int32_t>(std::floor(day));
    QStringList words;
    const QString date = longDay(at, facts_.language);
    if (const ForecastStep* later = entry ? nullptr : laterOn(day))
        return {tr("%1: %2 if nothing new comes", "date, score")
                    .arg(date, later->score ? plainPoints(*later->score) : tr("not known"))};
    words += facts_.scored() ? tr("%1: %2", "date: score").arg(date, plainPoints(ledger.entryAfter(*force))) : date;
    if (entry && laneHeightOf(picture_, *entry)) {
        words += entryCause(ledger, *entry, facts_.language);
    } else if (entry) {
        const Points change = ledger.entryAfter(*entry) - entryBefore(ledger, *entry);
        words += tr("%1  %2", "points, cause").arg(markedPoints(change), entryCause(ledger, *entry, facts_.language));
        const std::size_t sameDay = firstOn(ledger, at + 1.0) - firstOn(ledger, at);
        if (sameDay > 1) words += tr("%n changes on this day", nullptr, static_cast<int>(sameDay));
    }
    if (const LedgerMark* mark = entry ? facts_.markOf(*entry) : nullptr) words += mark->words;
    words += laneWords(facts_, at, entry);
    if (facts_.baseDrawable())
        if (const auto other = entryInForce(*facts_.base, day)) {
            const Points without = facts_.base->entryAfter(*other);
            const QString which = facts_.baseName.isEmpty() ? tr("without the changes") : facts_.baseName;
            if (without != ledger.entryAfter(*force))
                words += tr("%1: %2", "scenario, points").arg(which, plainPoints(without));
        }
    for (const ReadingState& reading : facts_.readings)
        if (std::abs(picture_.frame.x(reading.date.days()) - picture_.frame.x(at)) <= kNear / 2) {
            const QString official =
                tr("official on %1: %2").arg(QString::fromStdString(reading.date.iso()), plainPoints(reading.score));
            words += reading.gap && !reading.gap->isZero()
                         ? tr("%1 (%2 from this calculation)").arg(official, signedPoints(*reading.gap))
                         : official;
        }
    return words;
}

const ForecastStep* HistoryCanvas::laterOn(double day) const {
    return day > facts_.ledger->clock().asOf.days() ? forecastOn(facts_.forecast, day) : nullptr;
}

void HistoryCanvas::pointAt(double day, std::optional<std::size_t> entry) {
    const Ledger& ledger = *facts_.ledger;
    day = std::clamp(day, double(ledger.entryDate(0).days()),
                     std::max({double(ledger.entryDate(0).days()), double(ledger.clock().asOf.days()),
                               facts_.forecast.empty() ? 0.0 : shown_.until}));
    if (entry && *entry >= ledger.entryCount()) entry.reset();
    pointedDay_ = entry ? ledger.entryDate(*entry).days() : std::floor(day);
    pointed_ = entry;
    const auto force = entry ? entry : entryInForce(ledger, pointedDay_);
    if (!force) return pointNowhere();
    const QString before = reading();
    // Without a score only an entry has a height.
    const ForecastStep* later = entry ? nullptr : laterOn(pointedDay_);
    const double y = entry                   ? pointOf(*entry).y()
                     : later && later->score ? picture_.frame.y(later->score->approximately())
                     : facts_.scored()       ? picture_.frame.y(ledger.entryAfter(*force).approximately())
                                             : std::numeric_limits<double>::quiet_NaN();
    highlight_.crosshair = Crosshair{QPointF(picture_.frame.x(pointedDay_), y), wordsAt(pointedDay_, entry)};
    over_->update();
    if (reading() != before) emit readingChanged();
}

void HistoryCanvas::pointNowhere() {
    if (!highlight_.crosshair) return;
    highlight_.crosshair.reset();
    pointed_.reset();
    over_->update();
    emit readingChanged();
}

QString HistoryCanvas::reading() const {
    return highlight_.crosshair ? highlight_.crosshair->words.join(tr(", ", "between the parts of a reading"))
                                : QString();
}

void HistoryCanvas::stepCrosshair(int direction) {
    const Ledger& ledger = *facts_.ledger;
    std::size_t entry = ledger.entryCount() - 1;
    if (pointed_ || highlight_.crosshair) {
        const auto from = pointed_ ? pointed_ : entryInForce(ledger, pointedDay_);
        entry = from.value_or(0);
        if (direction < 0 && pointed_ && entry > 0) --entry;
        if (direction > 0 && entry + 1 < ledger.entryCount()) ++entry;
    } else if (selected_) {
        entry = *selected_;
    }
    const DayRange moved = revealing(shown_, ledger.entryDate(entry).days(), whole_);
    if (moved != shown_) show(moved);
    pointAt(ledger.entryDate(entry).days(), entry);
}

bool HistoryCanvas::useKey(const QKeyEvent& event) {
    if (!facts_.drawable()) return false;
    const bool byEntry = event.modifiers() & Qt::ControlModifier;
    const bool byDay = event.modifiers() & Qt::ShiftModifier;
    const double middle = highlight_.crosshair ? pointedDay_ : (shown_.from + shown_.until) / 2;
    const auto move = [&](int direction) {
        if (byEntry) return stepCrosshair(direction);
        if (byDay) {
            const double step = std::max(1.0, std::round(shown_.span() / 200));
            const double from = highlight_.crosshair ? pointedDay_ : middle;
            const double day = std::clamp(from + direction * step, whole_.from, whole_.until);
            const DayRange moved = revealing(shown_, day, whole_);
            if (moved != shown_) show(moved);
            return pointAt(day, std::nullopt);
        }
        show(panned(shown_, direction * shown_.span() * 0.15, whole_));
    };
    switch (event.key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal: show(zoomed(shown_, kZoomStep, middle, whole_)); return true;
        case Qt::Key_Minus:
        case Qt::Key_Underscore: show(zoomed(shown_, 1 / kZoomStep, middle, whole_)); return true;
        case Qt::Key_0: show(whole_); return true;
        case Qt::Key_Left: move(-1); return true;
        case Qt::Key_Right: move(1); return true;
        case Qt::Key_Up: stepCrosshair(-1); return true;
        case Qt::Key_Down: stepCrosshair(1); return true;
        case Qt::Key_Home: show(panned(shown_, whole_.from - shown_.from, whole_)); return true;
        case Qt::Key_End: show(panned(shown_, whole_.until - shown_.until, whole_)); return true;
        case Qt::Key_Escape:
            if (!highlight_.crosshair) return false;
            pointNowhere();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space: {
            const auto entry = pointed_               ? pointed_
                               : highlight_.crosshair ? entryInForce(*facts_.ledger, pointedDay_)
                                                      : std::nullopt;
            if (!entry) return false;
            selectEntry(entry);
            emit entryPicked(*entry);
            return true;
        }
        default: return false;
    }
}

void HistoryCanvas::wheelEvent(QWheelEvent* event) {
    if (!facts_.drawable()) return event->ignore();
    event->accept();
    const QPoint turn = event->angleDelta();
    if (turn.isNull()) return;
    const bool sideways = std::abs(turn.x()) > std::abs(turn.y()) || (event->modifiers() & Qt::ShiftModifier);
    if (sideways) {
        const int by = turn.x() != 0 ? turn.x() : turn.y();
        show(panned(shown_, -by / 120.0 * shown_.span() * 0.1, whole_));
    } else {
        show(zoomed(shown_, std::pow(1.25, turn.y() / 120.0), picture_.frame.dayAt(event->position().x()), whole_));
    }
}

void HistoryCanvas::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !facts_.drawable()) return QChartView::mousePressEvent(event);
    pressed_ = event->position();
    pressedRange_ = shown_;
    dragged_ = false;
}

void HistoryCanvas::mouseMoveEvent(QMouseEvent* event) {
    if (!facts_.drawable()) return;
    const QPointF at = event->position();
    if (pressed_) {
        const double moved = at.x() - pressed_->x();
        if (!dragged_ && std::abs(moved) < 4) return;
        dragged_ = true;
        viewport()->setCursor(Qt::ClosedHandCursor);
        highlight_.crosshair.reset();
        show(panned(pressedRange_, -moved / picture_.frame.plot.width() * pressedRange_.span(), whole_));
        return;
    }
    if (!picture_.frame.plot.united(picture_.frame.lanes).adjusted(-kNear, 0, kNear, 0).contains(at)) {
        viewport()->unsetCursor();
        return pointNowhere();
    }
    const auto entry = entryNear(at);
    // A step is named where it begins; along it the crosshair tells the day under the pointer.
    const bool begins = entry && std::abs(pointOf(*entry).x() - at.x()) <= kNear;
    viewport()->setCursor(entry ? Qt::PointingHandCursor : Qt::CrossCursor);
    pointAt(picture_.frame.dayAt(at.x()), begins ? entry : std::nullopt);
}

void HistoryCanvas::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !pressed_) return QChartView::mouseReleaseEvent(event);
    pressed_.reset();
    viewport()->unsetCursor();
    if (dragged_) return;
    if (const auto entry = entryNear(event->position())) {
        selectEntry(entry);
        emit entryPicked(*entry);
    }
}

void HistoryCanvas::leaveEvent(QEvent* event) {
    QChartView::leaveEvent(event);
    pointNowhere();
}

}  // namespace clearline
