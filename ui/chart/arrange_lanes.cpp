#include "ui/chart/arrange_lanes.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace clearline {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ListTimeline)
};

constexpr double kGap = 6, kLeader = 14;
constexpr double kNameMost = 132, kStateMost = 150;
constexpr double kRowMost = 60;        // of lanes that have the chart to themselves
constexpr double kBesideScore = 0.42;  // of the height, at most

std::size_t rowsOf(const std::vector<Lane>& lanes) {
    std::size_t rows = 0;
    for (const Lane& lane : lanes) rows += lane.rows;
    return rows;
}

// As it is on the as-of day, in a few words.
QString stateOf(const Lane& lane, const Ledger& ledger) {
    const LaneBar* now = nullptr;
    for (const LaneBar& bar : lane.bars)
        if (bar.open && (!now || bar.end.value_or(INT32_MAX) > now->end.value_or(INT32_MAX))) now = &bar;
    if (lane.ofScale) return now ? now->name : QString();
    if (!now) return Words::tr("not listed");
    const auto end = now->end ? Date::ofDays(*now->end) : ledger.clock().asOf;
    return now->end ? Words::tr("listed until %1").arg(QString::fromStdString(end.iso())) : Words::tr("listed, no end");
}

MarkShape shapeOf(NamedList::Kind kind) {
    switch (kind) {
        case NamedList::Kind::Black: return MarkShape::Loss;
        case NamedList::Kind::Red: return MarkShape::Gain;
        case NamedList::Kind::Other: break;
    }
    return MarkShape::Level;
}

// Days, and the bars that stand in them, as pixels inside the plot.
QRectF barArea(const ChartFrame& frame, const LaneBar& bar, double top, double height) {
    const double left = std::max(frame.x(bar.days.from), frame.plot.left());
    const double right = std::min(frame.x(bar.days.until), frame.plot.right());
    return {left, top, std::max(right - left, 3.0), height};
}

bool shown(const ChartFrame& frame, const LaneBar& bar) {
    return bar.days.from <= frame.days.until && bar.days.until >= frame.days.from;
}

void mark(ChartPicture& picture, std::optional<std::size_t> entry, double day, double y, MarkShape shape) {
    if (!entry) return;
    picture.laneEntries.emplace_back(*entry, y);
    if (picture.frame.days.contains(day)) picture.markers.push_back({{picture.frame.x(day), y}, shape, *entry});
}

void arrangeBars(ChartPicture& picture, const ChartFacts& facts, const Lane& lane, const Lane* before, double top,
                 double rowHeight, const QFontMetricsF& metrics) {
    const ChartFrame& frame = picture.frame;
    for (const LaneBar& bar : lane.bars) {
        const double inset = rowHeight > 24 ? 5 : 2;
        const double y = top + rowHeight * static_cast<double>(bar.row);
        const double middle = y + rowHeight / 2;
        if (!lane.ofScale) {
            mark(picture, bar.entry, bar.days.from, middle, shapeOf(bar.kind));
            mark(picture, bar.leaves, bar.days.until, middle, MarkShape::Leave);
        }
        if (!shown(frame, bar)) continue;
        ChartPicture::BarShape shape;
        shape.area = barArea(frame, bar, y + inset, rowHeight - 2 * inset);
        shape.arrow = bar.open && frame.days.contains(facts.ledger->clock().asOf.days());
        shape.kind = bar.kind;
        shape.rest = bar.rest;
        shape.entry = bar.entry;
        const double room = shape.area.width() - 18;
        const QString words = bar.body.isEmpty() ? bar.name : bar.name + QStringLiteral(" · ") + bar.body;
        if (rowHeight - 2 * inset >= metrics.height() - 3 && room >= metrics.horizontalAdvance(QStringLiteral("abcd…")))
            shape.words =
                metrics.elidedText(metrics.horizontalAdvance(words) <= room ? words : bar.name, Qt::ElideRight, room);
        picture.bars.push_back(shape);
    }
    // Bars that the scenario's changes moved or took away.
    const auto same = [](const LaneBar& a) {
        return [&a](const LaneBar& b) { return a.days == b.days && a.name == b.name && a.open == b.open; };
    };
    if (before)
        for (const LaneBar& bar : before->bars) {
            if (!shown(frame, bar) || std::any_of(lane.bars.begin(), lane.bars.end(), same(bar))) continue;
            ChartPicture::BarShape shape;
            shape.area =
                barArea(frame, bar, top + rowHeight * double(std::min(bar.row, lane.rows - 1)) + 1, rowHeight - 2);
            shape.gone = true;
            picture.bars.push_back(shape);
        }
    for (const std::size_t note : lane.notes)
        mark(picture, note, facts.ledger->entryDate(note).days(), top + rowHeight / 2, MarkShape::Level);
}

}  // namespace

double laneNameWidth(const ChartFacts& facts, const QFontMetricsF& metrics) {
    double width = 0;
    for (const Lane& lane : facts.lanes) {
        const double whole = metrics.horizontalAdvance(lane.name);
        width = std::max(width, facts.scored() ? std::min(whole, kNameMost)
                                               : (whole > kNameMost ? std::max(kNameMost, whole / 2 + 20) : whole));
    }
    return width == 0 ? 0 : width + 2 * kGap;
}

