// BoxEvaluator: the value of a compiled box with given names. Strict: what DMN would turn into a
// silent null (a wrong type, a call that does not fit) is a Problem.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/dmn/compiled.h"
#include "core/dmn/names.h"
#include "core/dmn/program.h"

namespace clearline {

// What a decision table said.
struct TableAnswer {
    Value value;
    std::vector<std::size_t> rules;  // that it rests on, from 0; empty: the default, or nothing
};

class BoxEvaluator {
public:
    // The program must outlive the evaluator; functions made here keep it.
    BoxEvaluator(std::shared_ptr<const DmnProgram> program, Meter& meter)
        : program_(std::move(program)), meter_(meter) {}

    [[nodiscard]] Result<Value> value(const CompiledBox& box, const NamesPtr& names);
    [[nodiscard]] Result<TableAnswer> table(const CompiledTable& table, const NamesPtr& names);
    // A boxed function, or a knowledge model's logic, as a value; `typeRef` is that of its result.
    [[nodiscard]] Value function(const std::string& name, const CompiledBox& box, const NamesPtr& names,
                                 const std::string& typeRef);

private:
    using Kind = Boxed::Kind;
    Result<Value> unfitted(const CompiledBox& box, const NamesPtr& names);
    Result<Value> formula(const MaybeFormula& formula, const NamesPtr& names);
    Result<Value> fitted(const CompiledPart& part, Value found) const;
    Result<Value> context(const CompiledBox& box, const NamesPtr& names);
    Result<Value> row(const CompiledBox& box, const NamesPtr& names);
    Result<Value> list(const CompiledBox& box, const NamesPtr& names);
    Result<Value> invocation(const CompiledBox& box, const NamesPtr& names);
    Result<Value> conditional(const CompiledBox& box, const NamesPtr& names);
    Result<Value> iteration(const CompiledBox& box, const NamesPtr& names);
    Result<Value> filter(const CompiledBox& box, const NamesPtr& names);
    Result<List> domain(const CompiledBox& box, const NamesPtr& names);
    Result<bool> truth(const CompiledBox& condition, const NamesPtr& names, std::string_view of);

    Result<Value> input(const CompiledTable& table, std::size_t column, const NamesPtr& names);
    Result<bool> matches(const CompiledTable& table, const CompiledTable::Rule& rule,
                         const std::vector<NamesPtr>& asked);
    Result<std::vector<std::size_t>> matching(const CompiledTable& table, const NamesPtr& names);
    Result<List> outputs(const CompiledTable& table, std::size_t rule, const NamesPtr& names);
    Result<Value> defaults(const CompiledTable& table, const NamesPtr& names);
    // Where `value` stands among the allowed values of an output column.
    Result<std::size_t> rank(const CompiledTable& table, std::size_t column, const Value& value, const NamesPtr& names);
    Result<std::vector<std::size_t>> byPriority(const CompiledTable& table, const std::vector<List>& rows,
                                                const NamesPtr& names);
    Result<TableAnswer> one(const CompiledTable& table, const std::vector<std::size_t>& rules,
                            const std::vector<List>& rows, const NamesPtr& names);
    Result<Value> aggregate(const CompiledTable& table, const std::vector<List>& rows);
    static Value shaped(const CompiledTable& table, const List& row);

    [[nodiscard]] bool spend(const Place& place, Problems& problems);
    [[nodiscard]] static Problem complain(std::string code, const Place& place, std::vector<std::string> args = {}) {
        return {std::move(code), Severity::Error, place, std::move(args)};
    }

    std::shared_ptr<const DmnProgram> program_;
    Meter& meter_;
};

}  // namespace clearline
