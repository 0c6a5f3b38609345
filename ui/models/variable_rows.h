// VariableRows: the variables of a rulebook as a flat list: every dated value of every parameter
// and every row of every dated table, each with what it is now and what it was.
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/scenario/scenario.h"

namespace clearline {

struct VariableRow {
    bool ofTable = false;
    std::size_t thing = 0;    // index into Rulebook::parameters or ::tables
    std::size_t version = 0;  // which dated value or dated table
    std::size_t row = 0;      // of a table

    [[nodiscard]] const std::string& id(const Rulebook& rulebook) const;
    [[nodiscard]] QString title(const Rulebook& rulebook, Language language) const;
    [[nodiscard]] QString condition(const Rulebook& rulebook) const;  // of a table row: "≤ 500 yuan", "= red"
    [[nodiscard]] const Interval& when(const Rulebook& rulebook) const;
    [[nodiscard]] const Value& value(const Rulebook& rulebook) const;
    [[nodiscard]] QString shown(const Rulebook& rulebook) const;  // the value, or "= formula"
    [[nodiscard]] const Citation& citation(const Rulebook& rulebook) const;
    [[nodiscard]] QString unit(const Rulebook& rulebook) const;
    [[nodiscard]] const std::optional<std::pair<Number, Number>>* allowed(const Rulebook& rulebook) const;
    [[nodiscard]] Edit edit(const Rulebook& rulebook, Value value) const;
};

[[nodiscard]] std::vector<VariableRow> variableRows(const Rulebook& rulebook);

}  // namespace clearline
