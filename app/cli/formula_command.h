// `formula`: one expression of the rulebook language, its value, and how it came about.
#pragma once

#include <string>

#include "app/cli/command_form.h"
#include "app/cli/console.h"

namespace clearline::cli {

struct FormulaOptions {
    std::string expression;
    std::string context;  // a JSON file; empty: no names
    bool trail = false;
};

[[nodiscard]] int formula(const FormulaOptions& options, Console& console);

void addFormula(const CommandForm& program);

}  // namespace clearline::cli
