#include "core/formula/call.h"

#include "core/formula/member.h"
#include "core/formula/signature.h"
#include "core/formula/value_text.h"

namespace clearline {

namespace {

// What an argument costs to look at once.
std::size_t weight(const Value& value) {
    if (const Number* number = value.as<Number>()) return number->asMicro() ? 0 : number->bits() / 256;
    if (const std::string* text = value.as<std::string>()) return text->size() / 64;
    if (const Context* context = value.context()) return context->size() / 4;
    std::size_t sum = 0;
    if (const List* list = value.list()) {
        sum = list->size() / 4;
        for (const Value& item : *list)
            if (const Number* number = item.as<Number>(); number && !number->asMicro()) sum += number->bits() / 256;
    }
    return sum;
}

}  // namespace

std::uint32_t Call::place(std::size_t argument) const {
    return argument < node_.kidCount ? evaluator_.program().kid(node_, argument).begin : node_.at;
}

bool Call::fail(std::string code, std::vector<std::string> args, std::size_t argument) {
    return evaluator_.fail(std::move(code), place(argument), std::move(args));
}

bool Call::outOfDomain(std::size_t argument) {
    return fail("formula.out-of-domain", {std::string(name()), textOf(values_[argument], 60)}, argument);
}

bool Call::whole(std::size_t i, std::int64_t low, std::int64_t high, std::int64_t& out) {
    const auto found = number(i).toInteger();
    if (!number(i).isInteger()) return fail("formula.not-whole", {std::string(name()), shortened(number(i).text())}, i);
    if (!found || *found < low || *found > high) return outOfDomain(i);
    out = *found;
    return true;
}

bool Call::wrongItem(std::size_t i, Type wanted, const Value& found) {
    if (found.isNull()) return fail("formula.null-value", {std::string(name()), std::string(typeName(wanted))}, i);
    return fail("formula.wrong-type",
                {std::string(name()), std::string(typeName(wanted)), std::string(found.kindName()), textOf(found, 60)},
                i);
}

bool Call::numbers(std::size_t i, std::size_t fewest, std::vector<Number>& out) {
    if (list(i).size() < fewest) return fail("formula.too-few-items", {std::string(name()), std::to_string(fewest)}, i);
    for (const Value& item : list(i)) {
        const Number* number = item.as<Number>();
        if (!number) return wrongItem(i, Type::Number, item);
        out.push_back(*number);
    }
    return true;
}

bool Call::spend(std::size_t steps) { return evaluator_.spend(steps, node_.at); }

bool Call::same(const Value& a, const Value& b, bool& out) {
    if (!spend(1)) return false;
    const auto equal = evaluator_.same(a, b, node_.at);
    out = equal.value_or(false);
    return equal.has_value();
}

bool Call::apply(const FunctionValue& function, const Value& a, const Value& b, Value& out) {
    Operand result;
    if (!evaluator_.call(function, {{a, -1}, {b, -1}}, node_.at, result)) return false;
    out = std::move(result.value);
    return true;
}

bool Evaluator::builtin(const Node& node, Operand& out) {
    std::vector<Operand> inputs(node.kidCount);
    for (std::size_t i = 0; i < inputs.size(); ++i)
        if (!evaluate(program_->kids[node.firstKid + i], inputs[i])) return false;
    return runBuiltin(builtins()[node.data], node, inputs, out);
}

bool Evaluator::runBuiltin(const Builtin& builtin, const Node& node, std::vector<Operand>& inputs, Operand& out) {
    std::vector<Value> values;
    std::size_t cost = 0;
    for (const Operand& input : inputs) {
        values.push_back(input.value);
        cost += weight(input.value);
    }
    if (!spend(cost, node.at)) return false;
    if (builtin.spread == Spread::ListOrMany && values.size() > 1) {
        List all(std::make_move_iterator(values.begin()), std::make_move_iterator(values.end()));
        values = {Value(std::move(all))};
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Parameter& parameter = builtin.parameterOf(i);
        Value& value = values[i];
        if (parameter.kind == '?' || (value.isNull() && parameter.orNull)) continue;
        const Type wanted = parameterType(parameter.kind);
        if (wanted == Type::List && !value.isNull() && !value.list()) value = Value(List{value});
        if (wanted != Type::List && wanted != Type::Any && value.list() && value.list()->size() == 1)
            value = Value(value.list()->front());
        const Type given = typeOf(value);
        if (value.isNull() || (wanted != Type::Any && given != wanted && !standsFor(parameter.kind, given)))
            return wrongType(i < node.kidCount ? program_->kid(node, i) : node, builtin.name, wanted, value);
    }
    Call call(*this, node, builtin, inputs, values);
    return builtin.run(call) && give(builtin.name, inputs, call.result(), out, call.approximate());
}

}  // namespace clearline
