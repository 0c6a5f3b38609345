#include "core/ledger/relation_index.h"

#include <algorithm>
#include <numeric>

namespace clearline {

RelationIndex::RelationIndex(std::shared_ptr<const CaseInput> input) : input_(std::move(input)) {
    entries_.resize(2 * input_->relations.size());
    std::iota(entries_.begin(), entries_.end(), std::uint32_t{0});
    std::stable_sort(entries_.begin(), entries_.end(),
                     [this](std::uint32_t a, std::uint32_t b) { return party(a) < party(b); });
}

std::string_view RelationIndex::party(std::uint32_t entry) const {
    const Relation& relation = input_->relations[entry / 2];
    return entry % 2 == 0 ? relation.subject : relation.other;
}

std::vector<std::uint32_t> RelationIndex::of(std::string_view subject) const {
    auto entry = std::lower_bound(entries_.begin(), entries_.end(), subject,
                                  [this](std::uint32_t at, std::string_view wanted) { return party(at) < wanted; });
    std::vector<std::uint32_t> places;
    for (; entry != entries_.end() && party(*entry) == subject; ++entry) places.push_back(*entry / 2);
    return places;
}

}  // namespace clearline
