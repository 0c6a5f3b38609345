#include "core/audit/counter_items.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "core/audit/coupled.h"
#include "core/ledger/event_fold.h"

namespace clearline {

namespace {

// Records whose leaving out might make an incomplete ledger complete.
class Suspects {
public:
    explicit Suspects(const Ledger& ledger) : book_(*ledger.input().records) {
        if (!ledger.incomplete()) return;
        const Schedule& schedule = LedgerParts::schedule(ledger);
        for (const Problem& problem : ledger.problems()) places_.emplace(problem.place.file, problem.place.row);
        for (const Event& event : schedule.events)
            if (!computable(schedule, LedgerParts::fold(ledger), event))
                records_.insert(schedule.contributions[event.contribution].record);
    }
    [[nodiscard]] bool has(RecordIndex record) const {
        return book_.hasFault(record) || records_.contains(record) ||
               places_.contains({book_.place(record).file, book_.row(record)});
    }

private:
    const RecordBook& book_;
    std::set<RecordIndex> records_;
    std::set<std::pair<std::string, std::uint32_t>> places_;
};

}  // namespace

CounterItems::CounterItems(const Ledger& ledger) : book_(*ledger.input().records), forms_(book_) {
    const Schedule& schedule = LedgerParts::schedule(ledger);
    std::vector<std::vector<std::uint16_t>> rules;
    collect(schedule, rules);
    findEvents(ledger, schedule);
    slow_ = coupledItems(ledger, records, std::move(rules));
    const Suspects suspects(ledger);
    for (std::size_t i = 0; i < items.size(); ++i) {
        for (const RecordIndex record : records[i])
            if (suspects.has(record)) slow_[i] = true;
        items[i].quick = quick({&i, 1});
    }
}

// `rules`: by item, those under which it counts, or came nearest to.
void CounterItems::collect(const Schedule& schedule, std::vector<std::vector<std::uint16_t>>& rules) {
    std::unordered_map<Symbol, std::size_t> known;
    std::vector<std::vector<RecordIndex>> found;
    std::vector<std::vector<std::uint16_t>> foundRules;
    const auto see = [&](RecordIndex record) {
        const auto [at, fresh] = known.try_emplace(book_.id(record), found.size());
        if (fresh) {
            found.emplace_back();
            foundRules.emplace_back();
        }
        auto& versions = found[at->second];
        if (std::find(versions.begin(), versions.end(), record) == versions.end()) versions.push_back(record);
        return at->second;
    };
    std::vector<std::size_t> ofContribution;
    for (const Contribution& c : schedule.contributions) {
        ofContribution.push_back(see(c.record));
        foundRules[ofContribution.back()].push_back(c.rule);
    }
    for (const Silent& silent : schedule.silent) {
        const std::size_t item = see(silent.record);
        if (silent.rule) foundRules[item].push_back(static_cast<std::uint16_t>(*silent.rule));
    }
    std::vector<std::size_t> order(found.size()), place(found.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto idOf = [&](std::size_t i) { return book_.symbols().text(book_.id(found[i].front())); };
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return idOf(a) < idOf(b); });
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::size_t from = order[i];
        place[from] = i;
        Counterfactual::Item& item = items.emplace_back();
        item.id = idOf(from);
        item.record = *std::max_element(found[from].begin(), found[from].end(), [this](RecordIndex a, RecordIndex b) {
            return book_.version(a) < book_.version(b);
        });
        records.push_back(found[from]);
        rules.push_back(std::move(foundRules[from]));
    }
    contributions.resize(items.size());
    for (const std::size_t item : ofContribution) {
        const std::size_t at = place[item];
        contributions[at].push_back(static_cast<std::uint32_t>(itemOf.size()));
        itemOf.push_back(static_cast<std::uint32_t>(at));
        items[at].counts = true;
    }
}

void CounterItems::findEvents(const Ledger& ledger, const Schedule& schedule) {
    firstEvent.assign(items.size(), schedule.events.size());
    for (std::size_t i = schedule.events.size(); i-- > 0;) {
        const Event& event = schedule.events[i];
        if (event.contribution != kNoContribution) firstEvent[itemOf[event.contribution]] = i;
    }
    const auto& score = ledger.rulebook().score;
    if (score && score->from) return;
    std::int32_t first = INT32_MAX;
    for (const Contribution& c : schedule.contributions) first = std::min(first, c.start);
    for (std::size_t c = 0; c < itemOf.size(); ++c)
        if (schedule.contributions[c].start == first) openers_.insert(itemOf[c]);
}

bool CounterItems::quick(std::span<const std::size_t> out) const {
    if (std::any_of(out.begin(), out.end(), [this](std::size_t i) { return slow_[i]; })) return false;
    const auto isOut = [&](std::size_t item) { return std::find(out.begin(), out.end(), item) != out.end(); };
    if (!openers_.empty() && std::all_of(openers_.begin(), openers_.end(), isOut)) return false;
    if (forms_.none()) return true;
    std::set<Symbol> ids;
    for (const std::size_t item : out) ids.insert(book_.id(items[item].record));
    return !forms_.hangOn(ids);
}

}  // namespace clearline
