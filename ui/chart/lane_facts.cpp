#include "ui/chart/lane_facts.h"

#include <QCoreApplication>
#include <algorithm>
#include <initializer_list>

#include "core/record/record.h"
#include "ui/chart/axis_stops.h"
#include "ui/chart/decimate.h"

namespace clearline {
namespace {

constexpr std::size_t kMostRows = 3;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ListTimeline)
};

QString titleOf(const LocalText& title, const std::string& id, Language language) {
    return QString::fromStdString(title.empty() ? id : title.in(language));
}

// The entry of a day that is this contribution's.
std::optional<std::size_t> entryOn(const Ledger& ledger, std::size_t contribution, std::int32_t day) {
    const auto dayOf = [&ledger](std::size_t entry) { return double(ledger.entryDate(entry).days()); };
    for (std::size_t entry = firstNotBefore(0, ledger.entryCount(), day, dayOf);
         entry < ledger.entryCount() && ledger.entryDate(entry).days() == day; ++entry)
        if (ledger.line(ledger.firstLineOf(entry)).contribution == contribution) return entry;
    return std::nullopt;
}

// What of the ledger's contributions is a listing, an extension of one, or a hold.
template <class Take>
void eachOf(const Ledger& ledger, std::initializer_list<Effect::Kind> kinds, const Take& take) {
    const std::vector<Rule>& rules = ledger.rulebook().rules;
    const auto wanted = [kinds](const Rule& rule) {
        return std::find(kinds.begin(), kinds.end(), rule.effect.kind) != kinds.end();
    };
    if (std::none_of(rules.begin(), rules.end(), wanted)) return;
    const std::span<const Contribution> all = ledger.contributions();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (wanted(rules[all[i].rule])) take(i, rules[all[i].rule]);
}

QString bodyOf(const Ledger& ledger, RecordIndex record, Language language) {
    const std::string agency(Record(*ledger.input().records, record).agency());
    const auto found = ledger.rulebook().agencies.find(agency);
    return found == ledger.rulebook().agencies.end() ? QString::fromStdString(agency)
                                                     : titleOf(found->second.title, agency, language);
}

LaneBar barOf(const Ledger& ledger, std::size_t index, Language language) {
    const Contribution& contribution = ledger.contributions()[index];
    const std::int32_t asOf = ledger.clock().asOf.days();
    LaneBar bar;
    bar.open = contribution.end > asOf;
    if (contribution.end != kForGood) bar.end = contribution.end;
    bar.days = {double(contribution.start), double(bar.open ? asOf : contribution.end)};
    bar.body = bodyOf(ledger, contribution.record, language);
    bar.entry = entryOn(ledger, index, contribution.start);
    if (!bar.open) bar.leaves = entryOn(ledger, index, contribution.end);
    return bar;
}

void sortBars(std::vector<LaneBar>& bars) {
    std::stable_sort(bars.begin(), bars.end(),
                     [](const LaneBar& a, const LaneBar& b) { return a.days.from < b.days.from; });
}

// Listings that overlap stand beneath each other.
void placeRows(Lane& lane) {
    std::vector<double> busyUntil;
    for (LaneBar& bar : lane.bars) {
        std::size_t row = 0;
        while (row < busyUntil.size() && busyUntil[row] > bar.days.from) ++row;
        bar.row = std::min(row, kMostRows - 1);
        if (row >= busyUntil.size() && row < kMostRows) busyUntil.push_back(0);
        busyUntil[bar.row] = std::max(busyUntil[bar.row], bar.open ? 1e9 : bar.days.until);
    }
    lane.rows = std::max<std::size_t>(1, busyUntil.size());
}

