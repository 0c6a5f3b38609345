#include "core/formula/builtin.h"

namespace clearline {

std::size_t Builtin::fewest() const {
    std::size_t count = 0;
    for (const Parameter& parameter : parameters) count += !parameter.optional;
    return count;
}

std::size_t Builtin::most() const { return spread == Spread::None ? parameters.size() : 10000; }

const Parameter& Builtin::parameterOf(std::size_t argument) const {
    return parameters[argument < parameters.size() ? argument : parameters.size() - 1];
}

const std::vector<Builtin>& builtins() {
    static const std::vector<Builtin> table = [] {
        std::vector<Builtin> all;
        addNumberFunctions(all);
        addStatisticsFunctions(all);
        addListFunctions(all);
        addTextFunctions(all);
        addDateFunctions(all);
        addContextFunctions(all);
        return all;
    }();
    return table;
}

const Builtin* builtinNamed(std::string_view name) {
    for (const Builtin& builtin : builtins())
        if (builtin.name == name) return &builtin;
    return nullptr;
}

}  // namespace clearline
