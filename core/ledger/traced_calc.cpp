#include <array>

#include "core/ledger/calc.h"

namespace clearline {

namespace {

constexpr StepText kStep("step"), kLedger("ledger"), kRulebook("rulebook");

[[gnu::always_inline]] inline void takes(Step& step, const TracedCalc::Term& term) {
    step.takes(term.name, term.value, term.step >= 0 ? kStep : kLedger, term.step);
}

void takesBound(Step& step, StepText name, bool has, const Number& value) {
    step.takes(name, value, kRulebook);
    if (!has) step.inputs.back().value = Value();
}

// "round half up"…, by mode.
StepText roundOp(Rounding mode) {
    static const auto ops = [] {
        std::array<std::string, static_cast<std::size_t>(Rounding::Floor) + 1> made;
        for (std::size_t i = 0; i < made.size(); ++i)
            made[i].append("round ").append(roundingText(static_cast<Rounding>(i)));
        return made;
    }();
    return ops[static_cast<std::size_t>(mode)];
}

}  // namespace

TracedCalc::Term TracedCalc::record(StepText op, const Term& a, const Term& b, Number result) {
    if (!steps_) return {std::move(result), {}, -1};
    Step& step = steps_->add(op);
    takes(step, a);
    takes(step, b);
    step.result = result;
    return {std::move(result), {}, static_cast<int>(steps_->size()) - 1};
}

TracedCalc::Term TracedCalc::lookUp(const Term& key, const Number& gives, const std::string& table,
                                    const Citation& citation) {
    if (!steps_) return {gives, {}, -1};
    Step& step = steps_->add("look up");
    StepInput& row = step.inputs.next();
    row = {table, Value(gives), "table", citation.status, citation.source, -1};
    takes(step, key);
    step.result = gives;
    step.citation = citation.source;
    return {gives, {}, static_cast<int>(steps_->size()) - 1};
}

TracedCalc::Term TracedCalc::limit(const Term& x, const Bounds<Number>& b, StepText op) {
    Number result = PlainCalc().limit(x.value, b, {});
    if (!steps_) return {std::move(result), {}, -1};
    Step& step = steps_->add(op);
    takes(step, x);
    takesBound(step, "low", b.hasLow, b.low);
    takesBound(step, "high", b.hasHigh, b.high);
    step.result = result;
    return {std::move(result), {}, static_cast<int>(steps_->size()) - 1};
}

TracedCalc::Term TracedCalc::round(const Term& x, const RoundingRule& rule) {
    Number result = x.value.rounded(rule.places, rule.mode);
    if (!steps_) return {std::move(result), {}, -1};
    Step& step = steps_->add(roundOp(rule.mode));
    takes(step, x);
    step.takes("places", Number(rule.places), kRulebook);
    step.result = result;
    return {std::move(result), {}, static_cast<int>(steps_->size()) - 1};
}

}  // namespace clearline
