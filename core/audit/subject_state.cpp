#include "core/audit/subject_state.h"

#include <algorithm>
#include <array>

namespace clearline {

namespace {

constexpr std::array<std::string_view, 3> kPasts{"on", "was", "never"};

std::vector<Listing> listingsOf(const Ledger& ledger) {
    std::vector<Listing> listings;
    const auto contributions = ledger.contributions();
    for (std::size_t i = 0; i < contributions.size(); ++i) {
        const Contribution& c = contributions[i];
        const Effect& effect = ledger.rulebook().rules[c.rule].effect;
        if (effect.kind != Effect::Kind::List) continue;
        Listing listing{effect.listing.list, c.rule, c.record, Date::ofDays(c.start), {}, {}, c.leaving};
        if (c.end != kForGood) listing.until = Date::ofDays(c.end);
        if (c.marked) listing.extendedFrom = ledger.mark(i).extendedFrom;
        listings.push_back(listing);
    }
    std::stable_sort(listings.begin(), listings.end(),
                     [](const Listing& a, const Listing& b) { return a.from < b.from; });
    return listings;
}

}  // namespace

std::string_view listPastText(ListPast past) { return kPasts[static_cast<std::size_t>(past)]; }

std::optional<ListPast> listPastNamed(std::string_view text) {
    const auto found = std::find(kPasts.begin(), kPasts.end(), text);
    if (found == kPasts.end()) return std::nullopt;
    return static_cast<ListPast>(found - kPasts.begin());
}

ListPast SubjectState::past(std::size_t list) const {
    if (list < lists.size() && lists[list].listed()) return ListPast::On;
    const bool before =
        std::any_of(listings.begin(), listings.end(), [list](const Listing& one) { return one.list == list; });
    return before ? ListPast::Was : ListPast::Never;
}

std::optional<bool> SubjectState::standsAt(std::size_t scale, std::size_t step) const {
    for (const Standing& standing : standings)
        if (standing.scale == scale) return standing.step ? std::optional(*standing.step == step) : std::nullopt;
    return false;
}

std::optional<ListPast> SubjectState::knownPast(std::size_t list) const {
    const ListPast is = past(list);
    return incomplete && is != ListPast::On ? std::nullopt : std::optional(is);
}

SubjectState stateOf(const Ledger& ledger) {
    SubjectState state;
    state.eligible = ledger.eligible();
    state.incomplete = ledger.incomplete();
    state.score = ledger.score();
    state.standings = ledger.standings();
    state.lists = ledger.lists();
    state.listings = listingsOf(ledger);
    return state;
}

}  // namespace clearline
