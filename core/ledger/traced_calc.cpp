#include "core/ledger/calc.h"

namespace clearline {

namespace {

StepInput bound(const char* name, bool has, const Number& value) {
    return {name, has ? Value(value) : Value(), "rulebook", Status::None, {}, -1};
}

}  // namespace

TracedCalc::Term TracedCalc::record(std::string_view op, std::initializer_list<const Term*> terms, Number result) {
    Step& step = steps_->emplace_back();
    step.op = op;
    step.inputs.reserve(3);
    for (const Term* term : terms) {
        StepInput& input = step.inputs.emplace_back();
        input.name = term->name;
        input.value = Value(term->value);
        input.from = term->step >= 0 ? "step" : "ledger";
        input.step = term->step;
    }
    step.result = Value(result);
    return {std::move(result), {}, static_cast<int>(steps_->size()) - 1};
}

TracedCalc::Term TracedCalc::lookUp(const Term& key, const Number& gives, const std::string& table,
                                    const Citation& citation) {
    Term found = record("look up", {&key}, gives);
    Step& step = steps_->back();
    step.inputs.insert(step.inputs.begin(), {table, Value(gives), "table", citation.status, citation.source, -1});
    step.citation = citation.source;
    return found;
}

TracedCalc::Term TracedCalc::limit(const Term& x, const Bounds<Number>& b, const char* op) {
    Term limited = record(op, {&x}, PlainCalc().limit(x.value, b, op));
    steps_->back().inputs.push_back(bound("low", b.hasLow, b.low));
    steps_->back().inputs.push_back(bound("high", b.hasHigh, b.high));
    return limited;
}

TracedCalc::Term TracedCalc::round(const Term& x, const RoundingRule& rule) {
    Term rounded =
        record("round " + std::string(roundingText(rule.mode)), {&x}, x.value.rounded(rule.places, rule.mode));
    steps_->back().inputs.push_back({"places", Value(rule.places), "rulebook", Status::None, {}, -1});
    return rounded;
}

}  // namespace clearline
