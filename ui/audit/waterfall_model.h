// WaterfallModel: how a score came from one figure to another, a row for each bar: what it is of, the bar on the one
// scale of all, its points, the figure after it, how many lines it is of. The first and last rows are the two figures.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/audit/waterfall.h"
#include "core/explain/ledger_words.h"
#include "ui/audit/told_table_model.h"

namespace clearline {

struct WaterfallFacts {
    Waterfall waterfall;
    WaterfallBy by = WaterfallBy::Rule;
    std::shared_ptr<const Ledger> from, to;  // the same: between two days of it
    std::optional<Date> fromDay, toDay;      // of one ledger
    QString fromName, toName;                // of two
};

class WaterfallModel : public ToldTableModel {
    Q_OBJECT
public:
    using ToldTableModel::ToldTableModel;

    enum Column { What, Bar, PointsColumn, After, Lines, ColumnCount };

    void show(std::shared_ptr<const WaterfallFacts> facts);  // null: nothing stands
    void tellAgain() { show(facts_); }
    [[nodiscard]] const std::shared_ptr<const WaterfallFacts>& facts() const { return facts_; }
    [[nodiscard]] const WaterfallBar* barAt(int row) const;  // null: one of the two figures
    [[nodiscard]] QString nameOf(const WaterfallBar& bar) const;
    [[nodiscard]] QString summary() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;

protected:
    [[nodiscard]] ToldCell cell(int row, int column) const override;
    [[nodiscard]] QString header(int column) const override;
    [[nodiscard]] bool figures(int column) const override;

private:
    [[nodiscard]] QString endName(bool to) const;
    [[nodiscard]] double share(const Points& points) const;  // of the scale

    std::shared_ptr<const WaterfallFacts> facts_;
    double low_ = 0, high_ = 1;
};

// The lines of one bar.
class WaterfallLinesModel : public ToldTableModel {
    Q_OBJECT
public:
    using ToldTableModel::ToldTableModel;

    enum Column { Day, What, PointsColumn, ColumnCount };

    void show(std::shared_ptr<const WaterfallFacts> facts, const WaterfallBar* bar);
    // The line of a row, and the ledger that it is of.
    struct At {
        const Ledger* ledger = nullptr;
        std::size_t line = 0;
    };
    [[nodiscard]] At at(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;

protected:
    [[nodiscard]] ToldCell cell(int row, int column) const override;
    [[nodiscard]] QString header(int column) const override;
    [[nodiscard]] bool figures(int column) const override;

private:
    std::shared_ptr<const WaterfallFacts> facts_;
    const WaterfallBar* bar_ = nullptr;
    std::shared_ptr<const Catalogue> catalogue_;  // that the words refer to
    mutable std::optional<LedgerWords> from_, to_;
};

}  // namespace clearline
