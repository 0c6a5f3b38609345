#include "core/rulebook/read_rules.h"

namespace clearline {
namespace {

void refuse(Draft& draft, ReadRule& read, const char* code, const YamlNode& at, std::vector<std::string> args) {
    draft.reader.report(code, at, std::move(args));
    read.usable = false;
}

bool isWeighted(const Characteristic& c) {
    return c.weight.kind != NumberSource::Kind::Literal || c.weight.literal != Number(1);
}

const YamlNode& effectOf(const ReadRule& read) {
    for (std::size_t i = 0; i < read.node->keys.size(); ++i)
        if (read.node->keys[i].text == "effect") return read.node->items[i];
    return *read.node;
}

// Fills Booking::rule with the index among all rules read; nothing is left out yet.
std::vector<bool> findTargets(Draft& draft, ReadRules& rules) {
    std::map<std::string_view, std::size_t> byId;
    for (std::size_t i = 0; i < rules.size(); ++i) byId.emplace(rules[i].rule.id, i);
    std::vector<bool> isTarget(rules.size(), false);
    for (std::size_t i = 0; i < rules.size(); ++i)
        for (auto& [booking, name] : rules[i].bookings) {
            const auto target = byId.find(name->text);
            if (target == byId.end()) {
                refuse(draft, rules[i], "rulebook.rule-unknown", *name, {name->text});
            } else if (target->second == i) {
                refuse(draft, rules[i], "rulebook.booking-itself", *name, {name->text});
            } else if (!rules[target->second].bookings.empty()) {
                refuse(draft, rules[i], "rulebook.booking-onward", *name, {name->text});
            } else {
                booking.rule = target->second;
                isTarget[target->second] = true;
            }
        }
    return isTarget;
}

}  // namespace

void checkSpending(Draft& draft, ReadRules& rules) {
    std::vector<bool> spentFrom(draft.book.characteristics.size(), false);
    for (ReadRule& read : rules) {
        const Effect& effect = read.rule.effect;
        if (effect.kind != Effect::Kind::Spend || !read.usable) continue;
        const Characteristic& from = draft.book.characteristics[effect.characteristic];
        if (from.low || from.high || isWeighted(from))
            refuse(draft, read, "rulebook.spend-characteristic", effectOf(read), {from.id});
        else
            spentFrom[effect.characteristic] = true;
    }
    for (ReadRule& read : rules) {
        const Effect& effect = read.rule.effect;
        const bool fills = effect.kind == Effect::Kind::Add || effect.kind == Effect::Kind::Spend;
        if (!read.usable || fills || !effect.touchesPoints() || !spentFrom[effect.characteristic]) continue;
        refuse(draft, read, "rulebook.spend-mixed", effectOf(read),
               {std::string(effectName(effect.kind)), draft.book.characteristics[effect.characteristic].id});
    }
}

void joinBookings(Draft& draft, ReadRules& rules) {
    const std::vector<bool> isTarget = findTargets(draft, rules);
    for (std::size_t i = 0; i < rules.size(); ++i)
        if (!rules[i].saysKinds && !isTarget[i])
            refuse(draft, rules[i], "rulebook.key-missing", *rules[i].node, {"kinds"});
    // A target has no bookings itself, so one round tells all.
    for (ReadRule& read : rules)
        for (const auto& [booking, name] : read.bookings)
            if (read.usable && !rules[booking.rule].usable)
                refuse(draft, read, "rulebook.part-unusable", *name, {name->text});
    std::vector<std::size_t> place(rules.size(), 0);
    for (std::size_t i = 0, next = 0; i < rules.size(); ++i)
        if (rules[i].usable) place[i] = next++;
    for (ReadRule& read : rules)
        for (auto& [booking, name] : read.bookings) {
            booking.rule = place[booking.rule];
            if (read.usable) read.rule.bookTo.push_back(std::move(booking));
        }
}

}  // namespace clearline
