#include "core/dmn/box_evaluator.h"

#include "core/formula/complaint.h"
#include "core/formula/function.h"

namespace clearline {
namespace {

constexpr int kDeepest = 256;  // boxes inside boxes, and functions that call one another
constexpr std::size_t kTextShown = 120;

class Deeper {
public:
    explicit Deeper(Meter& meter) : meter_(meter) { ++meter_.depth; }
    ~Deeper() { --meter_.depth; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;

private:
    Meter& meter_;
};

}  // namespace

bool BoxEvaluator::spend(const Place& place, Problems& problems) {
    if (meter_.steps >= DmnProgram::kSteps) {
        problems = {complain("dmn.over-budget", place, {"steps", std::to_string(DmnProgram::kSteps)})};
    } else if (meter_.depth >= kDeepest) {
        problems = {complain("dmn.over-budget", place, {"depth", std::to_string(kDeepest)})};
    } else {
        ++meter_.steps;
    }
    return problems.empty();
}

Result<Value> BoxEvaluator::value(const CompiledBox& box, const NamesPtr& names) {
    Problems problems;
    if (!spend(box.place, problems)) return problems;
    const Deeper deeper(meter_);
    auto found = unfitted(box, names);
    // A table's type is that of a row's answer or of the list of them, as the tools have it.
    if (!found || box.typeRef.empty() || box.kind == Kind::Table) return found;
    return program_->types().fit(*found, box.typeRef, box.name.empty() ? box.typeRef : box.name, box.place);
}

Result<Value> BoxEvaluator::unfitted(const CompiledBox& box, const NamesPtr& names) {
    switch (box.kind) {
        case Kind::Nothing: return Value();
        case Kind::Formula: return formula(*box.formula, names);
        case Kind::Table: {
            auto answer = table(*box.table, names);
            if (!answer) return answer.problems();
            return std::move(answer.value().value);
        }
        case Kind::Context: return context(box, names);
        case Kind::Row: return row(box, names);
        case Kind::Invocation: return invocation(box, names);
        case Kind::List: return list(box, names);
        case Kind::Function: return function("", box, names, "");
        case Kind::Conditional: return conditional(box, names);
        case Kind::Filter: return filter(box, names);
        case Kind::For:
        case Kind::Some:
        case Kind::Every: return iteration(box, names);
        case Kind::Refused: break;
    }
    return complain("dmn.not-read", box.place, {box.name});
}

Result<Value> BoxEvaluator::formula(const MaybeFormula& formula, const NamesPtr& names) {
    if (!formula) return formula.problems();
    auto outcome = formula->evaluate(*names, nullptr, &meter_);
    if (outcome) return std::move(outcome.value().value);
    const Problem& first = outcome.problems().front();
    // A name that has no value because its decision failed: that is the cause to tell.
    if (first.code == "formula.name-missing" && !first.args.empty())
        if (Problems cause = names->why(first.args.front()); !cause.empty()) return cause;
    return outcome.problems();
}

// As the type that the part declares, if it does.
Result<Value> BoxEvaluator::fitted(const CompiledPart& part, Value found) const {
    if (part.typeRef.empty()) return found;
    return program_->types().fit(found, part.typeRef, part.name, part.box.place);
}

Result<Value> BoxEvaluator::context(const CompiledBox& box, const NamesPtr& names) {
    Context entries;
    NamesPtr inner = names;
    for (const CompiledPart& part : box.parts) {
        auto found = part.box.kind == Kind::Function ? Result<Value>(function(part.name, part.box, inner, ""))
                                                     : value(part.box, inner);
        if (found) found = fitted(part, *std::move(found));
        if (!found) return found;
        if (part.name.empty()) return found;
        if (inner->count() >= Names::kMost)
            return complain("dmn.over-budget", part.box.place, {"names", std::to_string(Names::kMost)});
        inner = inner->with(part.name, *found);
        entries.emplace_back(part.name, std::move(found).value());
    }
    return Value(std::move(entries));
}

Result<Value> BoxEvaluator::row(const CompiledBox& box, const NamesPtr& names) {
    Context cells;
    for (const CompiledPart& part : box.parts) {
        auto found = value(part.box, names);
        if (found) found = fitted(part, *std::move(found));
        if (!found) return found;
        cells.emplace_back(part.name, std::move(found).value());
    }
    return Value(std::move(cells));
}

Result<Value> BoxEvaluator::list(const CompiledBox& box, const NamesPtr& names) {
    List items;
    for (const CompiledPart& part : box.parts) {
        auto found = value(part.box, names);
        if (!found) return found;
        items.push_back(std::move(found).value());
    }
    return Value(std::move(items));
}

Value BoxEvaluator::function(const std::string& name, const CompiledBox& box, const NamesPtr& names,
                             const std::string& typeRef) {
    std::vector<std::string> parameters;
    for (std::size_t i = 0; i + 1 < box.parts.size(); ++i) parameters.push_back(box.parts[i].name);
    const auto run = [program = program_, &box, names, name, typeRef](std::span<const Value> arguments,
                                                                      Meter& meter) -> Result<Outcome> {
        BoxEvaluator evaluator(program, meter);
        NamesPtr inner = names;
        for (std::size_t i = 0; i + 1 < box.parts.size(); ++i) {
            const CompiledPart& parameter = box.parts[i];
            if (i >= arguments.size()) return complain("dmn.argument-missing", box.place, {name, parameter.name});
            auto fitting = program->types().fit(arguments[i], parameter.typeRef, parameter.name, box.place);
            if (!fitting) return fitting.problems();
            inner = inner->with(parameter.name, std::move(fitting).value());
        }
        auto result = evaluator.value(box.parts.back().box, inner);
        if (result) result = program->types().fit(*result, typeRef, name, box.place);
        if (!result) return result.problems();
        return Outcome{std::move(result).value(), false};
    };
    return functionOf(name.empty() ? "function" : name, std::move(parameters), run);
}

Result<Value> BoxEvaluator::invocation(const CompiledBox& box, const NamesPtr& names) {
    auto called = value(box.parts.front().box, names);
    if (!called) return called;
    if (!called->as<std::shared_ptr<const FunctionValue>>())
        return complain("dmn.not-a-function", box.place, {shortened(called->text(), kTextShown)});
    Context arguments;
    for (std::size_t i = 1; i < box.parts.size(); ++i) {
        auto argument = value(box.parts[i].box, names);
        if (argument && !box.parts[i].typeRef.empty())
            argument = program_->types().fit(*argument, box.parts[i].typeRef, box.parts[i].name, box.place);
        if (!argument) return argument;
        arguments.emplace_back(box.parts[i].name, std::move(argument).value());
    }
    auto outcome = applyNamed(*called, arguments, &meter_);
    if (!outcome) return outcome.problems();
    return std::move(outcome.value().value);
}

Result<bool> BoxEvaluator::truth(const CompiledBox& condition, const NamesPtr& names, std::string_view of) {
    auto found = value(condition, names);
    if (!found) return found.problems();
    if (const bool* truth = found->as<bool>()) return *truth;
    return complain("dmn.not-a-condition", condition.place, {std::string(of), shortened(found->text(), kTextShown)});
}

// As in FEEL, a condition that is null takes the other branch.
Result<Value> BoxEvaluator::conditional(const CompiledBox& box, const NamesPtr& names) {
    auto found = value(box.parts[0].box, names);
    if (!found) return found;
    const bool* truth = found->as<bool>();
    if (!truth && !found->isNull())
        return complain("dmn.not-a-condition", box.parts[0].box.place, {"if", shortened(found->text(), kTextShown)});
    return value(box.parts[truth && *truth ? 1 : 2].box, names);
}

Result<List> BoxEvaluator::domain(const CompiledBox& box, const NamesPtr& names) {
    auto found = value(box.parts[0].box, names);
    if (!found) return found.problems();
    if (const List* list = found->list()) return *list;
    return complain("dmn.not-a-list", box.parts[0].box.place, {shortened(found->text(), kTextShown)});
}

Result<Value> BoxEvaluator::iteration(const CompiledBox& box, const NamesPtr& names) {
    auto items = domain(box, names);
    if (!items) return items.problems();
    List results;
    for (const Value& item : *items) {
        const NamesPtr inner = names->with(box.name, item);
        if (box.kind == Kind::For) {
            auto result = value(box.parts[1].box, inner->with("partial", Value(results)));
            if (!result) return result;
            results.push_back(std::move(result).value());
        } else {
            auto decided = truth(box.parts[1].box, inner, box.kind == Kind::Some ? "some" : "every");
            if (!decided) return decided.problems();
            if (*decided == (box.kind == Kind::Some)) return Value(*decided);
        }
    }
    if (box.kind == Kind::For) return Value(std::move(results));
    return Value(box.kind == Kind::Every);
}

Result<Value> BoxEvaluator::filter(const CompiledBox& box, const NamesPtr& names) {
    auto items = domain(box, names);
    if (!items) return items.problems();
    List kept;
    for (const Value& item : *items) {
        auto keeps = truth(box.parts[1].box, names->with("item", item), "filter");
        if (!keeps) return keeps.problems();
        if (*keeps) kept.push_back(item);
    }
    return Value(std::move(kept));
}

}  // namespace clearline
