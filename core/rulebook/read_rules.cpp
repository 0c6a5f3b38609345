#include "core/rulebook/read_parts.h"

namespace clearline {
namespace {

std::optional<Formula> readValidFor(Draft& draft, const YamlNode& node) {
    YamlReader& reader = draft.reader;
    const auto text = reader.text(node);
    if (!text) return std::nullopt;
    if (const auto period = Period::fromIso(*text)) {
        auto formula = Formula::compile("duration(\"" + period->iso() + "\")", {}, reader.textPlace(node));
        if (formula) return std::move(formula).value();
        for (const Problem& problem : formula.problems()) reader.report(problem);
        return std::nullopt;
    }
    if (looksLikePeriod(*text) || looksLikeNumber(*text)) {
        reader.report("rulebook.not-a-period", node, {*text});
        return std::nullopt;
    }
    return readFormula(draft, node, draft.validForScope, Type::Period);
}

void readKinds(Draft& draft, const YamlNode& node, Rule& rule) {
    if (!draft.reader.isList(node)) return;
    if (node.items.empty()) draft.reader.report("rulebook.list-empty", node);
    std::set<std::string_view> seen;
    for (const YamlNode& item : node.items) {
        auto kind = readId(draft, item);
        if (!kind) continue;
        if (!seen.insert(item.text).second) draft.reader.report("rulebook.kind-twice", item, {*kind});
        rule.kinds.push_back(*std::move(kind));
    }
}

void readEffect(Draft& draft, const YamlNode& node, Effect& effect) {
    YamlReader& reader = draft.reader;
    const YamlMap map(reader, node, {"add", "to"});
    if (const YamlNode* add = map.need("add"))
        if (auto points = readNumber(draft, *add)) effect.points = *std::move(points);
    const YamlNode* to = map.need("to");
    if (!to) return;
    const auto id = reader.text(*to);
    if (!id) return;
    if (const auto found = draft.characteristics.find(*id); found != draft.characteristics.end())
        effect.characteristic = found->second;
    else
        reader.report(draft.leftOut.contains(*id) ? "rulebook.part-unusable" : "rulebook.characteristic-unknown", *to,
                      {*id});
}

void readClock(Draft& draft, const YamlNode& node, Rule& rule) {
    if (!draft.reader.isList(node)) return;
    if (node.items.empty()) draft.reader.report("rulebook.list-empty", node);
    for (const YamlNode& item : node.items)
        if (const auto field = readDateField(draft, item)) rule.clock.push_back(*field);
}

void readAgency(Draft& draft, const YamlNode& node, Rule& rule) {
    auto key = draft.reader.text(node);
    if (!key) return;
    if (!draft.book.agencies.contains(*key))
        draft.reader.report(
            draft.leftOut.contains("agencies/" + *key) ? "rulebook.part-unusable" : "rulebook.agency-unknown", node,
            {*key});
    rule.agency = *std::move(key);
}

Rule readRule(Draft& draft, const YamlNode& node) {
    YamlReader& reader = draft.reader;
    const YamlMap map(reader, node,
                      {"id", "title", "agency", "kinds", "when", "gate", "effect", "valid-for", "clock", "tier", "from",
                       "until", "status", "source", "note"});
    Rule rule;
    rule.place = reader.place(node);
    if (const YamlNode* id = map.need("id")) rule.id = readId(draft, *id).value_or("");
    rule.title = readTitle(draft, map);
    rule.citation = readCitation(draft, map);
    rule.inForce = readInterval(draft, map, EmptyInterval::Kept);
    if (const YamlNode* agency = map.find("agency")) readAgency(draft, *agency, rule);
    if (const YamlNode* kinds = map.need("kinds")) readKinds(draft, *kinds, rule);
    if (const YamlNode* when = map.find("when")) rule.when = readFormula(draft, *when, draft.ruleScope, Type::Boolean);
    if (const YamlNode* gate = map.find("gate")) rule.gateConfirmed = reader.choice(*gate, {"confirmed"}).has_value();
    if (const YamlNode* effect = map.need("effect")) readEffect(draft, *effect, rule.effect);
    if (const YamlNode* validFor = map.find("valid-for")) rule.validFor = readValidFor(draft, *validFor);
    if (const YamlNode* clock = map.find("clock"))
        readClock(draft, *clock, rule);
    else
        rule.clock.push_back(draft.book.counting.from);
    if (const YamlNode* tier = map.find("tier")) rule.tier = reader.text(*tier).value_or("");
    return rule;
}

}  // namespace

void readRules(Draft& draft, const YamlNode& node) {
    if (!draft.reader.isList(node)) return;
    std::set<std::string> ids;
    for (const YamlNode& item : node.items) {
        const std::size_t before = draft.reader.errors();
        Rule rule = readRule(draft, item);
        if (!rule.id.empty() && !ids.insert(rule.id).second) draft.reader.report("rulebook.id-twice", item, {rule.id});
        if (draft.reader.errors() == before) draft.book.rules.push_back(std::move(rule));
    }
}

}  // namespace clearline
