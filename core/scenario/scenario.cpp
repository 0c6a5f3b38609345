#include "core/scenario/scenario.h"

#include <algorithm>

namespace clearline {
namespace {

// Two edits are of the same thing if the later one makes the earlier one void.
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
    return a == b;  // a rule off or a record excluded has nothing beside its name
}

// An edit of all versions of a parameter leaves nothing of an earlier edit of one.
bool swallows(const Edit& later, const Edit& earlier) {
    const auto* all = std::get_if<ParameterEdit>(&later);
    const auto* one = std::get_if<ParameterEdit>(&earlier);
    return all && one && !all->from && all->parameter == one->parameter;
}

}  // namespace

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
