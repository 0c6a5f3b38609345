// The order of events: day, class, rule, record id by code point, version.
#include <algorithm>

#include "core/ledger/schedule.h"

namespace clearline {

namespace {

// `effect`: of the rule that the event's contribution is of; none for a change of the scheme.
std::uint32_t classOf(LineKind kind, const Effect* effect) {
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
constexpr std::uint32_t kClasses = 8;

// What decides most comparisons: the rank, or the first bytes of the id.
struct Keyed {
    std::uint64_t key;
    Event event;
};

// The first eight bytes of a text, in the order of texts; the rest zero.
std::uint64_t firstBytes(std::string_view text) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    const auto word = [bytes](std::size_t at) {
        return std::uint32_t{bytes[at]} << 24U | std::uint32_t{bytes[at + 1]} << 16U |
               std::uint32_t{bytes[at + 2]} << 8U | bytes[at + 3];
    };
    if (text.size() >= 8) return std::uint64_t{word(0)} << 32U | word(4);
    if (text.size() >= 4) {  // two words that overlap; what both have is pushed out of the second
        const auto rest = static_cast<std::uint32_t>(std::uint64_t{word(text.size() - 4)} << (8U * (8U - text.size())));
        return std::uint64_t{word(0)} << 32U | rest;
    }
    std::uint64_t key = 0;
    for (std::size_t i = 0; i < text.size(); ++i) key |= std::uint64_t{bytes[i]} << (56U - 8U * i);
    return key;
}

// Puts the events of one day in order.
class DayOrder {
public:
    DayOrder(const Schedule& schedule, const RecordBook& book)
        : schedule_(schedule), book_(book), rules_(std::max<std::size_t>(schedule.prepared->rules.size(), 1)) {}

    void sort(Event* begin, std::size_t count) {
        if (count < 2) return;
        byRank(begin, count, kClasses * rules_);
        for (std::size_t i = 0, end = 0; i < count; i = end) {
            for (end = i + 1; end < count && ranks_[end] == ranks_[i];) ++end;
            if (end - i > 1) sortById(begin + i, begin + end);
        }
    }

private:
    // Class and rule in one number.
    [[nodiscard]] std::uint32_t rank(const Event& event) const {
        if (event.contribution == kNoContribution) return classOf(event.lineKind(), nullptr);
        const std::uint32_t rule = of(event).rule;
        const Effect& effect = schedule_.prepared->rulebook->rules[rule].effect;
        return classOf(event.lineKind(), &effect) * static_cast<std::uint32_t>(rules_) + rule;
    }
    // Sorts by rank and leaves the ranks in ranks_. By counting, unless the day has few events: so a
    // day of many costs each of them the same.
    void byRank(Event* begin, std::size_t count, std::size_t ranks) {
        ranks_.resize(count);
        if (count * 8 < ranks) {
            keyed_.clear();
            for (std::size_t i = 0; i < count; ++i) keyed_.push_back({rank(begin[i]), begin[i]});
            sortKeyed([](const Keyed& a, const Keyed& b) { return a.key < b.key; });
            for (std::size_t i = 0; i < count; ++i) {
                begin[i] = keyed_[i].event;
                ranks_[i] = static_cast<std::uint32_t>(keyed_[i].key);
            }
            return;
        }
        next_.assign(ranks + 1, 0);
        came_.resize(count);
        for (std::size_t i = 0; i < count; ++i) {
            came_[i] = {rank(begin[i]), begin[i]};
            ++next_[came_[i].rank + 1];
        }
        for (std::size_t r = 1; r < ranks; ++r) next_[r] += next_[r - 1];
        for (const Ranked& one : came_) {
            const std::uint32_t to = next_[one.rank]++;
            begin[to] = one.event;
            ranks_[to] = one.rank;
        }
    }

