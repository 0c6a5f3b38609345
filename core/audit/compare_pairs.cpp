#include "core/audit/compare_pairs.h"

#include <map>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace clearline {

namespace {

std::string_view idOf(const RecordBook& book, RecordIndex record) { return book.symbols().text(book.id(record)); }

// By index of one list, that of the other with the same key.
template <class Items, class Key>
std::vector<std::uint32_t> pairByKey(const Items& first, const Items& second, const Key& key) {
    std::map<decltype(key(first.front())), std::uint32_t> known;
    for (std::size_t i = 0; i < second.size(); ++i) known.emplace(key(second[i]), static_cast<std::uint32_t>(i));
    std::vector<std::uint32_t> pairs;
    for (const auto& item : first) {
        const auto found = known.find(key(item));
        pairs.push_back(found == known.end() ? kNoPair : found->second);
    }
    return pairs;
}

std::vector<std::uint32_t> same(std::size_t count) {
    std::vector<std::uint32_t> pairs(count);
    std::iota(pairs.begin(), pairs.end(), 0U);
    return pairs;
}

}  // namespace

std::vector<std::uint32_t> pairRecords(const RecordBook& first, const RecordBook& second) {
    if (&first == &second) return same(first.size());
    std::vector<std::uint32_t> pairs(first.size(), kNoPair);
    // Mostly one book is the other with a few records left out and a few more at its end.
    RecordIndex next = 0;
    for (RecordIndex r = 0; r < first.size() && next < second.size(); ++r)
        if (first.version(r) == second.version(next) && idOf(first, r) == idOf(second, next)) pairs[r] = next++;
    if (next == second.size()) return pairs;
    struct Key {
        std::string_view id;
        std::uint32_t version;
        bool operator==(const Key&) const = default;
    };
    const auto hash = [](const Key& key) { return std::hash<std::string_view>()(key.id) * 31 + key.version; };
    std::unordered_map<Key, RecordIndex, decltype(hash)> rest(second.size() - next, hash);
    for (; next < second.size(); ++next) rest.emplace(Key{idOf(second, next), second.version(next)}, next);
    for (RecordIndex r = 0; r < first.size(); ++r) {
        if (pairs[r] != kNoPair) continue;
        const auto found = rest.find({idOf(first, r), first.version(r)});
        if (found != rest.end()) pairs[r] = found->second;
    }
    return pairs;
}

ContributionPairs pairContributions(const Ledger& first, const Ledger& second) {
    const auto ours = first.contributions(), theirs = second.contributions();
    if (ours.data() == theirs.data()) return {same(ours.size()), same(theirs.size())};
    ContributionPairs pairs{std::vector(ours.size(), kNoPair), std::vector(theirs.size(), kNoPair)};
    const std::vector<std::uint32_t> records = pairRecords(*first.input().records, *second.input().records);
    const auto rules = pairByKey(first.rulebook().rules, second.rulebook().rules,
                                 [](const Rule& rule) { return std::string_view(rule.id); });
    const auto relations =
        &first.input().relations == &second.input().relations
            ? same(first.input().relations.size())
            : pairByKey(first.input().relations, second.input().relations, [](const Relation& relation) {
                  return std::tuple(std::string_view(relation.subject), std::string_view(relation.other),
                                    std::string_view(relation.kind), relation.from, relation.until);
              });

    // Theirs by record: the first of each, and which comes after which.
    std::vector<std::uint32_t> head(second.input().records->size(), kNoPair), next(theirs.size(), kNoPair);
    for (std::size_t i = theirs.size(); i-- > 0;) {
        next[i] = head[theirs[i].record];
        head[theirs[i].record] = static_cast<std::uint32_t>(i);
    }
    for (std::size_t i = 0; i < ours.size(); ++i) {
        const std::uint32_t record = records[ours[i].record], rule = rules[ours[i].rule];
        if (record == kNoPair || rule == kNoPair) continue;
        const Mark mark = ours[i].marked ? first.mark(i) : Mark{};
        const std::uint32_t relation = mark.relation == kNoRelation ? kNoRelation : relations[mark.relation];
        if (mark.relation != kNoRelation && relation == kNoPair) continue;
        for (std::uint32_t j = head[record]; j != kNoPair; j = next[j]) {
            if (theirs[j].rule != rule || pairs.first[j] != kNoPair) continue;
            const Mark other = theirs[j].marked ? second.mark(j) : Mark{};
            if (other.relation != relation || other.unit != mark.unit) continue;
            pairs.second[i] = j;
            pairs.first[j] = static_cast<std::uint32_t>(i);
            break;
        }
    }
    return pairs;
}

}  // namespace clearline
