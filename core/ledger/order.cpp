// The order of events: day, class, rule, record id by code point, version.
#include <algorithm>

#include "core/ledger/schedule.h"

namespace clearline {

namespace {

// `effect`: of the rule that the event's contribution is of; none for a change of the scheme.
std::uint64_t classOf(LineKind kind, const Effect* effect) {
    const bool hold = effect && effect->kind == Effect::Kind::Hold;
    switch (kind) {
        case LineKind::RuleChange: return effect ? 1 : 0;
        case LineKind::Expired: return hold ? 4 : 2;
        case LineKind::Withdrawn:
        case LineKind::Amended: return hold ? 4 : 3;
        case LineKind::Delisted: return 4;
        case LineKind::Spent: return 6;
        case LineKind::Listed: return 7;
        default: return hold ? 7 : 5;
    }
}

// Class and rule in the upper bits, the first bytes of the id below: most comparisons end here.
struct Keyed {
    std::uint64_t key;
    Event event;
};

class Order {
public:
    Order(const Schedule& schedule, const RecordBook& book) : schedule_(schedule), book_(book) {}

    [[nodiscard]] Keyed keyed(const Event& event) const {
        if (event.contribution == kNoContribution) return {classOf(event.lineKind(), nullptr) << 60U, event};
        const Contribution& c = schedule_.contributions[event.contribution];
        std::uint64_t key = classOf(event.lineKind(), &schedule_.prepared->rulebook->rules[c.rule].effect) << 60U;
        key |= std::uint64_t{c.rule} << 44U;
        const std::string_view id = idOf(event);
        for (std::size_t i = 0; i < 5 && i < id.size(); ++i)
            key |= std::uint64_t{static_cast<unsigned char>(id[i])} << (36U - 8U * i);
        return {key, event};
    }
    [[nodiscard]] bool operator()(const Keyed& a, const Keyed& b) const {
        if (a.key != b.key) return a.key < b.key;
        if (a.event.contribution == b.event.contribution) return a.event.slot < b.event.slot;
        if (a.event.contribution == kNoContribution || b.event.contribution == kNoContribution)
            return a.event.contribution == kNoContribution;
        if (const int ids = idOf(a.event).compare(idOf(b.event))) return ids < 0;
        const RecordIndex x = record(a.event), y = record(b.event);
        if (book_.version(x) != book_.version(y)) return book_.version(x) < book_.version(y);
        return a.event.contribution < b.event.contribution;
    }

private:
    [[nodiscard]] RecordIndex record(const Event& event) const {
        return schedule_.contributions[event.contribution].record;
    }
    [[nodiscard]] std::string_view idOf(const Event& event) const {
        return book_.symbols().text(book_.id(record(event)));
    }
    const Schedule& schedule_;
    const RecordBook& book_;
};

// Events put into day buckets by counting; starts[d] is where day first + d begins.
std::vector<std::uint32_t> bucketByDay(std::vector<Event>& events, const Schedule& schedule, std::int32_t first,
                                       std::size_t days) {
    std::vector<std::uint32_t> starts(days + 1);
    for (const Event& event : events) ++starts[static_cast<std::size_t>(schedule.day(event).days() - first) + 1];
    for (std::size_t d = 1; d <= days; ++d) starts[d] += starts[d - 1];
    std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
    std::vector<Event> sorted(events.size());
    for (const Event& event : events)
        sorted[next[static_cast<std::size_t>(schedule.day(event).days() - first)]++] = event;
    events = std::move(sorted);
    return starts;
}

}  // namespace

void orderEvents(Schedule& schedule, const RecordBook& book) {
    std::vector<Event>& events = schedule.events;
    if (events.empty()) return;
    const Order order(schedule, book);
    std::vector<Keyed> day;
    const auto sortRange = [&](std::size_t begin, std::size_t end) {
        day.clear();
        for (std::size_t i = begin; i < end; ++i) day.push_back(order.keyed(events[i]));
        std::sort(day.begin(), day.end(), order);
        for (std::size_t i = begin; i < end; ++i) events[i] = day[i - begin].event;
    };
    std::int32_t first = INT32_MAX, last = INT32_MIN;
    for (const Event& event : events) {
        const std::int32_t d = schedule.day(event).days();
        first = std::min(first, d);
        last = std::max(last, d);
    }
    const std::size_t days = static_cast<std::size_t>(last - first) + 1;
    if (days / 4 <= events.size()) {
        const auto starts = bucketByDay(events, schedule, first, days);
        for (std::size_t d = 0; d < days; ++d)
            if (starts[d + 1] - starts[d] > 1) sortRange(starts[d], starts[d + 1]);
        return;
    }
    std::stable_sort(events.begin(), events.end(),
                     [&](const Event& a, const Event& b) { return schedule.day(a) < schedule.day(b); });
    for (std::size_t begin = 0, end = 0; begin < events.size(); begin = end) {
        while (end < events.size() && schedule.day(events[end]) == schedule.day(events[begin])) ++end;
        if (end - begin > 1) sortRange(begin, end);
    }
}

}  // namespace clearline