double laneStateWidth(const ChartFacts& facts, const QFontMetricsF& metrics) {
    double width = 0;
    for (const Lane& lane : facts.lanes)
        width = std::max(width, metrics.horizontalAdvance(stateOf(lane, *facts.ledger)));
    return std::min(width, kStateMost);
}

void reserveLanes(ChartFrame& frame, const ChartFacts& facts, const QFontMetricsF& metrics) {
    if (facts.lanes.empty()) return;
    const auto rows = static_cast<double>(rowsOf(facts.lanes));
    QRectF room = frame.plot;
    if (!facts.scored()) {
        room.setHeight(std::min(room.height(), std::floor(rows * kRowMost)));
        frame.plot = frame.lanes = room;
        return;
    }
    const double height = std::floor(std::min(rows * (metrics.height() + 4), room.height() * kBesideScore));
    frame.lanes = QRectF(room.left(), room.bottom() - height, room.width(), height);
    frame.plot.setBottom(frame.lanes.top() - kGap);
}

void arrangeLanes(ChartPicture& picture, const ChartFacts& facts, const QFontMetricsF& metrics) {
    if (facts.lanes.empty()) return;
    const ChartFrame& frame = picture.frame;
    const double rowHeight = frame.lanes.height() / static_cast<double>(rowsOf(facts.lanes));
    double top = frame.lanes.top();
    for (const Lane& lane : facts.lanes) {
        ChartPicture::LaneShape shape;
        const double height = rowHeight * static_cast<double>(lane.rows);
        shape.area = QRectF(frame.lanes.left(), top, frame.lanes.width(), height);
        shape.kind = lane.kind;
        shape.listed = std::any_of(lane.bars.begin(), lane.bars.end(), [](const LaneBar& bar) { return bar.open; });
        const int most = std::clamp(static_cast<int>(height / metrics.height()), 1, 2);
        const double nameWidth = frame.lanes.left() - kGap * 2;
        shape.name = wrappedText(lane.name, picture.font, nameWidth, most);
        shape.nameBox = QRectF(kGap, top, nameWidth, height);
        const double stateLeft = frame.lanes.right() + kLeader;
        const double stateWidth = frame.all.right() - stateLeft - 2;
        shape.state = wrappedText(stateOf(lane, *facts.ledger), picture.font, stateWidth, most);
        // The bar itself, and the header, say a step that is too long for its room.
        if (lane.ofScale && !shape.state.isEmpty() && shape.state.back().endsWith(QChar(0x2026))) shape.state.clear();
        shape.stateBox = QRectF(stateLeft, top, stateWidth + 4, height);
        picture.lanes.push_back(shape);
        const Lane* before = facts.baseLanes.empty() ? nullptr : &facts.baseLanes[picture.lanes.size() - 1];
        arrangeBars(picture, facts, lane, before, top, rowHeight, metrics);
        top += height;
    }
    std::sort(picture.laneEntries.begin(), picture.laneEntries.end());
}

void arrangeHolds(ChartPicture& picture, const ChartFacts& facts, const QFontMetricsF& metrics) {
    const ChartFrame& frame = picture.frame;
    const auto heldAt = [&](const LaneBar& hold) {  // how high the score lies when it begins to be held
        return hold.entry ? frame.y(facts.ledger->entryAfter(*hold.entry).approximately()) : frame.plot.bottom();
    };
    std::vector<QRectF> taken;
    for (const LaneBar& hold : facts.holds) {
        if (!shown(frame, hold)) continue;
        ChartPicture::HoldShape shape;
        shape.area = barArea(frame, hold, frame.plot.top(), frame.plot.height());
        // Just above the held score; beside a narrow shade it goes on over what follows. Names that would
        // meet stand above each other.
        const double left = shape.area.left() + 4, room = frame.plot.right() - left - 4;
        shape.name = metrics.elidedText(hold.name, Qt::ElideRight, room);
        const double lowest = std::min(heldAt(hold) - 7, frame.plot.bottom() - 2) - metrics.height();
        QRectF box(left, std::max(lowest, frame.plot.top()), metrics.horizontalAdvance(shape.name) + 4,
                   metrics.height());
        const auto meets = [&box](const QRectF& other) { return other.intersects(box); };
        while (std::any_of(taken.begin(), taken.end(), meets)) box.translate(0, -metrics.height());
        if (box.top() >= frame.plot.top() && room >= metrics.horizontalAdvance(QStringLiteral("abcdefgh…"))) {
            shape.nameBox = box;
            taken.push_back(box);
        } else {
            shape.name.clear();
        }
        picture.holds.push_back(shape);
    }
}

std::optional<double> laneHeightOf(const ChartPicture& picture, std::size_t entry) {
    const auto& all = picture.laneEntries;
    const auto found = std::lower_bound(all.begin(), all.end(), std::pair<std::size_t, double>{entry, -1e300});
    return found != all.end() && found->first == entry ? std::optional(found->second) : std::nullopt;
}

}  // namespace clearline
