// PointsTable: a DMN decision table as a table of a rulebook: its tests over the rulebook's own names
// (record.amount, parameters), one output column of plain numbers. It says which rows match; what
// they give stands in the rulebook, where a scenario may change it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/dmn/compiled.h"
#include "core/dmn/model.h"

namespace clearline {

class PointsTable {
public:
    // Problems: dmn.no-such-decision, dmn.not-points (the decision is no table of one column of
    // numbers, or needs another decision), dmn.not-read, those of its formulas.
    [[nodiscard]] static Result<std::shared_ptr<const PointsTable>> make(const DmnModel& model,
                                                                         std::string_view decision, const Scope& scope);

    struct Row {
        Number gives;
        std::string conditions;  // "record.amount < 500, record.act = …", as a reader would say it
        Place place;             // of the cell that holds the number
        bool fallback = false;   // the default output: where no other row matches
    };
    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
    // Names of the rulebook that the table reads, each once.
    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

    // The rows that count under the hit policy, in the table's order, and what was compared. Under
    // Unique, Any, Priority and First it is one, or several rows of Any that must give the same.
    struct Key {
        std::string name;  // as the table's input says it
        Value value;
        int step = -1;  // of the trail, if it took one
    };
    struct Match {
        std::vector<std::size_t> rows;
        std::vector<Key> keys;
    };
    [[nodiscard]] Result<Match> match(const Bindings& bindings, Steps* trail) const;
    // How several rows make one number: Sum, Count, Min, Max; None: they are one, or all the same.
    [[nodiscard]] Aggregation aggregation() const { return aggregation_; }

private:
    struct Input {
        Formula expression;
        std::string name;
        std::optional<DeclaredType> type;
        std::optional<AllowedValues> allowed;
        Place place;
    };
    using Test = std::optional<Formula>;  // nothing: "-"

    Problems compile(const DecisionTable& drawn, const Scope& scope);
    Problems readRows(const DecisionTable& drawn, const Scope& scope);
    void reads(const Formula& formula);
    [[nodiscard]] Problems rank(const DecisionTable& drawn);

    HitPolicy policy_ = HitPolicy::Unique;
    Aggregation aggregation_ = Aggregation::None;
    std::vector<Input> inputs_;
    std::vector<std::vector<Test>> tests_;  // by row
    std::vector<std::size_t> ranks_;        // under Priority: the smaller, the more important
    std::vector<Row> rows_;
    std::vector<std::string> names_;
    Place place_;
};

}  // namespace clearline
