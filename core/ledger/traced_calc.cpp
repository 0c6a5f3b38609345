#include "core/ledger/calc.h"

namespace clearline {

namespace {

StepInput bound(const char* name, bool has, const Number& value) {
    return {name, has ? Value(value) : Value(), "rulebook", Status::None, {}, -1};
}

}  // namespace

TracedCalc::Term TracedCalc::record(std::string op, const std::vector<Term>& terms, Number result) {
    Step step{std::move(op), {}, Value(result), {}, false};
    for (const Term& term : terms) step.inputs.push_back({term.name, Value(term.value), term.from, Status::None, {}, term.step});
    steps_->push_back(std::move(step));
    return {std::move(result), {}, "step", static_cast<int>(steps_->size()) - 1};
}

TracedCalc::Term TracedCalc::limit(const Term& x, const Bounds<Number>& b, const char* op) {
    Term limited = record(op, {x}, PlainCalc().limit(x.value, b, op));
    steps_->back().inputs.push_back(bound("low", b.hasLow, b.low));
    steps_->back().inputs.push_back(bound("high", b.hasHigh, b.high));
    return limited;
}

TracedCalc::Term TracedCalc::round(const Term& x, const RoundingRule& rule) {
    Term rounded = record("round " + std::string(roundingText(rule.mode)), {x}, x.value.rounded(rule.places, rule.mode));
    steps_->back().inputs.push_back({"places", Value(rule.places), "rulebook", Status::None, {}, -1});
    return rounded;
}

}  // namespace clearline
