#include "core/scenario/scenario.h"

#include "core/scenario/switches.h"

namespace clearline {
namespace {

// The text of a cell of an added record; a version that is not said is the first.
std::string_view cellOf(const RecordAdded& added, Field field) {
    for (const auto& [column, text] : added.cells)
        if (column == columnName(field)) return text;
    return {};
}

std::string_view versionOf(const RecordAdded& added) {
    const std::string_view version = cellOf(added, Field::Version);
    return version.empty() ? "1" : version;
}

// The id of the record that an edit is about; nothing if it is not about records.
std::optional<std::string_view> recordOf(const Edit& edit) {
    if (const auto* excluded = std::get_if<RecordExcluded>(&edit)) return excluded->record;
    if (const auto* amended = std::get_if<RecordAmended>(&edit)) return amended->record;
    if (const auto* added = std::get_if<RecordAdded>(&edit)) return cellOf(*added, Field::Id);
    return std::nullopt;
}

// An edit of all versions of a parameter leaves nothing of an earlier edit of one.
bool swallows(const Edit& later, const Edit& earlier) {
    const auto* all = std::get_if<ParameterEdit>(&later);
    const auto* one = std::get_if<ParameterEdit>(&earlier);
    return all && one && !all->from && all->parameter == one->parameter;
}

}  // namespace

bool sameThing(const Edit& a, const Edit& b) {
    if (a.index() != b.index()) return false;
    if (const auto* x = std::get_if<ParameterEdit>(&a)) {
        const auto& y = std::get<ParameterEdit>(b);
        return x->parameter == y.parameter && x->from == y.from;
    }
    if (const auto* x = std::get_if<TableEdit>(&a)) {
        const auto& y = std::get<TableEdit>(b);
        return x->table == y.table && x->version == y.version && x->row == y.row;
    }
    if (const auto* x = std::get_if<RecordAmended>(&a)) {
        const auto& y = std::get<RecordAmended>(b);
        return x->record == y.record && x->version == y.version && x->field == y.field;
    }
    if (const auto* x = std::get_if<RecordAdded>(&a)) {
        const auto& y = std::get<RecordAdded>(b);
        return cellOf(*x, Field::Id) == cellOf(y, Field::Id) && versionOf(*x) == versionOf(y);
    }
    if (const auto* x = std::get_if<SwitchEdit>(&a)) return switchedThing(*x) == switchedThing(std::get<SwitchEdit>(b));
    return a == b;  // a rule off or a record excluded has nothing beside its name
}

bool overlap(const Edit& a, const Edit& b) {
    if (sameThing(a, b) || swallows(a, b) || swallows(b, a)) return true;
    const auto x = recordOf(a), y = recordOf(b);
    if (!x || !y || *x != *y) return false;
    // Two cells of one record stand side by side, unless one of them moves the record itself.
    const auto* cell = std::get_if<RecordAmended>(&a);
    const auto* other = std::get_if<RecordAmended>(&b);
    if (!cell || !other) return true;
    const auto moves = [](const RecordAmended& edit) {
        return edit.field == columnName(Field::Id) || edit.field == columnName(Field::Version);
    };
    return moves(*cell) || moves(*other);
}

Scenario Scenario::with(Edit edit) const {
    Scenario changed{name, {}};
    bool placed = false;
    for (const Edit& old : edits) {
        if (!sameThing(old, edit)) {
            if (!swallows(edit, old)) changed.edits.push_back(old);
        } else if (!placed) {
            changed.edits.push_back(edit);
            placed = true;
        }
    }
    if (!placed) changed.edits.push_back(std::move(edit));
    return changed;
}

Scenario Scenario::without(const Edit& like) const {
    Scenario changed{name, {}};
    for (const Edit& old : edits)
        if (!sameThing(old, like)) changed.edits.push_back(old);
    return changed;
}

}  // namespace clearline
