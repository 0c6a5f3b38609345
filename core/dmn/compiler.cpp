#include "core/dmn/compiler.h"

#include <algorithm>

#include "core/dmn/program.h"

namespace clearline {
namespace {

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }
bool isDash(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos || (text[first] == '-' && isBlank(text.substr(first + 1)));
}

}  // namespace

Compiler::Compiler(const DmnModel& model, const DmnTypes& types) {
    scope_.types = types.named();
    budget_.steps = DmnProgram::kSteps;
    for (const ItemDefinition& item : model.types) gatherMembers(item);
    for (const DmnElement& element : model.elements) gatherMembers(element.logic);
}

void Compiler::member(const std::string& name) {
    if (!name.empty() && std::find(scope_.members.begin(), scope_.members.end(), name) == scope_.members.end())
        scope_.members.push_back(name);
}

void Compiler::gatherMembers(const ItemDefinition& item) {
    for (const ItemDefinition& component : item.components) {
        member(component.name);
        gatherMembers(component);
    }
}

void Compiler::gatherMembers(const Boxed& box) {
    const bool named = box.kind == Boxed::Kind::Context || box.kind == Boxed::Kind::Row;
    for (const BoxedPart& part : box.parts) {
        if (named) member(part.name);
        gatherMembers(part.box);
    }
    if (box.table)
        for (const TableOutput& output : box.table->outputs) member(output.name);
}

CompiledBox Compiler::compile(const Boxed& drawn, const std::vector<std::string>& names) {
    scope_.names.clear();
    for (const std::string& name : names) push(name);
    return box(drawn);
}

MaybeFormula Compiler::formula(const DmnText& text) { return Formula::compile(text.text, scope_, text.place, budget_); }

MaybeFormula Compiler::tests(const DmnText& text) {
    push("?");
    auto made = Formula::compileTests(text.text, scope_, text.place, budget_);
    popTo(scope_.names.size() - 1);
    return made;
}

CompiledBox Compiler::box(const Boxed& drawn) {
    CompiledBox made;
    made.kind = drawn.kind;
    made.place = drawn.place;
    made.typeRef = drawn.typeRef;
    made.name = drawn.name;
    if (drawn.kind == Boxed::Kind::Formula) made.formula = formula(drawn.text);
    if (drawn.table) made.table = table(drawn.table);
    const std::size_t outside = scope_.names.size();
    for (std::size_t i = 0; i < drawn.parts.size(); ++i) {
        const BoxedPart& part = drawn.parts[i];
        const bool body = i + 1 == drawn.parts.size();
        switch (drawn.kind) {
            case Boxed::Kind::Filter:
                if (body) push("item");
                break;
            case Boxed::Kind::For:
                if (body) push("partial");
                [[fallthrough]];
            case Boxed::Kind::Some:
            case Boxed::Kind::Every:
                if (body) push(drawn.name);
                break;
            default: break;
        }
        made.parts.push_back({part.name, part.typeRef, box(part.box)});
        const bool declares = drawn.kind == Boxed::Kind::Context || (drawn.kind == Boxed::Kind::Function && !body);
        if (declares && !part.name.empty()) push(part.name);
    }
    popTo(outside);
    return made;
}

std::shared_ptr<const CompiledTable> Compiler::table(std::shared_ptr<const DecisionTable> drawn) {
    auto made = std::make_shared<CompiledTable>();
    for (const TableInput& input : drawn->inputs)
        made->inputs.push_back(
            {formula(input.expression), input.allowed ? std::optional(allowedValues(*input.allowed)) : std::nullopt});
    for (const TableOutput& output : drawn->outputs) {
        CompiledTable::Output column;
        if (output.allowed) {
            column.allowed = allowedValues(*output.allowed);
            DmnText list{"[" + output.allowed->text + "]", output.allowed->place};
            column.order = formula(list);
        }
        if (output.fallback) column.fallback = formula(*output.fallback);
        made->outputs.push_back(std::move(column));
    }
    for (const TableRule& rule : drawn->rules) {
        CompiledTable::Rule line;
        for (const DmnText& test : rule.tests)
            line.tests.push_back(isDash(test.text) ? std::nullopt : std::optional(tests(test)));
        for (const DmnText& output : rule.outputs) line.outputs.push_back(formula(output));
        made->rules.push_back(std::move(line));
    }
    made->drawn = std::move(drawn);
    return made;
}

}  // namespace clearline
