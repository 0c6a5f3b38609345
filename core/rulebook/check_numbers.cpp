#include <algorithm>
#include <map>

#include "core/rulebook/check_parts.h"
#include "core/rulebook/day_values.h"

namespace clearline {
namespace {

// The widest the score can go on any day; an end that is open, or not known on some day, is open.
struct Extent {
    std::optional<Number> low, high;
};

Extent extentOf(const Rulebook& rulebook) {
    Extent extent;
    const ScoreRule& score = *rulebook.score;
    const auto widest = [&](const BoundSource& bound, bool lowest) -> std::optional<Number> {
        std::optional<Number> found;
        if (!bound) return found;
        for (const Date day : daysOfChange(rulebook, {&*bound}))
            if (const auto number = numberOn(rulebook, *bound, day))
                if (!found || (lowest ? *number < *found : *number > *found)) found = number;
        return found;
    };
    extent.low = widest(score.low, true);
    extent.high = widest(score.high, false);
    return extent;
}

bool beyond(const Threshold& threshold, const Extent& extent) {
    if (extent.low &&
        (threshold.at < *extent.low || (threshold.at == *extent.low && threshold.test == Threshold::Test::Below)))
        return true;
    return extent.high &&
           (threshold.at > *extent.high || (threshold.at == *extent.high && threshold.test == Threshold::Test::Above));
}

}  // namespace

void checkAllowed(const Rulebook& rulebook, Problems& findings) {
    std::map<Date, DayValues> days;
    for (std::size_t i = 0; i < rulebook.parameters.size(); ++i)
        for (const DatedValue& value : rulebook.parameters[i].values) {
            if (!value.allowed) continue;
            const Date day = value.when.from.value_or(Date::kMin);
            const auto bound = days.try_emplace(day, rulebook, day).first->second.value(i);
            const Number* number = bound ? bound->value.as<Number>() : nullptr;
            if (number && (*number < value.allowed->first || *number > value.allowed->second))
                find(findings, "rulebook.value-outside-allowed", value.place,
                     {rulebook.parameters[i].id, number->text(), value.allowed->first.text(),
                      value.allowed->second.text()});
        }
}

void checkTables(const Rulebook& rulebook, Problems& findings) {
    for (const Table& table : rulebook.tables)
        for (const DatedTable& version : table.values) {
            const TableRow* last = nullptr;
            bool closed = false;
            for (const TableRow& row : version.rows) {
                if (closed) find(findings, "rulebook.row-unreachable", row.place, {table.id});
                closed = closed || row.bound == TableRow::Bound::Otherwise;
                const Number* limit = row.bound == TableRow::Bound::Is ? nullptr : row.limit.as<Number>();
                if (!limit) continue;
                const Number* before = last ? last->limit.as<Number>() : nullptr;
                const bool wider =
                    !before || *before < *limit ||
                    (*before == *limit && last->bound == TableRow::Bound::Below && row.bound == TableRow::Bound::UpTo);
                if (!wider) find(findings, "rulebook.row-unreachable", row.place, {table.id});
                last = &row;
            }
            // Whether the rows of a DMN table leave a hole is not to be seen from their text.
            if (!closed && !version.dmn) find(findings, "rulebook.table-open", version.place, {table.id});
        }
}

void checkThresholds(const Rulebook& rulebook, Problems& findings) {
    if (!rulebook.score) {
        if (anyAtLeast(rulebook.problems, Severity::Error)) return;  // it may only have been left out
        for (const Threshold& threshold : rulebook.thresholds)
            find(findings, "rulebook.needs-score", threshold.place, {threshold.id});
        for (const Scale& scale : rulebook.scales)
            if (!scale.ofLists) find(findings, "rulebook.needs-score", scale.place, {scale.id});
        return;
    }
    const Extent extent = extentOf(rulebook);
    for (const Threshold& threshold : rulebook.thresholds)
        if (beyond(threshold, extent))
            find(findings, "rulebook.threshold-out-of-range", threshold.place,
                 {threshold.id, threshold.at.text(), extent.low ? extent.low->text() : "",
                  extent.high ? extent.high->text() : ""});
}

void checkWeights(const Rulebook& rulebook, Problems& findings) {
    if (!rulebook.score || rulebook.characteristics.empty()) return;
    // In a plain sum whole weights are multiples, not shares of a mean.
    const bool multiplies = rulebook.score->isSum;
    std::vector<const NumberSource*> weights;
    for (const Characteristic& c : rulebook.characteristics) weights.push_back(&c.weight);
    for (const Date day : daysOfChange(rulebook, weights)) {
        Number sum;
        bool weighted = false, known = true;
        for (const NumberSource* weight : weights) {
            const auto number = numberOn(rulebook, *weight, day);
            known = known && number;
            if (!number) break;
            sum += *number;
            weighted = weighted || *number != Number(1);
        }
        if (!known || !weighted || sum == Number(1) || sum == Number(100)) continue;
        if (multiplies && std::none_of(weights.begin(), weights.end(), [&](const NumberSource* weight) {
                return *numberOn(rulebook, *weight, day) < Number(1);
            }))
            continue;
        find(findings, "rulebook.weights", rulebook.score->place, {sum.text()});
        return;
    }
}

}  // namespace clearline
