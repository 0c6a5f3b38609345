#include <algorithm>

#include "core/scenario/scenario.h"
#include "core/scenario/switches.h"
#include "core/scenario/value_form.h"

namespace clearline {
namespace {

struct Applier {
    Rulebook& book;
    Problems& problems;

    void fail(const char* code, std::vector<std::string> args) {
        problems.push_back({code, Severity::Error, {}, std::move(args)});
    }

    void operator()(const ParameterEdit& edit) {
        const auto index = book.parameterNamed(edit.parameter);
        if (!index) return fail("scenario.parameter-unknown", {edit.parameter});
        Parameter& parameter = book.parameters[*index];
        const Type form = valueForm(book, parameter);
        if (!hasForm(edit.value, form)) return fail(wrongFormCode(form), {edit.parameter, edit.value.text()});
        bool found = false;
        for (DatedValue& version : parameter.values) {
            if (edit.from && version.when.from != edit.from) continue;
            version.value = edit.value;
            version.formula.reset();
            version.citation.status = Status::Edited;
            found = true;
        }
        if (!found) fail("scenario.version-unknown", {edit.parameter, edit.from ? edit.from->iso() : ""});
    }

    void operator()(const TableEdit& edit) {
        const auto index = book.tableNamed(edit.table);
        if (!index) return fail("scenario.table-unknown", {edit.table});
        Table& table = book.tables[*index];
        if (edit.version >= table.values.size() || edit.row >= table.values[edit.version].rows.size())
            return fail("scenario.table-row-unknown",
                        {edit.table, std::to_string(edit.version + 1), std::to_string(edit.row + 1)});
        DatedTable& version = table.values[edit.version];
        if (!edit.gives.as<Number>()) return fail(wrongFormCode(Type::Number), {edit.table, edit.gives.text()});
        version.rows[edit.row].gives = edit.gives;
        version.citation.status = Status::Edited;
    }

    void operator()(const RuleOff& edit) {
        const auto found =
            std::find_if(book.rules.begin(), book.rules.end(), [&](const Rule& rule) { return rule.id == edit.rule; });
        if (found == book.rules.end()) return fail("scenario.rule-unknown", {edit.rule});
        found->off = true;
    }

    void operator()(const SwitchEdit& edit) {
        if (auto problem = throwSwitch(edit, book)) problems.push_back(*std::move(problem));
    }

    // Of the input, not of the rulebook.
    void operator()(const RecordExcluded&) {}
    void operator()(const RecordAmended&) {}
    void operator()(const RecordAdded&) {}
};

}  // namespace

Result<std::shared_ptr<const Rulebook>> applyToRulebook(const Scenario& scenario,
                                                        std::shared_ptr<const Rulebook> rulebook) {
    if (std::all_of(scenario.edits.begin(), scenario.edits.end(), editsRecords)) return rulebook;
    auto changed = std::make_shared<Rulebook>(*rulebook);
    Problems problems;
    Applier applier{*changed, problems};
    for (const Edit& edit : scenario.edits) std::visit(applier, edit);
    if (!problems.empty()) return problems;
    return std::shared_ptr<const Rulebook>(std::move(changed));
}

}  // namespace clearline
