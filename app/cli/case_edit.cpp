#include "app/cli/case_author.h"
#include "app/cli/case_command.h"
#include "app/cli/case_source.h"
#include "core/casefile/scenario_actions.h"
#include "core/casefile/undo.h"

namespace clearline::cli {

namespace {

class Editing {
public:
    Editing(const CaseCommand& command, const std::vector<std::string>& folders, Console& console)
        : command_(command), folders_(folders), console_(console) {}

    int run() {
        CaseOptions options;
        options.author = authorNow(command_.who);
        auto opened = CaseFile::open(command_.file, options);
        if (!opened) return failed(opened.problems(), kUnreadable);
        file_ = std::move(opened).value();
        auto action = command_.name == "undo" ? undoOf(command_.entry, file_->state(), file_->log()) : wanted();
        if (!action) return failed(action.problems(), kUsage);
        if (command_.dryRun) {
            if (const auto problem = file_->state().conflictOf(action->changes)) return failed({*problem}, kUnreadable);
            console_.message(action->changes.size() == 1 ? "casefile.would-one" : "casefile.would",
                             {std::to_string(action->changes.size())});
            return kDone;
        }
        if (action->changes.empty()) {
            console_.message("casefile.nothing");
            return kDone;
        }
        const auto entry = file_->append(std::move(action).value(), *options.author, command_.why);
        if (!entry) return failed(entry.problems(), kUnreadable);
        console_.message("casefile.kept", {std::to_string(*entry), file_->root().hash.hex()});
        return kDone;
    }

private:
    int failed(const Problems& problems, int code) {
        console_.problems(problems);
        return code;
    }

    // The scenario's edits with those of the command laid over them, one rulebook after another.
    Result<CaseAction> wanted() {
        const CaseState& state = file_->state();
        const auto id = state.scenarioNamed(command_.scenario);
        static const KeptScenario none;
        const KeptScenario& kept = id ? state.scenarios.at(*id) : none;
        auto source = loadFrom(*file_, command_.rulebooks, folders_);
        if (!source) return source.problems();
        CaseAction action;
        action.kind = id ? ActionKind::Edited : ActionKind::ScenarioCreated;
        const ScenarioId number = id.value_or(command_.dryRun ? state.nextScenario : 0);
        if (!id) action.changes.push_back(ScenarioChange{number, std::nullopt, ScenarioLabel{command_.scenario, ""}});
        Scenario records;
        if (auto problems = recordEdits(*source->input, records); !problems.empty()) return problems;
        if (auto applied = applyToInput(records, source->input); !applied) return applied.problems();
        add(action, number, kept, "", records);
        std::vector<bool> taken(command_.sets.size() + command_.rulesOff.size());
        Scenario thrown;
        for (const std::string& each : command_.switches) {
            auto edit = parseSwitch(each);
            if (!edit) return edit.problems();
            thrown = thrown.with(*edit);
        }
        Problems refused;
        for (const auto& rulebook : source->rulebooks) {
            Scenario values = valueEdits(*rulebook, taken, refused);
            for (const Edit& edit : thrown.edits) values = values.with(edit);
            if (auto applied = applyToRulebook(values, rulebook); !applied) return applied.problems();
            add(action, number, kept, rulebook->id, values);
        }
        for (const bool each : taken)
            if (!each)
                return refused.empty() ? Problems{{"scenario.rule-unknown", Severity::Error, {}, {""}}} : refused;
        return action;
    }

    Problems recordEdits(const CaseInput& input, Scenario& into) const {
        for (const std::string& record : command_.without) into = into.with(RecordExcluded{record});
        for (const std::string& amend : command_.amends) {
            auto edit = parseAmend(amend, *input.records);
            if (!edit) return edit.problems();
            into = into.with(*edit);
        }
        for (const std::string& record : command_.adds) {
            auto edit = parseAdd(record);
            if (!edit) return edit.problems();
            into = into.with(*edit);
        }
        return {};
    }
    Scenario valueEdits(const Rulebook& rulebook, std::vector<bool>& taken, Problems& refused) const {
        Scenario values;
        for (std::size_t i = 0; i < command_.sets.size(); ++i) {
            auto edit = parseSet(command_.sets[i], rulebook);
            if (edit) {
                values = values.with(*edit);
                taken[i] = true;
            } else if (refused.empty()) {
                refused = edit.problems();
            }
        }
        for (std::size_t i = 0; i < command_.rulesOff.size(); ++i)
            for (const Rule& rule : rulebook.rules)
                if (rule.id == command_.rulesOff[i]) {
                    values = values.with(RuleOff{rule.id});
                    taken[command_.sets.size() + i] = true;
                }
        return values;
    }
    static void add(CaseAction& action, ScenarioId id, const KeptScenario& kept, const std::string& rulebook,
                    const Scenario& values) {
        Scenario before = kept.under(rulebook), after = before;
        for (const Edit& edit : values.edits) after = after.with(edit);
        if (auto edited = editedAction(id, kept, rulebook, before, after))
            for (Change& change : edited->changes) action.changes.push_back(std::move(change));
    }

    const CaseCommand& command_;
    const std::vector<std::string>& folders_;
    Console& console_;
    std::unique_ptr<CaseFile> file_;
};

}  // namespace

int editCase(const CaseCommand& command, const std::vector<std::string>& folders, Console& console) {
    if (command.name == "edit" && command.scenario.empty()) return console.usage("usage.case-scenario");
    if (command.name == "undo" && command.entry == 0) return console.usage("usage.case-entry");
    return Editing(command, folders, console).run();
}

}  // namespace clearline::cli
