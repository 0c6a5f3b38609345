#include "tests/faults/undo_model.h"

#include <algorithm>
#include <set>

namespace clearline::faults {
namespace {

struct EditText {
    std::pair<std::string, std::string> operator()(const RuleOff& edit) const { return {"off " + edit.rule, "off"}; }
    std::pair<std::string, std::string> operator()(const RecordExcluded& edit) const {
        return {"out " + edit.record, "out"};
    }
    std::pair<std::string, std::string> operator()(const RecordAmended& edit) const {
        return {"amend " + edit.record, edit.value};
    }
    std::pair<std::string, std::string> operator()(const auto&) const { return {"not expected", ""}; }
};

// Is there a scenario for each edit, and one for the base?
bool possible(const UndoModel::Holds& holds) {
    for (const auto& [key, value] : holds) {
        if (key == "base" && !holds.contains("s" + value)) return false;
        if (const std::size_t space = key.find(' ');
            space != std::string::npos && !holds.contains(key.substr(0, space)))
            return false;
    }
    return true;
}

std::optional<std::string> at(const UndoModel::Holds& holds, const std::string& key) {
    const auto found = holds.find(key);
    return found == holds.end() ? std::nullopt : std::optional(found->second);
}

std::set<std::string> keysOf(const UndoModel::Holds& one, const UndoModel::Holds& other) {
    std::set<std::string> keys;
    for (const auto* holds : {&one, &other})
        for (const auto& [key, value] : *holds) keys.insert(key);
    return keys;
}

std::optional<std::uint64_t> last(const std::vector<std::uint64_t>& entries) {
    return entries.empty() ? std::nullopt : std::optional(entries.back());
}

}  // namespace

UndoModel::Holds UndoModel::of(const CaseState& state) {
    Holds holds;
    if (state.base) holds["base"] = std::to_string(*state.base);
    for (const auto& [id, scenario] : state.scenarios) {
        const std::string key = "s" + std::to_string(id);
        holds[key] = scenario.label.name + "\n" + scenario.label.note;
        for (const auto& [thing, kept] : scenario.edits) {
            const auto [what, value] = std::visit(EditText{}, kept.edit);
            holds[key + " " + kept.rulebook + what] = value;
        }
    }
    return holds;
}

std::vector<std::uint64_t> UndoModel::scenarios() const {
    std::vector<std::uint64_t> all;
    for (const auto& [key, value] : now())
        if (key[0] == 's' && key.find(' ') == std::string::npos) all.push_back(std::stoull(key.substr(1)));
    return all;
}

void UndoModel::entered(Holds holds, bool isUndo) {
    after_.push_back(std::move(holds));
    isUndo_.push_back(isUndo);
    for (const std::uint64_t id : scenarios()) nextScenario_ = std::max(nextScenario_, id + 1);
}

void UndoModel::edited(const std::string& who, Holds holds) {
    entered(std::move(holds), false);
    people_[who].done.push_back(entries());
    people_[who].undone.clear();
}

std::optional<UndoModel::Holds> UndoModel::undone(std::uint64_t entry) const {
    if (entry == 0 || entry > entries()) return std::nullopt;
    const Holds &before = after_[entry - 1], &then = after_[entry];
    if (before == then) return std::nullopt;
    Holds holds = now();
    for (const std::string& key : keysOf(before, then)) {
        if (at(before, key) == at(then, key)) continue;
        if (at(holds, key) != at(then, key)) return std::nullopt;
        if (const auto value = at(before, key))
            holds[key] = *value;
        else
            holds.erase(key);
    }
    return possible(holds) ? std::optional(holds) : std::nullopt;
}

void UndoModel::tookBack(const std::string& who, std::uint64_t entry, Holds holds) {
    const bool redo = isUndo_[entry];
    entered(std::move(holds), !redo);
    for (auto& [name, person] : people_) std::erase(redo ? person.undone : person.done, entry);
    Person& person = people_[who];
    (redo ? person.done : person.undone).push_back(entries());
}

std::optional<UndoModel::Holds> UndoModel::backTo(std::uint64_t entry) const {
    if (after_[entry] == now()) return std::nullopt;
    return after_[entry];
}

std::optional<std::uint64_t> UndoModel::nextUndo(const std::string& who) const {
    const auto found = people_.find(who);
    return found == people_.end() ? std::nullopt : last(found->second.done);
}

std::optional<std::uint64_t> UndoModel::nextRedo(const std::string& who) const {
    const auto found = people_.find(who);
    return found == people_.end() ? std::nullopt : last(found->second.undone);
}

}  // namespace clearline::faults
