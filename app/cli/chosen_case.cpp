#include "app/cli/chosen_case.h"

#include <algorithm>

#include "core/ledger/evaluate.h"

namespace clearline::cli {

namespace {

// An edit that fits nothing is a mistake in the command, not in the file.
int edit(ChosenCase& chosen, const KeptScenario& scenario, Console& console) {
    for (std::size_t i = 0; i < chosen.rulebooks.size(); ++i) {
        const Scenario edits = scenario.under(chosen.rulebooks[i]->id);
        auto rulebook = applyToRulebook(edits, chosen.rulebooks[i]);
        if (!rulebook) {
            console.problems(rulebook.problems());
            return kUsage;
        }
        chosen.rulebooks[i] = *rulebook;
        if (i > 0) continue;
        auto input =
            applyToInput(edits, chosen.input, [&chosen](std::string_view kind) { return chosen.known.declared(kind); });
        if (!input) {
            console.problems(input.problems());
            return kUsage;
        }
        chosen.input = *input;
    }
    return kDone;
}

}  // namespace

int chooseCase(const CaseChoice& choice, const std::vector<std::string>& folders, Console& console, ChosenCase& chosen,
               Problems& refused) {
    LoadedSource source;
    if (isCaseName(choice.file)) {
        auto opened = loadFromCase(choice.file, choice.rulebooks, choice.scenario, folders);
        if (!opened) {
            refused = opened.problems();
            return kUnreadable;
        }
        source = std::move(opened).value();
        chosen.findings = source.file->state().findings;
    } else {
        auto loaded = loadCase(choice.file, choice.rulebooks, folders, console);
        if (!loaded) {
            refused = loaded.problems();
            return kUnreadable;
        }
        source.loaded = std::move(loaded).value();
    }
    chosen.kinds = std::move(source.loaded.kinds);
    chosen.known = std::move(source.loaded.known);
    chosen.rulebooks = std::move(source.loaded.rulebooks);
    chosen.input = std::move(source.loaded.input);
    if (chosen.rulebooks.empty()) return console.usage("usage.audit-rulebook");
    if (source.scenario)
        if (const int code = edit(chosen, *source.scenario, console)) return code;
    chosen.subjects = subjectsOf(*chosen.input);
    if (choice.subject.empty()) return kDone;
    if (std::find(chosen.subjects.begin(), chosen.subjects.end(), choice.subject) == chosen.subjects.end())
        return console.usage("usage.subject", {choice.subject, choice.file});
    chosen.subjects = {choice.subject};
    return kDone;
}

}  // namespace clearline::cli
