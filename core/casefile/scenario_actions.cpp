#include "core/casefile/scenario_actions.h"

#include <algorithm>

#include "core/casefile/objection_action.h"

namespace clearline {

namespace {

CaseAction actionOf(ActionKind kind, Changes changes) {
    CaseAction action;
    action.kind = kind;
    action.changes = std::move(changes);
    return action;
}

const KeptEdit* keptAbout(const KeptScenario& kept, const std::string& rulebook, const Edit& like) {
    const std::string thing = thingOf(like);
    for (const auto& [key, edit] : kept.edits)
        if (edit.rulebook == rulebook && thingOf(edit.edit) == thing) return &edit;
    return nullptr;
}

bool contains(const Scenario& scenario, const Edit& edit) {
    return std::find(scenario.edits.begin(), scenario.edits.end(), edit) != scenario.edits.end();
}
bool about(const Scenario& scenario, const Edit& like) {
    return std::any_of(scenario.edits.begin(), scenario.edits.end(),
                       [&](const Edit& edit) { return thingOf(edit) == thingOf(like); });
}

std::string placeOf(const Edit& edit, const std::string& rulebook) {
    return editsRecords(edit) ? std::string() : rulebook;
}

}  // namespace

std::optional<CaseAction> editedAction(ScenarioId id, const KeptScenario& kept, const std::string& rulebook,
                                       const Scenario& before, const Scenario& after) {
    Changes changes;
    const auto change = [&](const Edit& like, std::optional<Edit> to) {
        const std::string place = placeOf(like, rulebook);
        const KeptEdit* had = keptAbout(kept, place, like);
        std::optional<Edit> from = had ? std::optional(had->edit) : std::nullopt;
        if (from != to) changes.push_back(EditChange{id, place, std::move(from), std::move(to)});
    };
    for (const Edit& edit : before.edits)
        if (!about(after, edit)) change(edit, std::nullopt);
    for (const Edit& edit : after.edits)
        if (!contains(before, edit)) change(edit, edit);
    if (changes.empty()) return std::nullopt;
    return actionOf(ActionKind::Edited, std::move(changes));
}

CaseAction createdAction(ScenarioId id, const ScenarioLabel& label, const std::string& rulebook,
                         const Scenario& edits) {
    Changes changes{ScenarioChange{id, std::nullopt, label}};
    for (const Edit& edit : edits.edits) changes.push_back(EditChange{id, placeOf(edit, rulebook), std::nullopt, edit});
    return actionOf(ActionKind::ScenarioCreated, std::move(changes));
}

CaseAction duplicatedAction(ScenarioId id, const std::string& name, const KeptScenario& from) {
    Changes changes{ScenarioChange{id, std::nullopt, ScenarioLabel{name, from.label.note}}};
    for (const auto& [thing, kept] : from.edits)
        changes.push_back(EditChange{id, kept.rulebook, std::nullopt, kept.edit});
    return actionOf(ActionKind::ScenarioDuplicated, std::move(changes));
}

CaseAction renamedAction(ScenarioId id, const KeptScenario& kept, const std::string& name) {
    return actionOf(ActionKind::ScenarioRenamed,
                    {ScenarioChange{id, kept.label, ScenarioLabel{name, kept.label.note}}});
}

CaseAction notedAction(ScenarioId id, const KeptScenario& kept, const std::string& note) {
    return actionOf(ActionKind::ScenarioNoted, {ScenarioChange{id, kept.label, ScenarioLabel{kept.label.name, note}}});
}

CaseAction deletedAction(ScenarioId id, const CaseState& state) {
    Changes changes;
    const KeptScenario& kept = state.scenarios.at(id);
    if (state.base == id) changes.push_back(BaseChange{id, std::nullopt});
    for (const auto& [thing, edit] : kept.edits)
        changes.push_back(EditChange{id, edit.rulebook, edit.edit, std::nullopt});
    changes.push_back(ScenarioChange{id, kept.label, std::nullopt});
    return actionOf(ActionKind::ScenarioDeleted, std::move(changes));
}

CaseAction baseAction(std::optional<ScenarioId> base, const CaseState& state) {
    return actionOf(ActionKind::BaseChosen, {BaseChange{state.base, base}});
}

std::optional<CaseAction> rebased(const CaseAction& action, const CaseState& state) {
    CaseAction mine = action;
    mine.changes.clear();
    for (const Change& each : action.changes) {
        if (const auto* edit = std::get_if<EditChange>(&each)) {
            const auto found = state.scenarios.find(edit->scenario);
            if (found == state.scenarios.end()) continue;
            const KeptEdit* had = keptAbout(found->second, edit->rulebook, edit->to ? *edit->to : *edit->from);
            const std::optional<Edit> from = had ? std::optional(had->edit) : std::nullopt;
            if (from != edit->to) mine.changes.push_back(EditChange{edit->scenario, edit->rulebook, from, edit->to});
        } else if (const auto* label = std::get_if<ScenarioChange>(&each)) {
            const auto found = state.scenarios.find(label->scenario);
            if (found == state.scenarios.end() || found->second.label == label->to) continue;
            mine.changes.push_back(ScenarioChange{label->scenario, found->second.label, label->to});
        } else if (const auto* base = std::get_if<BaseChange>(&each)) {
            const bool there = !base->to || state.scenarios.contains(*base->to);
            if (there && state.base != base->to) mine.changes.push_back(BaseChange{state.base, base->to});
        } else if (const auto* finding = std::get_if<FindingChange>(&each)) {
            const auto found = state.findings.find(finding->key);
            const auto from = found == state.findings.end() ? std::nullopt : std::optional(found->second);
            if (from != finding->to) mine.changes.push_back(FindingChange{finding->key, from, finding->to});
        } else if (const auto* objection = std::get_if<ObjectionChange>(&each)) {
            if (auto change = rebased(*objection, state)) mine.changes.push_back(*std::move(change));
        } else if (const auto* calendar = std::get_if<CalendarChange>(&each)) {
            if (state.calendar != calendar->to) mine.changes.push_back(CalendarChange{state.calendar, calendar->to});
        }
    }
    if (mine.changes.empty() || state.conflictOf(mine.changes)) return std::nullopt;
    return mine;
}

void renumber(CaseAction& action, ScenarioId from, ScenarioId to) {
    for (Change& each : action.changes) {
        if (auto* edit = std::get_if<EditChange>(&each); edit && edit->scenario == from) edit->scenario = to;
        if (auto* label = std::get_if<ScenarioChange>(&each); label && label->scenario == from) label->scenario = to;
        if (auto* base = std::get_if<BaseChange>(&each)) {
            if (base->from == from) base->from = to;
            if (base->to == from) base->to = to;
        }
    }
}

std::optional<ScenarioId> createdScenario(const CaseAction& action) {
    for (const Change& each : action.changes)
        if (const auto* label = std::get_if<ScenarioChange>(&each); label && !label->from) return label->scenario;
    return std::nullopt;
}

std::optional<ScenarioId> touchedScenario(const CaseAction& action, const CaseState& state) {
    for (const Change& each : action.changes) {
        std::optional<ScenarioId> id;
        if (const auto* edit = std::get_if<EditChange>(&each)) id = edit->scenario;
        if (const auto* label = std::get_if<ScenarioChange>(&each)) id = label->scenario;
        if (id && state.scenarios.contains(*id)) return id;
    }
    return std::nullopt;
}

}  // namespace clearline
