#include "core/ledger/valuation.h"

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

std::optional<Points> valueOf(const Slot& slot, const Schedule& schedule, const Rulebook& rulebook, Date asOf,
                              Steps* trail) {
    const Date day = Date::ofDays(slot.day);
    const Rule& rule = rulebook.rules[slot.rule];
    const RecordBindings bindings(rulebook, schedule.subject, asOf, day, schedule.prepared->book.get(), slot.record);
    return valueOf(rule.effect.points, rulebook, day, bindings, trail, rule.citation);
}

}  // namespace clearline
