#include <array>

#include "core/ledger/calc.h"

namespace clearline {

namespace {

void giveBound(Step& step, StepText name, bool has, const Number& value) {
    StepInput& input = step.inputs.emplace_back(name, Value(), StepText("rulebook"));
    if (has) input.value = value;
}

// "round half up"…, by mode.
std::string_view roundOp(Rounding mode) {
    static const auto ops = [] {
        std::array<std::string, static_cast<std::size_t>(Rounding::Floor) + 1> made;
        for (std::size_t i = 0; i < made.size(); ++i)
            made[i].append("round ").append(roundingText(static_cast<Rounding>(i)));
        return made;
    }();
    return ops[static_cast<std::size_t>(mode)];
}

}  // namespace

void TracedCalc::give(Step& step, const Term& term) {
    constexpr StepText kStep("step"), kLedger("ledger");
    StepInput& input = step.inputs.emplace_back();
    input.name = term.name;
    input.value = term.value;
    input.from = term.step >= 0 ? kStep : kLedger;
    input.step = term.step;
}

TracedCalc::Term TracedCalc::record(StepText op, const Term& a, const Term& b, Number result) {
    Step* step = nullptr;
    Term term = recordOne(op, a, std::move(result), step);
    if (step) give(*step, b);
    return term;
}

TracedCalc::Term TracedCalc::recordOne(StepText op, const Term& a, Number result, Step*& step) {
    if (!steps_) return {std::move(result), {}, -1};
    step = &steps_->add(op);
    give(*step, a);
    step->result = result;
    return {std::move(result), {}, static_cast<int>(steps_->size()) - 1};
}

TracedCalc::Term TracedCalc::limit(const Term& x, const Bounds<Number>& b, const char* op) {
    Step* step = nullptr;
    Term limited = recordOne(op, x, PlainCalc().limit(x.value, b, op), step);
    if (step) {
        giveBound(*step, "low", b.hasLow, b.low);
        giveBound(*step, "high", b.hasHigh, b.high);
    }
    return limited;
}

TracedCalc::Term TracedCalc::round(const Term& x, const RoundingRule& rule) {
    Step* step = nullptr;
    Term rounded = recordOne(roundOp(rule.mode), x, x.value.rounded(rule.places, rule.mode), step);
    if (step) step->inputs.push_back({"places", Value(rule.places), "rulebook", Status::None, {}, -1});
    return rounded;
}

}  // namespace clearline
