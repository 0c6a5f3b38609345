// CompiledBox: a Boxed whose formulas are compiled, each in the scope that the model gives it there.
// A formula that does not compile keeps its Problems and tells them when its value is asked for.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/dmn/boxed.h"
#include "core/dmn/types.h"
#include "core/formula/formula.h"

namespace clearline {

using MaybeFormula = Result<Formula>;

struct CompiledTable {
    struct Input {
        MaybeFormula expression;
        std::optional<AllowedValues> allowed;
    };
    struct Output {
        std::optional<AllowedValues> allowed;
        std::optional<MaybeFormula> order;  // the allowed values as a list, the most important first
        std::optional<MaybeFormula> fallback;
    };
    struct Rule {
        std::vector<std::optional<MaybeFormula>> tests;  // nothing: "-"
        std::vector<MaybeFormula> outputs;
    };
    std::shared_ptr<const DecisionTable> drawn;
    std::vector<Input> inputs;
    std::vector<Output> outputs;
    std::vector<Rule> rules;
};

struct CompiledPart;

struct CompiledBox {
    Boxed::Kind kind = Boxed::Kind::Nothing;
    Place place;
    std::string typeRef, name;
    std::optional<MaybeFormula> formula;
    std::vector<CompiledPart> parts;
    std::shared_ptr<const CompiledTable> table;
};

struct CompiledPart {
    std::string name, typeRef;
    CompiledBox box;
};

}  // namespace clearline
