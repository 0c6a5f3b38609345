// ReachModel: what it would take, in two tables: each benefit, grade and list with what is missing, and for the one
// that is chosen the ways that lead to it. Beneath the goals stands what comes by itself, the stair into the future.
// Read-only; of one Reach until given another.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "ui/audit/reach_facts.h"
#include "ui/audit/told_table_model.h"

namespace clearline {

class ReachGoalsModel : public ToldTableModel {
    Q_OBJECT
public:
    using ToldTableModel::ToldTableModel;

    enum Column { What, State, ByItself, ColumnCount };

    void show(std::shared_ptr<const Reach> reach);  // null: nothing stands
    void tellAgain() { show(reach_); }
    [[nodiscard]] const std::shared_ptr<const Reach>& reach() const { return reach_; }
    [[nodiscard]] const GoalReach* goalAt(int row) const;  // null: the stair, or no row
    // Not reached and wanted, or reached and not wanted: where a person would look first.
    [[nodiscard]] int firstOpen() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;

protected:
    [[nodiscard]] ToldCell cell(int row, int column) const override;
    [[nodiscard]] QString header(int column) const override;
    [[nodiscard]] bool figures(int) const override { return false; }

private:
    std::shared_ptr<const Reach> reach_;
    std::shared_ptr<const Catalogue> catalogue_;  // that words_ refers to
    std::optional<ReachWords> words_;
};

// The ways to one goal, or the stair.
class ReachWaysModel : public ToldTableModel {
    Q_OBJECT
public:
    using ToldTableModel::ToldTableModel;

    enum Column { Way, Becomes, ColumnCount };

    // Without a goal: the stair.
    void show(std::shared_ptr<const Reach> reach, const GoalReach* goal);
    // What would have to be edited for the way of a row; none: it is not one that is made.
    [[nodiscard]] std::vector<Edit> editsAt(int row) const;
    [[nodiscard]] QString nameAt(int row) const;
    // The record that it is of, if it is of one.
    [[nodiscard]] std::optional<RecordIndex> recordAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;

protected:
    [[nodiscard]] ToldCell cell(int row, int column) const override;
    [[nodiscard]] QString header(int column) const override;
    [[nodiscard]] bool figures(int) const override { return false; }
    [[nodiscard]] bool heading(int row) const override;

private:
    enum class Of { Heading, Note, Record, Correction, Pair, Set, Value, Step };
    struct Row {
        Of of;
        std::size_t at = 0;
        QString words = {};  // of headings and notes
    };
    void addHeading(const QString& words);
    void addWays(const GoalReach& goal);
    void addSets(const SetSearch& sets);
    void addStair();
    [[nodiscard]] QString wayText(const Row& row) const;
    [[nodiscard]] QString becomesText(const Row& row) const;
    [[nodiscard]] Edit without(std::size_t item) const;

    std::shared_ptr<const Reach> reach_;
    const GoalReach* goal_ = nullptr;
    std::shared_ptr<const Catalogue> catalogue_;  // that words_ refers to
    std::optional<ReachWords> words_;
    std::vector<Row> rows_;
};

// A value that turns the goal, as near to the one it has as there is; nothing if none is known.
[[nodiscard]] std::optional<Number> valueThatTurns(const VariableWay& way, const std::optional<Number>& now);

}  // namespace clearline
