#include "core/casefile/change.h"

namespace clearline {
namespace {

template <class AnyChange>
AnyChange reversed(AnyChange change) {
    std::swap(change.from, change.to);
    return change;
}

// Texts from a file may hold anything, so each is told with its length.
std::string counted(std::string_view text) { return std::to_string(text.size()) + ":" + std::string(text); }

struct EditThing {
    // An edit of all versions sorts, and so applies, before one of a single version: see KeptScenario::under.
    std::string operator()(const ParameterEdit& edit) const {
        return "parameter " + counted(edit.parameter) + (edit.from ? " from " + edit.from->iso() : "");
    }
    std::string operator()(const TableEdit& edit) const {
        return "table " + counted(edit.table) + " version " + std::to_string(edit.version) + " row " +
               std::to_string(edit.row);
    }
    std::string operator()(const RuleOff& edit) const { return "rule " + counted(edit.rule); }
    std::string operator()(const RecordExcluded& edit) const { return "excluded " + counted(edit.record); }
    std::string operator()(const RecordAmended& edit) const {
        return "amended " + counted(edit.record) + " version " + std::to_string(edit.version) + " field " +
               counted(edit.field);
    }
    std::string operator()(const RecordAdded& edit) const {
        std::string thing = "added";
        for (const char* wanted : {"id", "version"})
            for (const auto& [column, text] : edit.cells)
                if (column == wanted) thing += " " + counted(text);
        return thing;
    }
};

struct ChangeThing {
    std::string operator()(const EditChange& change) const {
        return "scenario " + std::to_string(change.scenario) + " " + counted(change.rulebook) + " " +
               thingOf(change.to ? *change.to : *change.from);
    }
    std::string operator()(const ScenarioChange& change) const { return "scenario " + std::to_string(change.scenario); }
    std::string operator()(const BaseChange&) const { return "base"; }
    std::string operator()(const AttachmentChange& change) const {
        return "attachment " + std::to_string(change.attachment);
    }
};

}  // namespace

Change reverseOf(const Change& change) {
    return std::visit([](const auto& it) { return Change(reversed(it)); }, change);
}

std::string thingOf(const Edit& edit) { return std::visit(EditThing{}, edit); }

std::string thingOf(const Change& change) { return std::visit(ChangeThing{}, change); }

}  // namespace clearline
