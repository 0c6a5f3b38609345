// FunctionValue: a function as a value: one written in a formula, with the variables it closed over,
// a built-in, or one that the host made (a decision table or business knowledge model of a DMN
// model). Lists are sorted with it; DMN models pass it around.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/formula/declared_type.h"
#include "core/formula/formula.h"
#include "core/formula/program.h"
#include "core/formula/value.h"

namespace clearline {

// Runs with one value a parameter; whatever it evaluates, it hands the meter on.
using HostRun = std::function<Result<Outcome>(std::span<const Value> arguments, Meter& meter)>;

struct FunctionValue {
    std::string name;                      // for messages; "function" if it has none
    std::vector<std::string> parameters;   // of a built-in: those of its first form
    std::vector<DeclaredType> types = {};  // of the parameters, or none

    std::shared_ptr<const Program> program = nullptr;       // written in a formula: whose text it stands in,
    NodeId node = kNoNode;                                  // its Function node,
    std::vector<Value> captured = {};                       // the variables around it, by slot,
    std::vector<std::pair<std::string, Bound>> given = {};  // and the names it reads, as they were there
    const struct Builtin* builtin = nullptr;
    HostRun run = {};
};

// A function of the host's own.
[[nodiscard]] Value functionOf(std::string name, std::vector<std::string> parameters, HostRun run);
// A function whose body is a formula: its parameters are names of the formula's scope; its other
// names are looked up in `surroundings` when it runs.
[[nodiscard]] Value closureOf(std::string name, std::vector<std::string> parameters, Formula body,
                              std::shared_ptr<const Bindings> surroundings);

// Calls a function value from outside of a formula, by position or by the names of its parameters.
[[nodiscard]] Result<Outcome> apply(const Value& function, std::span<const Value> arguments, Meter* meter = nullptr);
[[nodiscard]] Result<Outcome> applyNamed(const Value& function, const Context& arguments, Meter* meter = nullptr);

// Values of a context, or of a map, as names.
class ContextBindings : public Bindings {
public:
    explicit ContextBindings(Context values, std::string from = "context")
        : values_(std::move(values)), from_(std::move(from)) {}
    [[nodiscard]] std::optional<Bound> find(std::string_view name) const override;

private:
    Context values_;
    std::string from_;
};

}  // namespace clearline
