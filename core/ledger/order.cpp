// The order of events: day, class, rule, record id by code point, version.
#include <algorithm>

#include "core/ledger/schedule.h"

namespace clearline {

namespace {

std::uint32_t classOf(const Event& event) {
    switch (event.lineKind()) {
        case LineKind::RuleChange: return event.contribution == kNoContribution ? 0 : 1;
        case LineKind::Expired: return 2;
        case LineKind::Withdrawn:
        case LineKind::Amended: return 3;
        default: return 4;
    }
}
constexpr std::uint32_t kClasses = 5;

// The first bytes of the id, or whatever else decides most comparisons.
struct Keyed {
    std::uint64_t key;
    Event event;
};

// Puts the events of one day in order.
class DayOrder {
public:
    DayOrder(const Schedule& schedule, const RecordBook& book)
        : schedule_(schedule), book_(book), rules_(std::max<std::size_t>(schedule.prepared->rules.size(), 1)) {}

    void sort(Event* begin, std::size_t count) {
        if (count < 2) return;
        const std::size_t ranks = kClasses * rules_;
        if (count * 16 < ranks)
            sortFew(begin, count);
        else
            sortMany(begin, count, ranks);
        for (std::size_t i = 0, end = 0; i < count; i = end) {
            const std::uint32_t same = rank(begin[i]);
            for (end = i + 1; end < count && rank(begin[end]) == same;) ++end;
            if (end - i > 1) sortById(begin + i, begin + end);
        }
    }

private:
    // Class and rule in one number.
    [[nodiscard]] std::uint32_t rank(const Event& event) const {
        const std::uint32_t rule = event.contribution == kNoContribution ? 0 : of(event).rule;
        return classOf(event) * static_cast<std::uint32_t>(rules_) + rule;
    }
    void sortFew(Event* begin, std::size_t count) {
        std::sort(begin, begin + count, [this](const Event& a, const Event& b) { return rank(a) < rank(b); });
    }
    // By counting: a day of many events costs each of them the same.
    void sortMany(Event* begin, std::size_t count, std::size_t ranks) {
        next_.assign(ranks + 1, 0);
        ranks_.resize(count);
        for (std::size_t i = 0; i < count; ++i) ++next_[(ranks_[i] = rank(begin[i])) + 1];
        for (std::size_t r = 1; r < ranks; ++r) next_[r] += next_[r - 1];
        room_.assign(begin, begin + count);
        for (std::size_t i = 0; i < count; ++i) begin[next_[ranks_[i]]++] = room_[i];
    }

    // Events of one class and rule: by record id, then version, then the order in which they came about.
    void sortById(Event* begin, Event* end) {
        const auto before = [this](const Event& a, const Event& b) {
            if (a.contribution == b.contribution) return a.slot < b.slot;
            if (a.contribution == kNoContribution || b.contribution == kNoContribution)
                return a.contribution == kNoContribution;
            if (const int ids = idOf(a).compare(idOf(b))) return ids < 0;
            const RecordIndex x = of(a).record, y = of(b).record;
            if (book_.version(x) != book_.version(y)) return book_.version(x) < book_.version(y);
            return a.contribution < b.contribution;
        };
        constexpr std::ptrdiff_t kFew = 12;
        if (end - begin <= kFew) {
            for (Event* i = begin + 1; i < end; ++i) {
                const Event moving = *i;
                Event* to = i;
                for (; to > begin && before(moving, to[-1]); --to) *to = to[-1];
                *to = moving;
            }
            return;
        }
        keyed_.clear();
        for (Event* i = begin; i < end; ++i) keyed_.push_back({idKey(*i), *i});
        std::sort(keyed_.begin(), keyed_.end(), [&](const Keyed& a, const Keyed& b) {
            return a.key != b.key ? a.key < b.key : before(a.event, b.event);
        });
        for (std::size_t i = 0; i < keyed_.size(); ++i) begin[i] = keyed_[i].event;
    }

    [[nodiscard]] const Contribution& of(const Event& event) const {
        return schedule_.contributions[event.contribution];
    }
    [[nodiscard]] std::string_view idOf(const Event& event) const {
        return book_.symbols().text(book_.id(of(event).record));
    }
    [[nodiscard]] std::uint64_t idKey(const Event& event) const {
        if (event.contribution == kNoContribution) return 0;
        std::uint64_t key = 0;
        const std::string_view id = idOf(event);
        for (std::size_t i = 0; i < 8 && i < id.size(); ++i)
            key |= std::uint64_t{static_cast<unsigned char>(id[i])} << (56U - 8U * i);
        return key;
    }

    const Schedule& schedule_;
    const RecordBook& book_;
    std::size_t rules_;
    std::vector<std::uint32_t> next_, ranks_;
    std::vector<Event> room_;
    std::vector<Keyed> keyed_;
};

// Events put into day buckets by counting; starts[d] is where day first + d begins.
std::vector<std::uint32_t> bucketByDay(Column<Event>& events, const Schedule& schedule, std::int32_t first,
                                       std::size_t days) {
    std::vector<std::uint32_t> starts(days + 1);
    for (const Event& event : events) ++starts[static_cast<std::size_t>(schedule.day(event).days() - first) + 1];
    for (std::size_t d = 1; d <= days; ++d) starts[d] += starts[d - 1];
    std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
    Column<Event> sorted;
    sorted.reserve(events.size());
    sorted.setSize(events.size());
    for (const Event& event : events)
        sorted[next[static_cast<std::size_t>(schedule.day(event).days() - first)]++] = event;
    events = std::move(sorted);
    return starts;
}

}  // namespace

void orderEvents(Schedule& schedule, const RecordBook& book) {
    Column<Event>& events = schedule.events;
    if (events.empty()) return;
    DayOrder order(schedule, book);
    std::int32_t first = INT32_MAX, last = INT32_MIN;
    for (const Event& event : events) {
        const std::int32_t d = schedule.day(event).days();
        first = std::min(first, d);
        last = std::max(last, d);
    }
    const std::size_t days = static_cast<std::size_t>(last - first) + 1;
    if (days / 4 <= events.size()) {
        const auto starts = bucketByDay(events, schedule, first, days);
        for (std::size_t d = 0; d < days; ++d) order.sort(events.data() + starts[d], starts[d + 1] - starts[d]);
        return;
    }
    std::stable_sort(events.data(), events.data() + events.size(),
                     [&](const Event& a, const Event& b) { return schedule.day(a) < schedule.day(b); });
    for (std::size_t begin = 0, end = 0; begin < events.size(); begin = end) {
        while (end < events.size() && schedule.day(events[end]) == schedule.day(events[begin])) ++end;
        order.sort(events.data() + begin, end - begin);
    }
}

}  // namespace clearline
