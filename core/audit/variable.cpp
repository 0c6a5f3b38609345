#include "core/audit/variable.h"

#include <algorithm>

#include "core/ledger/ledger_parts.h"

namespace clearline {

namespace {

// The dated values of a parameter that the variable means.
std::vector<const DatedValue*> meant(const Variable& variable, const Rulebook& rulebook) {
    std::vector<const DatedValue*> values;
    const auto& all = rulebook.parameters[variable.index].values;
    for (std::size_t v = 0; v < all.size(); ++v)
        if (!variable.version || *variable.version == v) values.push_back(&all[v]);
    return values;
}

}  // namespace

std::vector<Variable> variablesOf(const Rulebook& rulebook) {
    std::vector<Variable> variables;
    for (std::size_t p = 0; p < rulebook.parameters.size(); ++p) {
        const auto& values = rulebook.parameters[p].values;
        const auto isNumber = [](const DatedValue& v) { return !v.formula && v.value.as<Number>(); };
        if (values.empty() || !std::all_of(values.begin(), values.end(), isNumber)) continue;
        variables.push_back({Variable::Of::Parameter, p, {}, 0});
        for (std::size_t v = 0; values.size() > 1 && v < values.size(); ++v)
            if (values[v].when.from) variables.push_back({Variable::Of::Parameter, p, v, 0});
    }
    for (std::size_t t = 0; t < rulebook.tables.size(); ++t)
        for (std::size_t v = 0; v < rulebook.tables[t].values.size(); ++v)
            for (std::size_t r = 0; r < rulebook.tables[t].values[v].rows.size(); ++r)
                if (rulebook.tables[t].values[v].rows[r].gives.as<Number>())
                    variables.push_back({Variable::Of::TableRow, t, v, r});
    return variables;
}

std::optional<Number> valueOf(const Variable& variable, const Rulebook& rulebook) {
    if (variable.of == Variable::Of::TableRow)
        return *rulebook.tables[variable.index].values[*variable.version].rows[variable.row].gives.as<Number>();
    std::optional<Number> value;
    for (const DatedValue* dated : meant(variable, rulebook)) {
        const Number* number = dated->formula ? nullptr : dated->value.as<Number>();
        if (!number || (value && *value != *number)) return std::nullopt;
        value = *number;
    }
    return value;
}

std::optional<std::pair<Number, Number>> allowedOf(const Variable& variable, const Rulebook& rulebook) {
    if (variable.of == Variable::Of::TableRow) return std::nullopt;
    std::optional<std::pair<Number, Number>> allowed;
    for (const DatedValue* dated : meant(variable, rulebook)) {
        if (!dated->allowed || (allowed && *allowed != *dated->allowed)) return std::nullopt;
        allowed = dated->allowed;
    }
    return allowed;
}

Edit editOf(const Variable& variable, const Rulebook& rulebook, const Number& value) {
    if (variable.of == Variable::Of::TableRow)
        return TableEdit{rulebook.tables[variable.index].id, *variable.version, variable.row, Value(value)};
    const Parameter& parameter = rulebook.parameters[variable.index];
    return ParameterEdit{parameter.id, variable.version ? parameter.values[*variable.version].when.from : std::nullopt,
                         Value(value)};
}

std::string nameOf(const Variable& variable, const Rulebook& rulebook) {
    if (variable.of == Variable::Of::Parameter) {
        const Parameter& parameter = rulebook.parameters[variable.index];
        return variable.version ? parameter.id + "@" + parameter.values[*variable.version].when.from->iso()
                                : parameter.id;
    }
    const Table& table = rulebook.tables[variable.index];
    const auto& from = table.values[*variable.version].when.from;
    return table.id + (from ? "@" + from->iso() : "") + " row " + std::to_string(variable.row + 1);
}

bool decidesWhatCounts(const Variable& variable, const Ledger& ledger) {
    const Prepared& prepared = *LedgerParts::schedule(ledger).prepared;
    const auto& read = variable.of == Variable::Of::Parameter ? prepared.parametersRead : prepared.tablesRead;
    return read.contains(variable.index);
}

}  // namespace clearline
