#include "core/rulebook/read_rules.h"

#include "core/rulebook/read_parts.h"

namespace clearline {
namespace {

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

void readAgency(Draft& draft, const YamlNode& node, Rule& rule) {
    auto key = draft.reader.text(node);
    if (!key) return;
    if (!draft.book.agencies.contains(*key))
        draft.reader.report(
            draft.leftOut.contains("agencies/" + *key) ? "rulebook.part-unusable" : "rulebook.agency-unknown", node,
            {*key});
    rule.agency = *std::move(key);
}

void readBooking(Draft& draft, const YamlNode& node, ReadRule& into) {
    YamlReader& reader = draft.reader;
    const YamlMap map(reader, node, {"relation", "towards", "rule"});
    Booking booking;
    booking.place = reader.place(node);
    if (const YamlNode* relation = map.need("relation")) booking.relation = readId(draft, *relation).value_or("");
    if (const YamlNode* towards = map.find("towards"))
        booking.towardsOther = reader.choice(*towards, {"other", "subject"}).value_or(0) == 0;
    const YamlNode* rule = map.need("rule");
    if (rule && reader.text(*rule)) into.bookings.push_back({std::move(booking), rule});
}

ReadRule readRule(Draft& draft, const YamlNode& node) {
    YamlReader& reader = draft.reader;
    const std::size_t before = reader.errors();
    const YamlMap map(reader, node, {"id",    "title",           "agency", "applies-to", "kinds",      "when",
                                     "gate",  "effect",          "starts", "repeat",     "yearly-cap", "valid-for",
                                     "clock", "continues-until", "ends",   "removed",    "book-to",    "tier",
                                     "from",  "until",           "status", "source",     "note"});
    ReadRule out;
    out.node = &node;
    Rule& rule = out.rule;
    readNamed(draft, map, rule);
    rule.inForce = readInterval(draft, map, EmptyInterval::Kept);
    if (const YamlNode* agency = map.find("agency")) readAgency(draft, *agency, rule);
    if (const YamlNode* subjects = map.find("applies-to")) rule.appliesTo = readSubjectKinds(draft, *subjects);
    const YamlNode* kinds = map.find("kinds");
    if (kinds) readKinds(draft, *kinds, rule);
    out.saysKinds = kinds != nullptr;
    if (const YamlNode* when = map.find("when")) rule.when = readFormula(draft, *when, draft.ruleScope, Type::Boolean);
    if (const YamlNode* effect = map.need("effect")) readEffect(draft, *effect, rule.effect);
    readModifiers(draft, map, rule);
    if (const YamlNode* bookings = map.find("book-to")) {
        if (bookings->kind == YamlNode::Kind::Sequence && bookings->items.empty())
            reader.report("rulebook.list-empty", *bookings);
        if (bookings->kind == YamlNode::Kind::Sequence)
            for (const YamlNode& booking : bookings->items) readBooking(draft, booking, out);
        else
            readBooking(draft, *bookings, out);
    }
    if (const YamlNode* tier = map.find("tier")) rule.tier = reader.text(*tier).value_or("");
    out.usable = reader.errors() == before;
    return out;
}

}  // namespace

void readRules(Draft& draft, const YamlNode& node) {
    if (!draft.reader.isList(node)) return;
    ReadRules rules;
    std::set<std::string> ids;
    for (const YamlNode& item : node.items) {
        rules.push_back(readRule(draft, item));
        ReadRule& read = rules.back();
        if (read.rule.id.empty() || ids.insert(read.rule.id).second) continue;
        draft.reader.report("rulebook.id-twice", item, {read.rule.id});
        read.usable = false;
    }
    checkSpending(draft, rules);
    joinBookings(draft, rules);
    for (ReadRule& read : rules)
        if (read.usable) draft.book.rules.push_back(std::move(read.rule));
}

}  // namespace clearline
