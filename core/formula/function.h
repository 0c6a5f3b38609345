// FunctionValue: a function written in a formula, with the variables it closed over. Lists are
// sorted with it; DMN models pass it around.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/formula/program.h"
#include "core/formula/value.h"

namespace clearline {

struct FunctionValue {
    std::shared_ptr<const Program> program;  // whose text it stands in
    NodeId node = kNoNode;                   // its Function node
    std::vector<Value> captured;             // the variables around it, by slot
};

}  // namespace clearline
