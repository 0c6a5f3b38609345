// Functions as values: making them, and calling them by position and by name.
#include "core/formula/function.h"

#include <algorithm>

#include "core/formula/builtin.h"
#include "core/formula/evaluator.h"
#include "core/formula/value_text.h"

namespace clearline {

namespace {

// Where a function is called from outside of any formula: there is no text to point into.
std::shared_ptr<const Program> nowhere() {
    static const auto program = std::make_shared<const Program>();
    return program;
}

Result<Outcome> applied(const Value& function, std::vector<Operand> arguments, std::span<const std::string> names,
                        Meter* meter) {
    const ContextBindings none({});
    Evaluator evaluator(nowhere(), none, nullptr, meter);
    const auto* found = function.as<std::shared_ptr<const FunctionValue>>();
    if (!found) {
        evaluator.fail(
            "formula.wrong-type", 0,
            {"(…)", std::string(typeName(Type::Function)), std::string(function.kindName()), textOf(function, 60)});
        return evaluator.failure();
    }
    Operand result;
    if (!names.empty() && !evaluator.placeNamed(**found, names, arguments, 0)) return evaluator.failure();
    if (!evaluator.call(**found, std::move(arguments), 0, result)) return evaluator.failure();
    return Outcome{std::move(result.value), evaluator.approximate()};
}

}  // namespace

std::optional<Bound> ContextBindings::find(std::string_view name) const {
    const Value* value = memberOf(values_, name);
    return value ? std::optional(Bound{*value, from_, Status::None, {}}) : std::nullopt;
}

Value functionOf(std::string name, std::vector<std::string> parameters, HostRun run) {
    FunctionValue made;
    made.name = std::move(name);
    made.parameters = std::move(parameters);
    made.run = std::move(run);
    return Value(std::make_shared<const FunctionValue>(std::move(made)));
}

Value closureOf(std::string name, std::vector<std::string> parameters, Formula body,
                std::shared_ptr<const Bindings> surroundings) {
    class Within : public Bindings {
    public:
        Within(const std::vector<std::string>& names, std::span<const Value> values, const Bindings& around)
            : names_(names), values_(values), around_(around) {}
        [[nodiscard]] std::optional<Bound> find(std::string_view name) const override {
            for (std::size_t i = 0; i < names_.size(); ++i)
                if (names_[i] == name) return Bound{values_[i], "local", Status::None, {}};
            return around_.find(name);
        }

    private:
        const std::vector<std::string>& names_;
        std::span<const Value> values_;
        const Bindings& around_;
    };
    HostRun run = [parameters, body = std::move(body), around = std::move(surroundings)](std::span<const Value> values,
                                                                                         Meter& meter) {
        return body.evaluate(Within(parameters, values, *around), nullptr, &meter);
    };
    return functionOf(std::move(name), std::move(parameters), std::move(run));
}

Result<Outcome> apply(const Value& function, std::span<const Value> arguments, Meter* meter) {
    std::vector<Operand> operands;
    for (const Value& value : arguments) operands.push_back({value, -1});
    return applied(function, std::move(operands), {}, meter);
}

Result<Outcome> applyNamed(const Value& function, const Context& arguments, Meter* meter) {
    std::vector<Operand> operands;
    std::vector<std::string> names;
    for (const auto& [name, value] : arguments) {
        names.push_back(name);
        operands.push_back({value, -1});
    }
    return applied(function, std::move(operands), names, meter);
}

bool Evaluator::function(const Node& node, NodeId id, Operand& out) {
    const WrittenFunction& written = program_->functions[node.data];
    if (!spend((locals_.size() + written.names.size() + written.parameters.size()) / 4, node.at)) return false;
    FunctionValue made;
    made.name = "function";
    made.parameters = written.parameters;
    made.types = written.types;
    made.program = program_;
    made.node = id;
    for (const Operand& local : locals_) made.captured.push_back(local.value);
    for (const std::uint32_t name : written.names)
        if (auto bound = lookUp(program_->names[name]))
            made.given.emplace_back(program_->names[name], std::move(*bound));
    out = {Value(std::make_shared<const FunctionValue>(std::move(made))), -1};
    return true;
}

bool Evaluator::placeNamed(const FunctionValue& function, std::span<const std::string> names,
                           std::vector<Operand>& arguments, std::uint32_t offset) {
    const std::vector<std::string>* parameters = &function.parameters;
    std::vector<std::string> ofBuiltin;
    if (function.builtin) {
        for (const Parameter& parameter : overloadOf(*function.builtin, names.size(), names).parameters)
            ofBuiltin.emplace_back(parameter.name);
        parameters = &ofBuiltin;
    }
    std::vector<Operand> placed(parameters->size());
    std::vector<bool> taken(parameters->size(), false);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto wanted = std::find(parameters->begin(), parameters->end(), names[i]);
        const auto place = static_cast<std::size_t>(wanted - parameters->begin());
        if (wanted == parameters->end() || taken[place])
            return fail("formula.argument-name", offset, {function.name, names[i], nearestName(names[i], *parameters)});
        taken[place] = true;
        placed[place] = std::move(arguments[i]);
    }
    while (!taken.empty() && !taken.back() && function.builtin) taken.pop_back();
    placed.resize(taken.size());
    if (std::find(taken.begin(), taken.end(), false) != taken.end())
        return fail("formula.argument-count", offset,
                    {function.name, std::to_string(names.size()), std::to_string(parameters->size())});
    arguments = std::move(placed);
    return true;
}