    // Events of one class and rule: by record id, then version, then the order in which they came about.
    void sortById(Event* begin, Event* end) {
        keyed_.clear();
        for (Event* i = begin; i < end; ++i) keyed_.push_back({idKey(*i), *i});
        sortKeyed([this](const Keyed& a, const Keyed& b) {
            return a.key != b.key ? a.key < b.key : before(a.event, b.event);
        });
        for (std::size_t i = 0; i < keyed_.size(); ++i) begin[i] = keyed_[i].event;
    }
    [[nodiscard]] bool before(const Event& a, const Event& b) const {
        if (a.contribution == b.contribution) return a.slot < b.slot;
        if (a.contribution == kNoContribution || b.contribution == kNoContribution)
            return a.contribution == kNoContribution;
        if (const int ids = idOf(a).compare(idOf(b))) return ids < 0;
        const RecordIndex x = of(a).record, y = of(b).record;
        if (book_.version(x) != book_.version(y)) return book_.version(x) < book_.version(y);
        return a.contribution < b.contribution;
    }
    // Most are a few, and mostly in order already.
    template <class Before>
    void sortKeyed(const Before& comesBefore) {
        constexpr std::size_t kFew = 16;
        if (keyed_.size() > kFew) {
            std::sort(keyed_.begin(), keyed_.end(), comesBefore);
            return;
        }
        for (std::size_t i = 1; i < keyed_.size(); ++i) {
            const Keyed moving = keyed_[i];
            std::size_t to = i;
            for (; to > 0 && comesBefore(moving, keyed_[to - 1]); --to) keyed_[to] = keyed_[to - 1];
            keyed_[to] = moving;
        }
    }

    [[nodiscard]] const Contribution& of(const Event& event) const {
        return schedule_.contributions[event.contribution];
    }
    [[nodiscard]] std::string_view idOf(const Event& event) const {
        return book_.symbols().text(book_.id(of(event).record));
    }
    [[nodiscard]] std::uint64_t idKey(const Event& event) const {
        if (event.contribution == kNoContribution) return 0;
        return firstBytes(idOf(event));
    }

    const Schedule& schedule_;
    const RecordBook& book_;
    std::size_t rules_;
    struct Ranked {
        std::uint32_t rank = 0;
        Event event;
    };
    std::vector<std::uint32_t> next_, ranks_;
    std::vector<Ranked> came_;
    std::vector<Keyed> keyed_;
};

// Items put into day buckets by counting; starts[d] is where day first + d begins.
template <class Item, class DayOf>
std::vector<std::uint32_t> bucketByDay(Column<Item>& items, const DayOf& dayOf, std::int32_t first, std::size_t days) {
    std::vector<std::uint32_t> starts(days + 1);
    for (const Item& item : items) ++starts[static_cast<std::size_t>(dayOf(item) - first) + 1];
    for (std::size_t d = 1; d <= days; ++d) starts[d] += starts[d - 1];
    std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
    Column<Item> sorted;
    sorted.reserve(items.size());
    sorted.setSize(items.size());
    for (const Item& item : items) sorted[next[static_cast<std::size_t>(dayOf(item) - first)]++] = item;
    items = std::move(sorted);
    return starts;
}

// Counting pays where there is an item for every few days.
bool manyOn(std::size_t days, std::size_t items) { return days / 4 <= items; }

}  // namespace

void orderContributions(Column<Contribution>& contributions) {
    const auto startOf = [](const Contribution& c) { return c.start; };
    const auto before = [](const Contribution& a, const Contribution& b) { return a.start < b.start; };
    Contribution* const begin = contributions.data();
    Contribution* const end = begin + contributions.size();
    if (begin == end) return;
    const auto [least, most] = std::minmax_element(begin, end, before);
    const std::int32_t first = least->start;
    const std::size_t days = static_cast<std::size_t>(most->start - first) + 1;
    if (manyOn(days, contributions.size()))
        bucketByDay(contributions, startOf, first, days);
    else
        std::stable_sort(begin, end, before);
}

void orderEvents(Schedule& schedule, const RecordBook& book) {
    Column<Event>& events = schedule.events;
    if (events.empty()) return;
    DayOrder order(schedule, book);
    const std::int32_t first = schedule.firstDay, last = schedule.lastDay;
    const std::size_t days = static_cast<std::size_t>(last - first) + 1;
    if (manyOn(days, events.size())) {
        const auto dayOf = [&schedule](const Event& event) { return schedule.day(event).days(); };
        const auto starts = bucketByDay(events, dayOf, first, days);
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
