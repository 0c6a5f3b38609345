#include "core/casefile/change.h"

namespace clearline {
namespace {

template <class AnyChange>
AnyChange reversed(AnyChange change) {
    std::swap(change.from, change.to);
    return change;
}

// Texts from a file may hold anything; in quotes, with quotes doubled, no two things look the same.
std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"') out += c;
        out += c;
    }
    return out + '"';
}

struct EditThing {
    // An edit of all versions sorts, and so applies, before one of a single version: see KeptScenario::under.
    std::string operator()(const ParameterEdit& edit) const {
        return "parameter " + quoted(edit.parameter) + (edit.from ? " from " + edit.from->iso() : "");
    }
    std::string operator()(const TableEdit& edit) const {
        return "table " + quoted(edit.table) + " version " + std::to_string(edit.version) + " row " +
               std::to_string(edit.row);
    }
    std::string operator()(const RuleOff& edit) const { return "rule " + quoted(edit.rule); }
    // One of the range, one of the rounding, one of each cap: what two people may change at once.
    std::string operator()(const SwitchEdit& edit) const {
        return "switch " + quoted(edit.what) + " of " + quoted(edit.of);
    }
    std::string operator()(const RecordExcluded& edit) const { return "excluded " + quoted(edit.record); }
    std::string operator()(const RecordAmended& edit) const {
        return "amended " + quoted(edit.record) + " version " + std::to_string(edit.version) + " field " +
               quoted(edit.field);
    }
    std::string operator()(const RecordAdded& edit) const {
        std::string thing = "added";
        for (const char* wanted : {"id", "version"})
            for (const auto& [column, text] : edit.cells)
                if (column == wanted) thing += " " + quoted(text);
        return thing;
    }
};

struct ChangeThing {
    std::string operator()(const EditChange& change) const {
        return "scenario " + std::to_string(change.scenario) + " " +
               thingOf(change.rulebook, change.to ? *change.to : *change.from);
    }
    std::string operator()(const ScenarioChange& change) const { return "scenario " + std::to_string(change.scenario); }
    std::string operator()(const BaseChange&) const { return "base"; }
    std::string operator()(const AttachmentChange& change) const {
        return "attachment " + std::to_string(change.attachment);
    }
    std::string operator()(const FindingChange& change) const { return "finding " + quoted(change.key); }
    std::string operator()(const ObjectionChange& change) const {
        return "objection " + std::to_string(change.objection);
    }
    std::string operator()(const CalendarChange&) const { return "calendar"; }
};

}  // namespace

Change reverseOf(const Change& change) {
    return std::visit([](const auto& it) { return Change(reversed(it)); }, change);
}

std::string thingOf(const Edit& edit) { return std::visit(EditThing{}, edit); }

std::string thingOf(const std::string& rulebook, const Edit& edit) {
    return (rulebook.empty() ? "" : quoted(rulebook) + " ") + thingOf(edit);
}

std::string thingOf(const Change& change) { return std::visit(ChangeThing{}, change); }

}  // namespace clearline
