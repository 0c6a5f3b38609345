#include "core/ledger/modifiers.h"

#include <algorithm>

namespace clearline {

std::optional<Points> Candidate::modified(const std::optional<Points>& plain) const {
    if (!plain || spoiled) return std::nullopt;
    Points result = times ? *plain * *times : *plain;
    if (room && *room < result) result = *room;
    return result;
}

std::optional<Failure> Modifying::reckon(Candidate& candidate) const {
    Ending ending = matcher.validity(candidate, candidate.modified(candidate.lawPoints));
    candidate.extendedFrom.reset();
    if (ending.day != kForGood && !candidate.extensions.empty()) {
        candidate.extendedFrom = Date::ofDays(ending.day);
        for (const Period& longer : candidate.extensions) {
            const auto end = ending.day == kForGood ? std::nullopt : longer.after(Date::ofDays(ending.day));
            ending.day = end ? end->days() : kForGood;
        }
    }
    const bool counts = matcher.cut(candidate, ending);
    if (counts && candidate.takenOver && candidate.takenOver->days() < ending.day) {
        ending.day = candidate.takenOver->days();
        ending.leaving = Leaving::Heavier;
    }
    // What was extended stays so, whatever becomes of the decision's version.
    if (counts && rule(candidate).effect.kind == Effect::Kind::Extend) ending = {};
    candidate.ending = ending;
    if (counts) return std::nullopt;
    return std::move(matcher.failure());
}

std::vector<Candidate*> Modifying::inOrder() const {
    const RecordBook& book = *schedule.prepared->book;
    const auto idOf = [&](const Candidate* c) { return book.symbols().text(book.id(c->version.record)); };
    std::vector<Candidate*> order;
    for (Candidate& candidate : all)
        if (!candidate.out()) order.push_back(&candidate);
    std::stable_sort(order.begin(), order.end(), [&](const Candidate* a, const Candidate* b) {
        if (a->start != b->start) return a->start < b->start;
        if (a->rule != b->rule) return a->rule < b->rule;
        if (const int ids = idOf(a).compare(idOf(b))) return ids < 0;
        return book.version(a->version.record) < book.version(b->version.record);
    });
    return order;
}

void Modifying::fail(Candidate& candidate, int stage, SilentReason reason, std::optional<Date> day) const {
    candidate.failure = Failure{stage, {candidate.version.record, reason, candidate.rule, day, {}, {}}};
}

void modify(Modifying& modifying) {
    for (Candidate& candidate : modifying.all) candidate.failure = modifying.reckon(candidate);
    for (Candidate& candidate : modifying.all) {
        const bool accrues = modifying.rule(candidate).effect.kind == Effect::Kind::Accrue;
        if (!candidate.out() && accrues && candidate.due.empty())
            modifying.fail(candidate, 8, SilentReason::NotYet, candidate.start);
    }
    chooseItems(modifying);
    multiplyRepeats(modifying);
    suspendGains(modifying);
    capYears(modifying);
    settleDays(modifying);
    extendListings(modifying);
    for (Candidate& candidate : modifying.all)
        if (!candidate.out() && candidate.ending.failed) modifying.matcher.tellEndFailed(candidate);
}

}  // namespace clearline
