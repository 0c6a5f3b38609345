// Variable: one number of a rulebook that somebody may ask about: a parameter (all its dated values, or one of them)
// or what one row of a table gives. Where it sits: under what value it would take, and under how much hangs on it.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/ledger/ledger.h"
#include "core/scenario/scenario.h"

namespace clearline {

struct Variable {
    enum class Of : std::uint8_t { Parameter, TableRow };
    Of of = Of::Parameter;
    std::size_t index = 0;               // into Rulebook::parameters or ::tables
    std::optional<std::size_t> version;  // into its values; absent: all of a parameter
    std::size_t row = 0;                 // of a table's version, from 0

    friend bool operator==(const Variable&, const Variable&) = default;
};

// Numbers only; a parameter with several dated values is told as a whole and each of them by itself, where the day on
// which it begins is written.
[[nodiscard]] std::vector<Variable> variablesOf(const Rulebook& rulebook);
// What is written there; nothing if formulas give it, or if its dated values differ.
[[nodiscard]] std::optional<Number> valueOf(const Variable& variable, const Rulebook& rulebook);
// The published range of it, if there is one, and one for all dated values that the variable means.
[[nodiscard]] std::optional<std::pair<Number, Number>> allowedOf(const Variable& variable, const Rulebook& rulebook);
// The edit that gives it another value.
[[nodiscard]] Edit editOf(const Variable& variable, const Rulebook& rulebook, const Number& value);
// As the command line names it: "moderate_points", "moderate_points@2021-01-01", "fines@2021-01-01 row 2".
[[nodiscard]] std::string nameOf(const Variable& variable, const Rulebook& rulebook);
// Whether it decides, through formulas too, which records count and until when: then another value is another schedule.
[[nodiscard]] bool decidesWhatCounts(const Variable& variable, const Ledger& ledger);

}  // namespace clearline
