#include "core/formula/builtin.h"

#include <algorithm>

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

std::string Builtin::countText() const {
    const std::string least = std::to_string(fewest());
    if (spread != Spread::None) return least + "…";
    return most() == fewest() ? least : least + "–" + std::to_string(most());
}

const Builtin& overloadOf(const Builtin& first, std::size_t count, std::span<const std::string> names) {
    const std::vector<Builtin>& table = builtins();
    for (auto i = static_cast<std::size_t>(&first - table.data()); i < table.size() && table[i].name == first.name;
         ++i) {
        const auto knows = [&](const std::string& name) {
            return name.empty() || std::any_of(table[i].parameters.begin(), table[i].parameters.end(),
                                               [&](const Parameter& p) { return p.name == name; });
        };
        if (count >= table[i].fewest() && count <= table[i].most() && std::all_of(names.begin(), names.end(), knows))
            return table[i];
    }
    return first;
}

const std::vector<Builtin>& builtins() {
    static const std::vector<Builtin> table = [] {
        std::vector<Builtin> all;
        addNumberFunctions(all);
        addStatisticsFunctions(all);
        addListFunctions(all);
        addTextFunctions(all);
        addPatternFunctions(all);
        addDateFunctions(all);
        addContextFunctions(all);
        addRangeFunctions(all);
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
