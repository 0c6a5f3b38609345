#include "core/rulebook/read_parts.h"

// What changes a contribution between the match and the fold: the gates, repetition, caps of a
// year, how long it counts and what ends it sooner.
namespace clearline {
namespace {

void readGate(Draft& draft, const YamlNode& node, Rule& rule) {
    const auto one = [&](const YamlNode& item) {
        const auto gate = draft.reader.choice(item, {"confirmed", "made-good"});
        if (!gate) return;
        bool& said = *gate == 0 ? rule.gateConfirmed : rule.gateMadeGood;
        if (said) draft.reader.report("rulebook.id-twice", item, {item.text});
        said = true;
    };
    if (node.kind != YamlNode::Kind::Sequence) return one(node);
    if (node.items.empty()) draft.reader.report("rulebook.list-empty", node);
    for (const YamlNode& item : node.items) one(item);
}

void readRepeat(Draft& draft, const YamlNode& node, Rule& rule) {
    YamlReader& reader = draft.reader;
    const YamlMap map(reader, node, {"class", "times"});
    Repeat repeat;
    if (const YamlNode* ofClass = map.need("class")) repeat.ofClass = readId(draft, *ofClass).value_or("");
    if (const YamlNode* times = map.need("times"))
        if (auto number = readDecimalOrParameter(draft, *times)) {
            if (number->kind == NumberSource::Kind::Literal && number->literal <= Number(0))
                reader.report("rulebook.not-positive", *times, {times->text});
            repeat.times = *std::move(number);
        }
    rule.repeat = std::move(repeat);
}

void readRemoved(Draft& draft, const YamlNode& node, Rule& rule) {
    const YamlMap map(draft.reader, node, {"after", "working-days"});
    Removal removal;
    if (const YamlNode* after = map.need("after")) removal.after = readDateField(draft, *after).value_or(removal.after);
    if (const YamlNode* days = map.need("working-days"))
        removal.workingDays = draft.reader.wholeNumber(*days, 0, 366).value_or(0);
    rule.removed = removal;
}

void readStarts(Draft& draft, const YamlNode& node, Rule& rule) {
    YamlReader& reader = draft.reader;
    const YamlMap map(reader, node, {"after", "on", "working-days"});
    LaterStart starts;
    if (const YamlNode* after = map.find("after")) starts.after = readPeriodFormula(draft, *after, draft.ruleScope);
    if (const YamlNode* on = map.find("on")) starts.firstWorkingDay = reader.choice(*on, {"first-working-day"}) == 0;
    if (const YamlNode* days = map.find("working-days"))
        starts.workingDays = reader.wholeNumber(*days, 0, 366).value_or(0);
    rule.starts = starts;
}

void readClock(Draft& draft, const YamlNode& node, Rule& rule) {
    if (!draft.reader.isList(node)) return;
    if (node.items.empty()) draft.reader.report("rulebook.list-empty", node);
    for (const YamlNode& item : node.items)
        if (const auto field = readDateField(draft, item)) rule.clock.push_back(*field);
}

// What this effect has no room for: an end where it has none, points where it gives none.
bool misplaced(std::string_view key, const Effect& effect) {
    using Kind = Effect::Kind;
    const bool endless = effect.kind == Kind::Spend || effect.kind == Kind::Extend;
    if (key == "repeat" || key == "yearly-cap") return !effect.touchesPoints();
    if (key == "starts") return effect.kind == Kind::Extend || effect.kind == Kind::Accrue;
    if (key != "valid-for") return endless;
    return endless || (effect.kind == Kind::Accumulate && effect.accumulation.over == Accumulation::Over::Life);
}

}  // namespace

void readModifiers(Draft& draft, const YamlMap& map, Rule& rule) {
    YamlReader& reader = draft.reader;
    if (const YamlNode* gate = map.find("gate")) readGate(draft, *gate, rule);
    if (const YamlNode* repeat = map.find("repeat")) readRepeat(draft, *repeat, rule);
    if (const YamlNode* cap = map.find("yearly-cap"))
        rule.yearlyCap =
            readReference(draft, *cap, draft.book.yearlyCaps, "yearly-caps/", "rulebook.yearly-cap-unknown");
    if (const YamlNode* validFor = map.find("valid-for"))
        rule.validFor = readPeriodFormula(draft, *validFor, draft.validForScope);
    if (const YamlNode* clock = map.find("clock"))
        readClock(draft, *clock, rule);
    else if (!map.find("starts"))
        rule.clock.push_back(draft.book.counting.from);
    if (const YamlNode* starts = map.find("starts")) readStarts(draft, *starts, rule);
    if (const YamlNode* until = map.find("continues-until")) rule.continuesUntil = readDateField(draft, *until);
    if (const YamlNode* ends = map.find("ends")) rule.ends = readDateField(draft, *ends);
    if (const YamlNode* removed = map.find("removed")) readRemoved(draft, *removed, rule);
    for (const char* key : {"starts", "valid-for", "continues-until", "ends", "removed", "repeat", "yearly-cap"})
        if (const YamlNode* node = map.find(key); node && misplaced(key, rule.effect))
            reader.report("rulebook.modifier-misplaced", *node, {key, std::string(effectName(rule.effect.kind))});
}

}  // namespace clearline
