#include "core/dmn/run.h"

#include <algorithm>
#include <map>

#include "core/dmn/box_evaluator.h"
#include "core/dmn/names.h"
#include "core/formula/function.h"

namespace clearline {

class DmnRun::State : public std::enable_shared_from_this<State> {
public:
    State(std::shared_ptr<const DmnProgram> program, std::map<std::size_t, Value> given)
        : program_(std::move(program)), given_(std::move(given)) {}

    // `meter`: that of the decision which asks; null for the outermost.
    Result<Value> valueOf(std::size_t index, const Meter* asking) {
        if (const auto known = known_.find(index); known != known_.end()) return known->second;
        auto value = compute(index, asking);
        const bool keep = program_->element(index).kind != DmnElement::Kind::Knowledge &&
                          program_->element(index).kind != DmnElement::Kind::Service;
        if (keep) known_.emplace(index, value);
        return value;
    }
    [[nodiscard]] const DmnProgram& program() const { return *program_; }
    [[nodiscard]] Problems failure(std::size_t index) const {
        const auto known = known_.find(index);
        return known == known_.end() || known->second ? Problems{} : known->second.problems();
    }

private:
    Result<Value> compute(std::size_t index, const Meter* asking) {
        const DmnElement& element = program_->element(index);
        const CompiledElement& compiled = program_->compiled(index);
        if (const auto given = given_.find(index); given != given_.end())
            return program_->types().fit(given->second, element.typeRef, element.name, element.place);
        if (element.kind == DmnElement::Kind::Input) return Value();
        if (!compiled.problems.empty()) return compiled.problems;
        if (element.kind == DmnElement::Kind::Service) return service(index);
        if (compiled.logic.kind == Boxed::Kind::Nothing)
            return Problem{"dmn.no-logic", Severity::Error, element.place, {element.name}};
        Meter meter;
        if (asking) meter.depth = asking->depth;
        BoxEvaluator evaluator(program_, meter);
        const NamesPtr names = namesOf(index, meter);
        if (element.kind == DmnElement::Kind::Knowledge) {
            if (compiled.logic.kind != Boxed::Kind::Function) return evaluator.value(compiled.logic, names);
            return evaluator.function(element.name, compiled.logic, names, element.typeRef);
        }
        auto value = evaluator.value(compiled.logic, names);
        if (!value) return value;
        return program_->types().fit(*value, element.typeRef, element.name, element.place);
    }

    NamesPtr namesOf(std::size_t index, const Meter& meter);
    Result<Value> service(std::size_t index);

