#include "app/cli/formula_command.h"

#include "app/cli/context_file.h"
#include "core/explain/step_text.h"
#include "core/formula/formula.h"

namespace clearline::cli {

int formula(const FormulaOptions& options, Console& console) {
    if (options.expression.empty()) return console.usage("usage.expression");
    ContextFile context;
    if (!options.context.empty()) {
        auto read = ContextFile::read(options.context);
        if (!read) {
            console.problems(read.problems());
            return kUnreadable;
        }
        context = std::move(read).value();
    }
    const auto compiled = Formula::compile(options.expression, context.scope());
    if (!compiled) {
        console.problems(compiled.problems());
        return kUnreadable;
    }
    Steps trail;
    const auto outcome = compiled->evaluate(context, options.trail ? &trail : nullptr);
    for (std::size_t i = 0; i < trail.size(); ++i)
        console.data(std::to_string(i + 1) + "  " + stepText(trail[i], StepWords(console.words())) + "\n");
    if (!outcome) {
        console.problems(outcome.problems());
        return kIncomplete;
    }
    console.data(outcome->value.text() + "\n");
    if (outcome->approximate) console.message("formula.approximate");
    return kDone;
}

void addFormula(const CommandForm& program) {
    const CommandForm command = program.command("formula", "formula");
    const auto options = std::make_shared<FormulaOptions>();
    command.argument("EXPR", options->expression, "formula-expression");
    command.option("--context", options->context, "formula-context", "FILE.json");
    command.flag("--trail", options->trail, "formula-trail");
    command.runs([options](const auto&, Console& console) { return formula(*options, console); });
}

}  // namespace clearline::cli
