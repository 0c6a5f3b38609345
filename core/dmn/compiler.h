// Compiler: Boxed to CompiledBox. It knows which names are in scope at each box: what the element
// requires, the parameters of functions, the entries of contexts, the variables of loops.
#pragma once

#include <string>
#include <vector>

#include "core/dmn/compiled.h"
#include "core/dmn/model.h"

namespace clearline {

class Compiler {
public:
    Compiler(const DmnModel& model, const DmnTypes& types);

    // `names`: those of the elements it requires.
    [[nodiscard]] CompiledBox compile(const Boxed& box, const std::vector<std::string>& names);

private:
    CompiledBox box(const Boxed& drawn);
    std::shared_ptr<const CompiledTable> table(std::shared_ptr<const DecisionTable> drawn);
    MaybeFormula formula(const DmnText& text);
    MaybeFormula tests(const DmnText& text);
    void push(std::string name) { scope_.names.push_back({std::move(name), Type::Any}); }
    void popTo(std::size_t count) { scope_.names.resize(count); }
    void gatherMembers(const ItemDefinition& item);
    void gatherMembers(const Boxed& box);
    void member(const std::string& name);

    Scope scope_;
    Budget budget_;
};

}  // namespace clearline
