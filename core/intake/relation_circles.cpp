#include "core/intake/relation_circles.h"

#include <map>
#include <tuple>

namespace clearline {

namespace {

bool overlap(const Relation& a, const Relation& b) {
    return (!a.until || !b.from || *b.from < *a.until) && (!b.until || !a.from || *a.from < *b.until);
}

}  // namespace

void findCircles(std::vector<Relation>& relations, const std::function<bool(std::string_view)>& mutual,
                 const std::function<void(std::size_t later, std::size_t earlier)>& tell) {
    if (!mutual) return;
    using Key = std::tuple<std::string_view, std::string_view, std::string_view>;
    std::multimap<Key, std::size_t> seen;
    for (std::size_t i = 0; i < relations.size(); ++i) {
        Relation& relation = relations[i];
        if (relation.fault == RelationFault::Undeclared || mutual(relation.kind)) continue;
        bool told = false;
        const auto [from, to] = seen.equal_range({relation.kind, relation.other, relation.subject});
        for (auto back = from; back != to; ++back) {
            Relation& earlier = relations[back->second];
            if (!overlap(earlier, relation)) continue;
            if (!told) tell(i, back->second);
            told = true;
            earlier.fault = relation.fault = RelationFault::Circular;
        }
        seen.emplace(Key{relation.kind, relation.subject, relation.other}, i);
    }
}

}  // namespace clearline
