#include "ui/chart/lane_summary.h"

#include <QCoreApplication>

#include "ui/chart/axis_stops.h"

namespace clearline {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ListTimeline)
};

constexpr int kMostBars = 5;           // said of one day
constexpr std::size_t kMostTold = 12;  // of one lane

bool isOn(const LaneBar& bar, double day) {
    return bar.days.from <= day && (day < bar.days.until || (bar.open && day <= bar.days.until));
}

QString barTold(const LaneBar& bar, Language language) {
    const QString what = bar.body.isEmpty() ? bar.name : Words::tr("%1 (%2)", "ground, body").arg(bar.name, bar.body);
    return Words::tr("%1, %2", "what, from when to when").arg(what, barDays(bar, language));
}

QString laneTold(const Lane& lane, Language language) {
    if (lane.bars.empty()) return Words::tr("%1: never listed").arg(lane.name);
    QStringList told;
    const std::size_t first = lane.bars.size() > kMostTold ? lane.bars.size() - kMostTold : 0;
    if (first > 0) told += Words::tr("%n earlier", nullptr, static_cast<int>(first));
    for (std::size_t k = first; k < lane.bars.size(); ++k) told += barTold(lane.bars[k], language);
    return Words::tr("%1: %2", "list: listings").arg(lane.name, told.join(Words::tr("; ", "between listings")));
}

}  // namespace

QStringList laneWords(const ChartFacts& facts, double day, std::optional<std::size_t> entry) {
    QStringList words;
    const auto holdsThen = [&](const LaneBar& bar) {
        return isOn(bar, day) || (entry && (bar.entry == entry || bar.leaves == entry));
    };
    int more = 0;
    const auto say = [&](const QString& text) { words.size() < kMostBars ? words.append(text) : void(++more); };
    for (const Lane& lane : facts.lanes) {
        if (lane.ofScale) {
            if (const LaneBar* bar = lane.on(day)) say(Words::tr("%1: %2", "scale: step").arg(lane.name, bar->name));
            continue;
        }
        for (const LaneBar& bar : lane.bars)
            if (holdsThen(bar)) say(Words::tr("%1: %2", "list: listings").arg(lane.name, barTold(bar, facts.language)));
    }
    for (const LaneBar& hold : facts.holds)
        if (holdsThen(hold)) say(barTold(hold, facts.language));
    if (more > 0) words += Words::tr("and %n more", nullptr, more);
    if (words.isEmpty() && !facts.scored()) words += Words::tr("on no list");
    return words;
}

QString laneSummary(const ChartFacts& facts) {
    QStringList sentences;
    if (!facts.scored())
        sentences += Words::tr("Timeline of the lists from %1 to %2.")
                         .arg(longDay(facts.ledger->entryDate(0).days(), facts.language),
                              longDay(facts.ledger->clock().asOf.days(), facts.language));
    for (const Lane& lane : facts.lanes)
        sentences += Words::tr("%1.", "a sentence").arg(laneTold(lane, facts.language));
    for (std::size_t k = 0; k < facts.baseLanes.size(); ++k)
        if (const QString before = laneTold(facts.baseLanes[k], facts.language);
            before != laneTold(facts.lanes[k], facts.language))
            sentences += Words::tr("Without the scenario's changes: %1.").arg(before);
    if (!facts.holds.empty()) {
        QStringList told;
        for (const LaneBar& hold : facts.holds) told += barTold(hold, facts.language);
        sentences += Words::tr("Direct grades: %1.").arg(told.join(Words::tr("; ", "between listings")));
    }
    return sentences.join(facts.language == Language::Chinese ? QString() : QStringLiteral(" "));
}

}  // namespace clearline