bool Evaluator::fitTypes(const FunctionValue& function, std::vector<Operand>& arguments, std::uint32_t offset) {
    for (std::size_t i = 0; i < function.types.size() && i < arguments.size(); ++i) {
        auto fitting = coerced(arguments[i].value, function.types[i]);
        if (!fitting)
            return fail("formula.wrong-type", offset,
                        {function.name, textOf(function.types[i]), std::string(arguments[i].value.kindName()),
                         textOf(arguments[i].value, 60)});
        arguments[i].value = std::move(*fitting);
    }
    return true;
}

bool Evaluator::call(const FunctionValue& function, std::vector<Operand> arguments, std::uint32_t offset,
                     Operand& out) {
    if (function.builtin) {
        Node where;
        where.begin = where.end = where.at = offset;
        const std::string* none = nullptr;
        const Builtin& fitting = overloadOf(*function.builtin, arguments.size(), {none, 0});
        if (arguments.size() < fitting.fewest() || arguments.size() > fitting.most())
            return fail("formula.argument-count", offset,
                        {function.name, std::to_string(arguments.size()), fitting.countText()});
        return runBuiltin(fitting, where, arguments, out);
    }
    if (arguments.size() != function.parameters.size())
        return fail("formula.argument-count", offset,
                    {function.name, std::to_string(arguments.size()), std::to_string(function.parameters.size())});
    if (!fitTypes(function, arguments, offset)) return false;
    return function.program ? callWritten(function, arguments, offset, out)
                            : callHost(function, arguments, offset, out);
}

bool Evaluator::callWritten(const FunctionValue& function, std::vector<Operand>& arguments, std::uint32_t offset,
                            Operand& out) {
    if (!spend(function.captured.size() + 1, offset)) return false;
    std::vector<Operand> outer;
    outer.swap(locals_);
    for (const Value& value : function.captured) locals_.push_back({value, -1});
    locals_.insert(locals_.end(), arguments.begin(), arguments.end());
    const auto caller = std::exchange(program_, function.program);
    const auto* names = std::exchange(given_, &function.given);
    const bool ok = evaluate(program_->kids[program_->nodes[function.node].firstKid], out);
    given_ = names;
    program_ = caller;
    locals_.swap(outer);
    return ok;
}

bool Evaluator::callHost(const FunctionValue& function, std::vector<Operand>& arguments, std::uint32_t offset,
                         Operand& out) {
    if (!spend(1, offset) || !deeper(offset)) return false;
    std::vector<Value> values;
    for (const Operand& argument : arguments) values.push_back(argument.value);
    Result<Outcome> outcome = function.run(values, meter_);
    --meter_.depth;
    if (!outcome.ok()) {
        failure_ = outcome.problems().front();
        return false;
    }
    return give(function.name, arguments, std::move(outcome.value().value), out, outcome.value().approximate);
}

bool Evaluator::invocation(const Node& node, Operand& out) {
    std::vector<Operand> inputs(node.kidCount);
    for (std::size_t i = 0; i < inputs.size(); ++i)
        if (!evaluate(program_->kids[node.firstKid + i], inputs[i])) return false;
    const auto* found = inputs[0].value.as<std::shared_ptr<const FunctionValue>>();
    if (!found) return wrongType(program_->kid(node, 0), "(…)", Type::Function, inputs[0].value);
    const std::shared_ptr<const FunctionValue> function = *found;
    inputs.erase(inputs.begin());
    const std::span<const std::string> names(program_->texts.data() + (node.data ? node.text : 0),
                                             node.data ? inputs.size() : 0);
    if (!names.empty() && !placeNamed(*function, names, inputs, node.at)) return false;
    return call(*function, std::move(inputs), node.at, out);
}

}  // namespace clearline
