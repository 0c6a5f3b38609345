#include "core/rulebook/needs.h"

#include <map>

#include "core/rulebook/rulebook.h"

namespace clearline {
namespace {

class Found {
public:
    void add(Need need, const Place& place) { first_.emplace(need, place); }
    void addIf(bool asked, Need need, const Place& place) {
        if (asked) add(need, place);
    }
    [[nodiscard]] std::vector<Needed> inOrder() const {
        std::vector<Needed> out;
        for (const auto& [need, place] : first_) out.push_back({need, place});
        return out;
    }

private:
    std::map<Need, Place> first_;
};

void ofEffect(const Rule& rule, Found& found) {
    switch (rule.effect.kind) {
        case Effect::Kind::Add: return;
        case Effect::Kind::Set: return found.add(Need::Set, rule.place);
        case Effect::Kind::Accumulate: return found.add(Need::Accumulate, rule.place);
        case Effect::Kind::Accrue: return found.add(Need::Accrue, rule.place);
        case Effect::Kind::Spend: return found.add(Need::Spend, rule.place);
        case Effect::Kind::Hold: return found.add(Need::Hold, rule.place);
        case Effect::Kind::List: return found.add(Need::Listing, rule.place);
        case Effect::Kind::Extend: return found.add(Need::Extend, rule.place);
    }
}

void ofRule(const Rule& rule, Found& found) {
    ofEffect(rule, found);
    found.addIf(!rule.appliesTo.empty(), Need::RuleAppliesTo, rule.place);
    found.addIf(rule.gateMadeGood, Need::GateMadeGood, rule.place);
    found.addIf(rule.repeat.has_value(), Need::Repeat, rule.place);
    found.addIf(rule.yearlyCap.has_value(), Need::YearlyCap, rule.place);
    found.addIf(rule.continuesUntil.has_value(), Need::ContinuesUntil, rule.place);
    found.addIf(rule.ends.has_value(), Need::Ends, rule.place);
    found.addIf(rule.removed.has_value(), Need::Removed, rule.place);
    found.addIf(!rule.bookTo.empty(), Need::BookTo, rule.place);
    found.addIf(rule.starts.has_value(), Need::Starts, rule.place);
}

}  // namespace

std::vector<Needed> needsOf(const Rulebook& rulebook) {
    Found found;
    const Place whole{rulebook.file, 0, 0};
    for (const Rule& rule : rulebook.rules) ofRule(rule, found);
    found.addIf(!rulebook.accepts.empty(), Need::Accepts, whole);
    found.addIf(rulebook.counting.perAct != PerAct::EveryItem, Need::PerAct, whole);
    found.addIf(rulebook.counting.settleDay.has_value(), Need::Settle, whole);
    found.addIf(rulebook.counting.suspendGains, Need::Suspend, whole);
    if (rulebook.rank) found.add(Need::Rank, rulebook.rank->place);
    for (const Scale& scale : rulebook.scales) found.addIf(scale.ofLists, Need::ListScale, scale.place);
    return found.inOrder();
}

}  // namespace clearline
