#include "core/ledger/matched_rows.h"

#include <algorithm>

#include "core/dmn/points_table.h"

namespace clearline {
namespace {

StepInput keyInput(const PointsTable::Key& key, const Bindings& bindings, Steps& trail) {
    if (key.step >= 0) return {{}, key.value, "step", Status::None, {}, key.step};
    const auto bound = bindings.find(key.name);
    return {trail.keep(key.name), key.value, bound ? bound->from : "literal", Status::None, {}, -1};
}

// The value in the row's cell, the row's number, and what was compared.
void tellRow(Steps& trail, const Table& table, const DatedTable& version, std::size_t row,
             const std::vector<StepInput>& keys) {
    const Value& gives = version.rows[row].gives;
    const StepText rowName = trail.keep(version.dmnFile + " row");
    Step& step = trail.add("look up");
    step.inputs.push_back({table.id, gives, "table", version.citation.status, version.citation.source, -1});
    step.inputs.push_back({rowName, Value(static_cast<int>(row + 1)), "table", Status::None, {}, -1});
    for (const StepInput& key : keys) step.inputs.push_back(key);
    step.result = gives;
    step.citation = version.citation.source;
}

std::string_view opOf(Aggregation aggregation) {
    switch (aggregation) {
        case Aggregation::Sum: return "sum";
        case Aggregation::Count: return "count";
        case Aggregation::Min: return "min";
        case Aggregation::Max: return "max";
        case Aggregation::None: break;
    }
    return "";
}

std::optional<Number> together(const DatedTable& version, Aggregation aggregation,
                               const std::vector<std::size_t>& rows) {
    if (aggregation == Aggregation::Count) return Number(static_cast<int>(rows.size()));
    std::optional<Number> total;
    for (const std::size_t row : rows) {
        const Number* gives = version.rows[row].gives.as<Number>();
        if (!gives) return std::nullopt;
        if (!total)
            total = *gives;
        else if (aggregation == Aggregation::Sum)
            total = *total + *gives;
        else if (aggregation == Aggregation::Min)
            total = std::min(*total, *gives);
        else if (aggregation == Aggregation::Max)
            total = std::max(*total, *gives);
        else if (*total != *gives)
            return std::nullopt;
    }
    return total;
}

}  // namespace

std::optional<Bound> matchedRows(const Table& table, const DatedTable& version, const Bindings& bindings,
                                 Steps* trail) {
    const auto match = version.dmn->match(bindings, trail);
    if (!match) return std::nullopt;
    const Aggregation aggregation = version.dmn->aggregation();
    auto total = together(version, aggregation, match->rows);
    if (!total) return std::nullopt;
    Bound bound{Value(*std::move(total)), "table", version.citation.status, version.citation.source};
    if (!trail) return bound;
    std::vector<StepInput> keys;
    for (const PointsTable::Key& key : match->keys) keys.push_back(keyInput(key, bindings, *trail));
    const std::size_t first = trail->size();
    const std::size_t told = aggregation == Aggregation::None ? 1 : match->rows.size();
    for (std::size_t i = 0; i < told; ++i) tellRow(*trail, table, version, match->rows[i], keys);
    if (told == 1 && aggregation != Aggregation::Count) return bound;
    Step& step = trail->add(opOf(aggregation));
    for (std::size_t i = 0; i < told; ++i)
        step.inputs.push_back(
            {{}, version.rows[match->rows[i]].gives, "step", Status::None, {}, static_cast<int>(first + i)});
    step.result = bound.value;
    step.citation = version.citation.source;
    return bound;
}

}  // namespace clearline
