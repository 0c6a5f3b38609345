#include <algorithm>
#include <map>

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
    return a.characteristic == b.characteristic && a.points.kind == b.points.kind &&
           a.points.literal == b.points.literal && a.points.index == b.points.index &&
           formulaText(a.points.formula) == formulaText(b.points.formula);
}

// Everything that `later` says of this kind, `earlier` has said already and without a condition.
bool claims(const Rule& earlier, const Rule& later) {
    return !earlier.when && earlier.agency == later.agency && (!earlier.gateConfirmed || later.gateConfirmed) &&
           covers(earlier.inForce, later.inForce) && sameEffect(earlier.effect, later.effect);
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
    if (rule.when) return nullptr;
    for (const std::string& kind : rule.kinds) {
        const auto found = earlier.find({kind, rule.agency});
        if (found == earlier.end()) continue;
        for (const Rule* other : found->second)
            if (!other->when && meet(other->inForce, rule.inForce)) return other;
    }
    return nullptr;
}

}  // namespace

void checkRules(const Rulebook& rulebook, Problems& findings) {
    ByKind earlier;
    for (const Rule& rule : rulebook.rules) {
        if (isEmpty(rule.inForce) || allClaimed(rule, earlier))
            find(findings, "rulebook.rule-unreachable", rule.place, {rule.id});
        else if (const Rule* other = overlapping(rule, earlier))
            find(findings, "rulebook.rules-overlap", rule.place, {rule.id, other->id});
        if (!isEmpty(rule.inForce))
            for (const std::string& kind : rule.kinds) earlier[{kind, rule.agency}].push_back(&rule);
    }
}

void checkCharacteristics(const Rulebook& rulebook, Problems& findings) {
    std::vector<bool> used(rulebook.characteristics.size(), false);
    for (const Rule& rule : rulebook.rules) used[rule.effect.characteristic] = true;
    for (std::size_t i = 0; i < used.size(); ++i)
        if (!used[i])
            find(findings, "rulebook.characteristic-unused", rulebook.characteristics[i].place,
                 {rulebook.characteristics[i].id});
}

}  // namespace clearline
