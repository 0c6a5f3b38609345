#include "core/ledger/valuation.h"

#include <algorithm>

namespace clearline {

namespace {

std::optional<Points> numberIn(const Value& value) {
    const Number* number = value.as<Number>();
    return number ? std::optional(*number) : std::nullopt;
}

void lookUp(Steps* trail, std::string_view name, const Bound& bound) {
    if (!trail) return;
    const std::string_view source = trail->keep(bound.source);
    Step& step = trail->add("look up");
    step.inputs.push_back({name, bound.value, bound.from, bound.status, source, -1});
    step.result = bound.value;
    step.citation = source;
}

}  // namespace

std::optional<Points> valueOf(const NumberSource& source, const Rulebook& rulebook, Date day, const Bindings& bindings,
                              Steps* trail, const Citation& literalCitation) {
    switch (source.kind) {
        case NumberSource::Kind::Literal:
            lookUp(trail, {}, {Value(source.literal), "literal", literalCitation.status, literalCitation.source});
            return source.literal;
        case NumberSource::Kind::Parameter: {
            const auto bound = parameterOn(rulebook, source.index, day, trail);
            if (!bound) return std::nullopt;
            lookUp(trail, rulebook.parameters[source.index].id, *bound);
            return numberIn(bound->value);
        }
        case NumberSource::Kind::Table: {
            const auto bound = tableOnDay(rulebook, source.index, day, bindings, trail);
            return bound ? numberIn(bound->value) : std::nullopt;
        }
        case NumberSource::Kind::Formula: {
            const auto outcome = source.formula->evaluate(bindings, trail);
            if (!outcome) return std::nullopt;
            if (trail && source.formula->bareName())
                if (const auto bound = bindings.find(*source.formula->bareName()))
                    lookUp(trail, trail->keep(*source.formula->bareName()), *bound);
            return numberIn(outcome->value);
        }
    }
    return std::nullopt;
}

namespace {

// What the modifiers made of a value, step by step.
Points modified(Points points, const SlotTerms& terms, Steps* trail) {
    const auto tell = [&](StepText op, StepText name, const Number& by, const Number& result) {
        if (!trail) return;
        const int before = static_cast<int>(trail->size()) - 1;
        Step& step = trail->add(op);
        step.takes({}, points, "step", before);
        step.takes(name, by, "ledger");
        step.result = result;
    };
    if (terms.times) {
        const Points product = points * *terms.times;
        tell("*", "times, as a repeat", *terms.times, product);
        points = product;
    }
    if (terms.room) {
        const Points least = std::min(points, *terms.room);
        tell("min", "left of the yearly cap", *terms.room, least);
        points = least;
    }
    return points;
}

}  // namespace

std::optional<Points> valueOf(const Slot& slot, const Schedule& schedule, const Rulebook& rulebook, Date asOf,
                              Steps* trail) {
    const Date day = Date::ofDays(slot.day);
    const Rule& rule = rulebook.rules[slot.rule];
    if (!rule.effect.touchesPoints()) return Points(0);
    const RecordBindings bindings(rulebook, schedule.subject, asOf, day, schedule.prepared->book.get(), slot.record);
    auto points = valueOf(rule.effect.points, rulebook, day, bindings, trail, rule.citation);
    const bool amount = rule.effect.kind == Effect::Kind::Accumulate || rule.effect.kind == Effect::Kind::Spend;
    if (!points || (amount && *points < Number(0))) return std::nullopt;
    const auto index = static_cast<std::size_t>(&slot - schedule.slots.data());
    if (index < schedule.slotTerms.size() && schedule.slotTerms[index].spoiled) return std::nullopt;
    if (index < schedule.slotTerms.size()) return modified(*std::move(points), schedule.slotTerms[index], trail);
    return points;
}

}  // namespace clearline
