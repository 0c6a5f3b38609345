// DmnRun: one evaluation of a model with given inputs. Every decision is computed once, when it is
// first asked for, by name or by another decision; what fails says why to all that need it.
//
//   DmnRun run(DmnProgram::compile(model), {{"Age", Value(18)}});
//   auto status = run.decision("Approval");
#pragma once

#include <memory>
#include <string_view>

#include "core/dmn/program.h"

namespace clearline {

class DmnRun {
public:
    // `given`: inputs by name; also decisions, which then are not computed. An input that is not
    // given is null.
    DmnRun(std::shared_ptr<const DmnProgram> program, Context given);

    // Problems: dmn.no-such-decision, those of the decision and of what it needs.
    [[nodiscard]] Result<Value> decision(std::string_view name);
    // A decision service or knowledge model as a function of named arguments.
    [[nodiscard]] Result<Value> call(std::string_view name, const Context& arguments);

private:
    class State;
    std::shared_ptr<State> state_;
};

}  // namespace clearline
