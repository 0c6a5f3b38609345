// Builtin: one function of the language: its name, what it takes, and the code that runs it. The
// table is the only place that knows them all; parser and checker read it, the evaluator calls.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/formula/program.h"

namespace clearline {

class Call;

struct Parameter {
    std::string_view name;
    // n number, t text, b boolean, d date or date and time, p period, l list (one value stands for a list of one),
    // c context, f function, v any value, ? any value or null
    char kind = 'v';
    bool optional = false;
    bool orNull = false;  // null stands for leaving it out
};

enum class Spread : std::uint8_t {
    None,
    ListOrMany,  // sum([1, 2]) or sum(1, 2)
    Rest,        // the last parameter as often as wanted
};

struct Builtin {
    std::string_view name;
    Type result = Type::Any;
    std::vector<Parameter> parameters;
    bool (*run)(Call&) = nullptr;  // false: it has failed and said so
    Spread spread = Spread::None;

    [[nodiscard]] std::size_t fewest() const;
    [[nodiscard]] std::size_t most() const;
    [[nodiscard]] const Parameter& parameterOf(std::size_t argument) const;
    [[nodiscard]] std::string countText() const;  // how many arguments it takes: "2", "1–3", "1…"
};

[[nodiscard]] const std::vector<Builtin>& builtins();
[[nodiscard]] const Builtin* builtinNamed(std::string_view name);
// Of the built-ins with this name, which stand side by side, the one that these arguments fit; a name
// may be empty for an argument without one.
[[nodiscard]] const Builtin& overloadOf(const Builtin& first, std::size_t count, std::span<const std::string> names);

// The table by subject, each in a file of its own.
void addNumberFunctions(std::vector<Builtin>& table);
void addStatisticsFunctions(std::vector<Builtin>& table);
void addListFunctions(std::vector<Builtin>& table);
void addTextFunctions(std::vector<Builtin>& table);
void addPatternFunctions(std::vector<Builtin>& table);
void addDateFunctions(std::vector<Builtin>& table);
void addContextFunctions(std::vector<Builtin>& table);
void addRangeFunctions(std::vector<Builtin>& table);

}  // namespace clearline
