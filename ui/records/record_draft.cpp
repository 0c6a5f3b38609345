#include "ui/records/record_draft.h"

#include <algorithm>

#include "core/mapping/mapping.h"
#include "core/scenario/record_cells.h"
#include "core/scenario/record_finder.h"

namespace clearline {

namespace {

const std::string* cellOf(const RecordAdded& added, std::string_view column) {
    for (const auto& [name, text] : added.cells)
        if (name == column) return &text;
    return nullptr;
}

bool isKey(std::string_view field) {
    return field == columnName(Field::Id) || field == columnName(Field::Version) || field == columnName(Field::Subject);
}

}  // namespace

void RecordDraft::addFields(const RecordBook& book) {
    for (const TargetField& field : targetFields(TargetTable::Records))
        cells_.push_back({std::string(field.name), field.form, isKey(field.name), {}, {}});
    for (const FactColumn& fact : book.facts()) cells_.push_back({std::string(fact.name), fact.form, false, {}, {}});
}

RecordDraft::Cell& RecordDraft::cell(std::string_view field) {
    return *std::find_if(cells_.begin(), cells_.end(), [&](const Cell& each) { return each.field == field; });
}

RecordDraft::RecordDraft(const Record& shown, const RecordBook& original, const Scenario& scenario)
    : id_(shown.id()), version_(shown.version()) {
    addFields(original);
    for (const Edit& edit : scenario.edits)
        if (const auto* added = std::get_if<RecordAdded>(&edit))
            if (const std::string* id = cellOf(*added, columnName(Field::Id));
                id && *id == id_ && shown.book().isAdded(shown.index()))
                added_ = *added;
    const RecordFinder finder(original, {id_});
    for (const RecordIndex r : finder.versionsOf(id_))
        if (original.version(r) == version_)
            for (Cell& each : cells_) each.inFile = each.now = textInFile(Record(original, r), each.field);
    for (const auto& [column, text] : added_.cells)
        if (std::any_of(cells_.begin(), cells_.end(), [&c = column](const Cell& each) { return each.field == c; }))
            cell(column).now = text;
        else
            cells_.push_back({column, FactForm::Text, false, {}, text});
    for (const Edit& edit : scenario.edits)
        if (const auto* amended = std::get_if<RecordAmended>(&edit);
            amended && amended->record == id_ && amended->version == version_)
            for (Cell& each : cells_)
                if (each.field == amended->field) each.now = amended->value;
    cell(columnName(Field::Version)).now = std::to_string(version_);
}

RecordDraft::RecordDraft(const std::string& subject, const RecordBook& original, const Scenario& scenario)
    : fresh_(true) {
    addFields(original);
    const auto taken = [&](const std::string& id) {
        return !RecordFinder(original, {id}).versionsOf(id).empty() ||
               std::any_of(scenario.edits.begin(), scenario.edits.end(), [&](const Edit& edit) {
                   const auto* added = std::get_if<RecordAdded>(&edit);
                   const std::string* known = added ? cellOf(*added, columnName(Field::Id)) : nullptr;
                   return known && *known == id;
               });
    };
    for (std::size_t number = 1; id_.empty() || taken(id_); ++number) id_ = "added-" + std::to_string(number);
    cell(columnName(Field::Id)).now = id_;
    cell(columnName(Field::Subject)).now = subject;
}

Scenario RecordDraft::laidOver(const Scenario& scenario) const {
    Scenario next = scenario;
    if (isNew()) {
        RecordAdded added;
        for (const Cell& each : cells_)
            if (!each.now.empty()) added.cells.emplace_back(each.field, each.now);
        // What was amended of it stands in it now.
        for (const Cell& each : cells_) next = next.without(RecordAmended{id_, version_, each.field, {}});
        return next.with(added);
    }
    for (const Cell& each : cells_) {
        if (each.given) continue;
        const RecordAmended edit{id_, version_, each.field, each.now};
        next = each.now == each.inFile ? next.without(edit) : next.with(edit);
    }
    return next;
}

}  // namespace clearline