    class Required;
    std::shared_ptr<const DmnProgram> program_;
    std::map<std::size_t, Value> given_;
    std::map<std::size_t, Result<Value>> known_;
};

// Functions may outlive the run; the names they require do not.
class DmnRun::State::Required : public RequiredNames {
public:
    Required(std::weak_ptr<State> state, std::size_t index, int depth) : state_(std::move(state)), index_(index) {
        meter_.depth = depth;
    }
    [[nodiscard]] std::optional<Bound> find(std::string_view name) const override {
        const auto state = state_.lock();
        const auto element = state ? required(*state, name) : std::nullopt;
        if (!element) return std::nullopt;
        auto value = state->valueOf(*element, &meter_);
        if (!value) return std::nullopt;
        constexpr std::string_view kinds[] = {"input", "decision", "knowledge", "service"};
        return Bound{std::move(value).value(),
                     std::string(kinds[static_cast<std::size_t>(state->program_->element(*element).kind)]),
                     Status::None, ""};
    }
    [[nodiscard]] Problems why(std::string_view name) const override {
        const auto state = state_.lock();
        const auto element = state ? required(*state, name) : std::nullopt;
        return element ? state->failure(*element) : Problems{};
    }

private:
    [[nodiscard]] std::optional<std::size_t> required(const State& state, std::string_view name) const {
        for (const std::size_t element : state.program_->compiled(index_).required)
            if (state.program_->element(element).name == name) return element;
        return std::nullopt;
    }
    std::weak_ptr<State> state_;
    std::size_t index_;
    Meter meter_;
};

NamesPtr DmnRun::State::namesOf(std::size_t index, const Meter& meter) {
    return Names::of(std::make_shared<Required>(weak_from_this(), index, meter.depth + 1));
}

// A service is a function of its input decisions and input data; its run is one of its own.
Result<Value> DmnRun::State::service(std::size_t index) {
    const CompiledElement& compiled = program_->compiled(index);
    std::vector<std::string> parameters;
    for (const std::size_t parameter : compiled.parameters) parameters.push_back(program_->element(parameter).name);
    const auto run = [program = program_, index](std::span<const Value> arguments, Meter& meter) -> Result<Outcome> {
        const CompiledElement& service = program->compiled(index);
        std::map<std::size_t, Value> given;
        for (std::size_t i = 0; i < service.parameters.size(); ++i) {
            const DmnElement& parameter = program->element(service.parameters[i]);
            auto fitting = program->types().fit(i < arguments.size() ? arguments[i] : Value(), parameter.typeRef,
                                                parameter.name, parameter.place);
            if (!fitting) return fitting.problems();
            given.emplace(service.parameters[i], std::move(fitting).value());
        }
        const auto inside = std::make_shared<State>(program, std::move(given));
        Context all;
        for (const std::size_t output : service.outputs) {
            auto value = inside->valueOf(output, &meter);
            if (!value) return value.problems();
            all.emplace_back(program->element(output).name, std::move(value).value());
        }
        auto fitting = program->types().fit(all.size() == 1 ? all.front().second : Value(std::move(all)),
                                            program->element(index).typeRef, program->element(index).name,
                                            program->element(index).place);
        if (!fitting) return fitting.problems();
        return Outcome{std::move(fitting).value(), false};
    };
    return functionOf(program_->element(index).name, std::move(parameters), run);
}

DmnRun::DmnRun(std::shared_ptr<const DmnProgram> program, Context given) {
    std::map<std::size_t, Value> values;
    for (auto& [name, value] : given)
        for (const auto kind : {DmnElement::Kind::Input, DmnElement::Kind::Decision})
            if (const auto index = program->find(name, kind)) values.insert_or_assign(*index, value);
    state_ = std::make_shared<State>(std::move(program), std::move(values));
}

Result<Value> DmnRun::decision(std::string_view name) {
    const auto index = state_->program().find(name, DmnElement::Kind::Decision);
    if (!index)
        return Problem{
            "dmn.no-such-decision", Severity::Error, {state_->program().model().file, 0, 0}, {std::string(name)}};
    return state_->valueOf(*index, nullptr);
}

Result<Value> DmnRun::call(std::string_view name, const Context& arguments) {
    auto index = state_->program().find(name, DmnElement::Kind::Service);
    if (!index) index = state_->program().find(name, DmnElement::Kind::Knowledge);
    if (!index)
        return Problem{
            "dmn.no-such-decision", Severity::Error, {state_->program().model().file, 0, 0}, {std::string(name)}};
    auto function = state_->valueOf(*index, nullptr);
    if (!function) return function;
    // What the caller leaves out is null, as for a decision's inputs.
    Context all = arguments;
    const auto* callable = function->as<std::shared_ptr<const FunctionValue>>();
    if (!callable)
        return Problem{
            "dmn.not-a-function", Severity::Error, state_->program().element(*index).place, {std::string(name)}};
    for (const std::string& parameter : (*callable)->parameters)
        if (std::none_of(all.begin(), all.end(), [&](const auto& entry) { return entry.first == parameter; }))
            all.emplace_back(parameter, Value());
    auto outcome = applyNamed(*function, all);
    if (!outcome) return outcome.problems();
    return std::move(outcome.value().value);
}

}  // namespace clearline