// A scale of lists over time: its first step whose list holds the subject, from change to change.
Lane scaleLane(const Ledger& ledger, const Scale& scale, const std::vector<Lane>& lists, double first,
               Language language) {
    const double asOf = ledger.clock().asOf.days();
    Lane lane;
    lane.name = titleOf(scale.title, scale.id, language);
    lane.ofScale = true;
    if (scale.when.from) first = std::max(first, double(scale.when.from->days()));
    const double last = scale.when.until ? std::min(asOf, double(scale.when.until->days())) : asOf;
    std::vector<double> days{first};
    for (const Lane& list : lists)
        for (const LaneBar& bar : list.bars) {
            days.push_back(bar.days.from);
            if (!bar.open) days.push_back(bar.days.until);
        }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    std::optional<std::size_t> before;
    for (const double day : days) {
        if (day < first || day > last) continue;
        std::optional<std::size_t> step;
        const LaneBar* cause = nullptr;
        for (std::size_t k = 0; k < scale.steps.size() && !step; ++k) {
            const auto& list = scale.steps[k].list;
            cause = list ? lists[*list].on(day) : nullptr;
            if (!list || cause) step = k;
        }
        if (step == before || !step) continue;
        if (!lane.bars.empty()) lane.bars.back().days.until = day;
        LaneBar bar;
        bar.days = {day, last};
        bar.name = titleOf(scale.steps[*step].title, scale.steps[*step].id, language);
        bar.rest = !scale.steps[*step].list;
        if (!bar.rest) bar.kind = ledger.rulebook().lists[*scale.steps[*step].list].kind;
        if (cause) bar.entry = cause->entry;
        lane.bars.push_back(bar);
        before = step;
    }
    if (!lane.bars.empty() && last >= asOf) lane.bars.back().open = true;
    return lane;
}

}  // namespace

const LaneBar* Lane::on(double day) const {
    const LaneBar* found = nullptr;
    for (const LaneBar& bar : bars)
        if (bar.days.from <= day && (day < bar.days.until || (bar.open && day <= bar.days.until))) found = &bar;
    return found;
}

std::vector<Lane> lanesOf(const Ledger& ledger, Language language) {
    const Rulebook& rulebook = ledger.rulebook();
    std::vector<Lane> lists;
    if (rulebook.lists.empty() || ledger.entryCount() == 0) return lists;
    for (const NamedList& list : rulebook.lists) {
        lists.emplace_back().name = titleOf(list.title, list.id, language);
        lists.back().kind = list.kind;
    }
    eachOf(ledger, {Effect::Kind::List, Effect::Kind::Extend}, [&](std::size_t index, const Rule& rule) {
        Lane& lane = lists[rule.effect.listing.list];
        LaneBar bar = barOf(ledger, index, language);
        if (rule.effect.kind == Effect::Kind::Extend) {
            if (bar.entry) lane.notes.push_back(*bar.entry);
            return;
        }
        bar.name = QString::fromStdString(rule.effect.listing.ground.in(language));
        if (bar.name.isEmpty()) bar.name = titleOf(rule.title, rule.id, language);
        bar.kind = lane.kind;
        lane.bars.push_back(bar);
    });
    for (Lane& lane : lists) {
        sortBars(lane.bars);
        placeRows(lane);
    }
    std::vector<Lane> lanes;
    if (!ledger.incomplete())
        for (const Scale& scale : rulebook.scales)
            if (scale.ofLists)
                lanes.push_back(scaleLane(ledger, scale, lists, double(ledger.entryDate(0).days()), language));
    std::erase_if(lanes, [](const Lane& lane) { return lane.bars.empty(); });
    std::move(lists.begin(), lists.end(), std::back_inserter(lanes));
    return lanes;
}

std::vector<LaneBar> holdsOf(const Ledger& ledger, Language language) {
    std::vector<LaneBar> holds;
    eachOf(ledger, {Effect::Kind::Hold}, [&](std::size_t index, const Rule& rule) {
        const ScaleStep& step = ledger.rulebook().scales[rule.effect.hold.scale].steps[rule.effect.hold.step];
        holds.push_back(barOf(ledger, index, language));
        holds.back().name = Words::tr("held at %1: %2", "grade, why")
                                .arg(titleOf(step.title, step.id, language), titleOf(rule.title, rule.id, language));
    });
    sortBars(holds);
    return holds;
}

QString barDays(const LaneBar& bar, Language language) {
    const auto day = [language](double at) { return longDay(static_cast<std::int32_t>(at), language); };
    if (!bar.open) return Words::tr("%1 to %2", "days").arg(day(bar.days.from), day(bar.days.until));
    if (bar.end) return Words::tr("since %1; ends on %2").arg(day(bar.days.from), day(*bar.end));
    return Words::tr("since %1, without an end").arg(day(bar.days.from));
}

}  // namespace clearline
