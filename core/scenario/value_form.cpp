#include "core/scenario/value_form.h"

namespace clearline {

Type valueForm(const Rulebook& rulebook, const Parameter& parameter) {
    for (const DatedValue& version : parameter.values) {
        if (version.formula && version.formula->type() != Type::Any) return version.formula->type();
        const auto index = version.formula ? rulebook.parameterNamed(parameter.id) : std::nullopt;
        const auto bound = index ? parameterOn(rulebook, *index, version.when.from.value_or(Date::kMin)) : std::nullopt;
        const Value& value = bound ? bound->value : version.value;
        if (value.as<Number>()) return Type::Number;
        if (value.as<Period>()) return Type::Period;
        if (value.as<std::string>()) return Type::Text;
    }
    return Type::Any;
}

bool hasForm(const Value& value, Type form) {
    switch (form) {
        case Type::Number: return value.as<Number>() != nullptr;
        case Type::Period: return value.as<Period>() != nullptr;
        case Type::Text: return value.as<std::string>() != nullptr;
        default: return value.as<Number>() || value.as<Period>();
    }
}

std::optional<Value> valueFromText(std::string_view text, Type form) {
    if (form == Type::Text) return Value(text);
    if (form != Type::Period)
        if (auto number = Number::fromText(text)) return Value(*std::move(number));
    if (form != Type::Number)
        if (const auto period = Period::fromIso(text)) return Value(*period);
    return std::nullopt;
}

const char* wrongFormCode(Type form) {
    switch (form) {
        case Type::Number: return "scenario.value-not-number";
        case Type::Period: return "scenario.value-not-period";
        default: return "scenario.value-form";
    }
}

}  // namespace clearline
