// A decision to extend gives the listing that is in force a later end. Acts after the modifiers.
#include "core/ledger/modifiers.h"

namespace clearline {

void extendListings(Modifying& modifying) {
    const RecordBook& book = *modifying.schedule.prepared->book;
    const std::vector<Candidate*> order = modifying.inOrder();
    for (Candidate* c : order) {
        const Effect& effect = modifying.rule(*c).effect;
        if (effect.kind != Effect::Kind::Extend) continue;
        const Symbol act = book.act(c->version.record);
        Candidate* found = nullptr;  // the one that started last
        for (Candidate* listing : order) {
            const Effect& other = modifying.rule(*listing).effect;
            const bool same = other.kind == Effect::Kind::List && other.listing.list == effect.listing.list &&
                              (!act || book.act(listing->version.record) == act);
            if (same && listing->start <= c->start && c->start.days() < listing->ending.day) found = listing;
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
        static_cast<void>(modifying.reckon(*found));  // later than before: it cannot fail now
        settleEnd(modifying, *found);
    }
}

}  // namespace clearline
