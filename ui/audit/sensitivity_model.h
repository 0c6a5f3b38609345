// SensitivityModel: how much hangs on each number, as a tornado: a row for each, the bar from the score at the one end
// to that at the other around the score as it is; then what the way of rounding and the order within a day would do.
// Read-only; of one Sensitivity until given another.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "ui/audit/reach_facts.h"
#include "ui/audit/told_table_model.h"

namespace clearline {

class SensitivityModel : public ToldTableModel {
    Q_OBJECT
public:
    using ToldTableModel::ToldTableModel;

    enum Column { What, Now, Tried, Bar, AtLow, AtHigh, Turns, ColumnCount };

    void show(std::shared_ptr<const Sensitivity> found);  // null: nothing stands
    void tellAgain() { show(found_); }
    [[nodiscard]] const Sensitivity* found() const { return found_.get(); }
    [[nodiscard]] const SensitivityRow* rowAt(int row) const;  // null: not of a number
    [[nodiscard]] std::optional<Edit> editAt(int row) const;   // of a way of rounding, where an edit says it
    [[nodiscard]] QString nameAt(int row) const;
    // In a sentence: how many numbers move something, and whether a grade or benefit hangs on rounding or order.
    [[nodiscard]] QString summary() const;
    [[nodiscard]] bool depends() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;

protected:
    [[nodiscard]] ToldCell cell(int row, int column) const override;
    [[nodiscard]] QString header(int column) const override;
    [[nodiscard]] bool figures(int column) const override;
    [[nodiscard]] bool heading(int row) const override;

private:
    enum class Of { Number, Rounding, Order, RoundingEntry, OrderEntry, Rest };
    struct Row {
        Of of;
        std::size_t at = 0;
    };
    [[nodiscard]] ToldCell ofNumber(const SensitivityRow& row, int column) const;
    [[nodiscard]] ToldCell ofEntry(const Band& band, std::size_t at, int column) const;
    [[nodiscard]] ToldCell score(const WouldBe& would) const;
    [[nodiscard]] std::optional<CellBar> bar(const WouldBe& low, const WouldBe& high) const;

    std::shared_ptr<const Sensitivity> found_;
    std::shared_ptr<const Catalogue> catalogue_;  // that words_ refers to
    std::optional<SensitivityWords> words_;
    std::vector<Row> rows_;
    double low_ = 0, high_ = 1;
};

}  // namespace clearline
