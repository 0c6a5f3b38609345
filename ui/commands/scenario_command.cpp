#include "ui/commands/scenario_command.h"

#include <algorithm>

#include "core/scenario/edit_text.h"
#include "ui/workspace/text.h"
#include "ui/workspace/workspace.h"

namespace clearline {

namespace {

QString ruleTitle(const std::string& id, const Rulebook& rulebook, Language language) {
    for (const Rule& rule : rulebook.rules)
        if (rule.id == id) return qtText(rule.title.in(language));
    return qtText(id);
}

const Edit* firstNotIn(const Scenario& scenario, const Scenario& other) {
    for (const Edit& edit : scenario.edits)
        if (std::find(other.edits.begin(), other.edits.end(), edit) == other.edits.end()) return &edit;
    return nullptr;
}

}  // namespace

QString editedThing(const Edit& edit, const Rulebook& rulebook, Language language) {
    if (const auto* parameter = std::get_if<ParameterEdit>(&edit)) {
        const auto index = rulebook.parameterNamed(parameter->parameter);
        if (!index || rulebook.parameters[*index].title.empty()) return qtText(parameter->parameter);
        return qtText(rulebook.parameters[*index].title.in(language));
    }
    if (const auto* table = std::get_if<TableEdit>(&edit)) {
        const auto index = rulebook.tableNamed(table->table);
        if (!index || rulebook.tables[*index].title.empty()) return qtText(table->table);
        return qtText(rulebook.tables[*index].title.in(language));
    }
    if (const auto* rule = std::get_if<RuleOff>(&edit)) return ruleTitle(rule->rule, rulebook, language);
    if (const auto* amended = std::get_if<RecordAmended>(&edit)) return qtText(amended->record);
    if (const auto* added = std::get_if<RecordAdded>(&edit)) {
        for (const auto& [column, text] : added->cells)
            if (column == columnName(Field::Id)) return qtText(text);
        return {};
    }
    if (const auto* thrown = std::get_if<SwitchEdit>(&edit)) return qtText(thrown->what);
    return qtText(std::get<RecordExcluded>(edit).record);
}

ScenarioCommand::ScenarioCommand(Workspace& workspace, Scenario before, Scenario after)
    : workspace_(workspace), before_(std::move(before)), after_(std::move(after)) {
    setText(name());
}

void ScenarioCommand::undo() { workspace_.applyScenario(before_); }

void ScenarioCommand::redo() { workspace_.applyScenario(after_); }

QString ScenarioCommand::name() const {
    const Language language = workspace_.language();
    const Rulebook& rulebook = *workspace_.rulebook();
    if (const Edit* added = firstNotIn(after_, before_)) {
        const QString thing = editedThing(*added, rulebook, language);
        if (const auto* parameter = std::get_if<ParameterEdit>(added))
            return tr("Change %1 to %2").arg(thing, shownValue(parameter->value));
        if (const auto* table = std::get_if<TableEdit>(added))
            return tr("Change %1 to %2").arg(thing, shownValue(table->gives));
        if (std::holds_alternative<RecordAmended>(*added) || std::holds_alternative<RecordAdded>(*added) ||
            std::holds_alternative<SwitchEdit>(*added))
            return qtText(editSentence(*added, {rulebook, workspace_.input()->records.get()}, *workspace_.words()));
        if (std::holds_alternative<RuleOff>(*added)) return tr("Switch off the rule %1").arg(thing);
        return tr("Leave out the record %1").arg(thing);
    }
    if (after_.empty()) return tr("Reset all changes");
    const Edit* removed = firstNotIn(before_, after_);
    return removed ? tr("Reset %1").arg(editedThing(*removed, rulebook, language)) : tr("No change");
}

}  // namespace clearline
