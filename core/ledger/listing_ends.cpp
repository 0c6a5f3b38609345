// A decision to extend gives the listing that is in force a later end.
#include "core/ledger/modifiers.h"

namespace clearline {

void extendListings(Modifying& modifying) {
    const RecordBook& book = *modifying.schedule.prepared->book;
    std::vector<Candidate*> listings;
    for (Candidate* c : modifying.inOrder()) {
        const Effect& effect = modifying.rule(*c).effect;
        if (effect.kind == Effect::Kind::List) listings.push_back(c);
        if (effect.kind != Effect::Kind::Extend) continue;
        const Symbol act = book.act(c->version.record);
        Candidate* found = nullptr;  // the one that started last
        for (Candidate* listing : listings) {
            const bool same = modifying.rule(*listing).effect.listing.list == effect.listing.list &&
                              (!act || book.act(listing->version.record) == act);
            if (same && !listing->out() && c->start.days() < listing->ending.day) found = listing;
        }
        if (!found) {
            modifying.fail(*c, 8, SilentReason::NothingToExtend);
            continue;
        }
        const auto longer = modifying.matcher.period(*effect.listing.extend, *c);
        if (!longer) {
            modifying.matcher.tellEndFailed(*c);
            modifying.fail(*c, 3, SilentReason::NotComputable);
            continue;
        }
        found->extensions.push_back(*longer);
        if (auto failure = modifying.reckon(*found)) found->failure = std::move(failure);
    }
}

}  // namespace clearline
