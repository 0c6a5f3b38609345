#include <algorithm>
#include <map>
#include <tuple>

#include "core/rulebook/check_parts.h"

namespace clearline {
namespace {

bool isEmpty(const Interval& when) { return when.from && when.until && *when.until <= *when.from; }

bool covers(const Interval& outer, const Interval& inner) {
    const bool fromBefore = !outer.from || (inner.from && *outer.from <= *inner.from);
    const bool untilAfter = !outer.until || (inner.until && *inner.until <= *outer.until);
    return fromBefore && untilAfter;
}

bool meet(const Interval& a, const Interval& b) {
    return (!a.until || !b.from || *b.from < *a.until) && (!b.until || !a.from || *a.from < *b.until);
}

std::string formulaText(const std::optional<Formula>& formula) { return formula ? formula->text() : ""; }

bool sameEffect(const Effect& a, const Effect& b) {
    if (a.kind != b.kind) return false;
    const auto ofPoints = [](const Effect& e) {
        return std::tuple(e.characteristic, e.points.kind, e.points.literal, e.points.index,
                          formulaText(e.points.formula));
    };
    const auto ofParts = [](const Effect& e) {
        return std::tuple(e.accumulation.over, e.accumulation.table, e.accumulation.marginal, e.accrual.per.iso(),
                          e.accrual.completed, e.accrual.from, e.accrual.until, e.hold.scale, e.hold.step,
                          e.listing.list, formulaText(e.listing.extend));
    };
    return ofPoints(a) == ofPoints(b) && ofParts(a) == ofParts(b);
}

bool disjoint(const std::vector<SubjectKind>& a, const std::vector<SubjectKind>& b) {
    return !a.empty() && !b.empty() && std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) == a.end();
}

// Everything that `later` says of this kind, `earlier` has said already and without a condition.
bool claims(const Rule& earlier, const Rule& later) {
    return !earlier.when && earlier.agency == later.agency && (!earlier.gateConfirmed || later.gateConfirmed) &&
           (!earlier.gateMadeGood || later.gateMadeGood) &&
           (earlier.appliesTo.empty() || earlier.appliesTo == later.appliesTo) &&
           covers(earlier.inForce, later.inForce) && sameEffect(earlier.effect, later.effect);
}

bool endsWhenMadeGood(const Rule& rule) {
    return rule.ends == Field::MadeGoodOn || (rule.removed && rule.removed->after == Field::MadeGoodOn);
}

// One takes over where the other leaves off.
bool follow(const Rule& a, const Rule& b) {
    return (a.gateMadeGood && endsWhenMadeGood(b)) || (b.gateMadeGood && endsWhenMadeGood(a));
}

// Both give points, or both hold, or both enter on the same list.
bool sameSort(const Effect& a, const Effect& b) {
    if (a.touchesPoints() || b.touchesPoints()) return a.touchesPoints() && b.touchesPoints();
    return a.kind == b.kind && a.kind != Effect::Kind::Extend && a.listing.list == b.listing.list;
}

bool overlap(const Rule& a, const Rule& b) {
    return !a.when && !b.when && meet(a.inForce, b.inForce) && !disjoint(a.appliesTo, b.appliesTo) && !follow(a, b) &&
           sameSort(a.effect, b.effect);
}

bool neverApplies(const Rule& rule, const Rulebook& rulebook) {
    return isEmpty(rule.inForce) || disjoint(rule.appliesTo, rulebook.appliesTo) ||
           (rule.gateMadeGood && rule.ends == Field::MadeGoodOn);
}

using ByKind = std::map<std::pair<std::string_view, std::string_view>, std::vector<const Rule*>>;

bool allClaimed(const Rule& rule, const ByKind& earlier) {
    return !rule.kinds.empty() && std::all_of(rule.kinds.begin(), rule.kinds.end(), [&](const std::string& kind) {
        const auto found = earlier.find({kind, rule.agency});
        return found != earlier.end() && std::any_of(found->second.begin(), found->second.end(),
                                                     [&](const Rule* other) { return claims(*other, rule); });
    });
}

const Rule* overlapping(const Rule& rule, const ByKind& earlier) {
    for (const std::string& kind : rule.kinds) {
        const auto found = earlier.find({kind, rule.agency});
        if (found == earlier.end()) continue;
        for (const Rule* other : found->second)
            if (overlap(*other, rule)) return other;
    }
    return nullptr;
}

}  // namespace

void checkRules(const Rulebook& rulebook, Problems& findings) {
    ByKind earlier;
    for (const Rule& rule : rulebook.rules) {
        if (neverApplies(rule, rulebook) || allClaimed(rule, earlier))
            find(findings, "rulebook.rule-unreachable", rule.place, {rule.id});
        else if (const Rule* other = overlapping(rule, earlier))
            find(findings, "rulebook.rules-overlap", rule.place, {rule.id, other->id});
        if (!neverApplies(rule, rulebook))
            for (const std::string& kind : rule.kinds) earlier[{kind, rule.agency}].push_back(&rule);
    }
}

void checkCharacteristics(const Rulebook& rulebook, Problems& findings) {
    std::vector<bool> used(rulebook.characteristics.size(), false);
    for (const Rule& rule : rulebook.rules)
        if (rule.effect.touchesPoints()) used[rule.effect.characteristic] = true;
    for (std::size_t i = 0; i < used.size(); ++i)
        if (!used[i])
            find(findings, "rulebook.characteristic-unused", rulebook.characteristics[i].place,
                 {rulebook.characteristics[i].id});
}

}  // namespace clearline
