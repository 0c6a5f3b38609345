// StatementModel: the authority's own lines on the left, the recomputed ones on the right, a stamp before them and the
// running difference behind. Read-only; of one StatementFacts until given another.
#pragma once

#include "core/audit/statement_words.h"
#include "ui/statement/official_rows.h"

namespace clearline {

class StatementModel : public OfficialRows {
    Q_OBJECT
public:
    using OfficialRows::OfficialRows;

    enum Column {
        StampColumn,
        OfficialDay,
        Item,
        PointsColumn,
        Balance,
        LineColumn,
        Change,
        After,
        Difference,
        ColumnCount
    };

    void show(std::shared_ptr<const StatementFacts> facts, std::shared_ptr<const Catalogue> words,
              std::shared_ptr<const Kinds> kinds, Identifiers identifiers) override;
    [[nodiscard]] std::optional<std::size_t> lineAt(int row) const override;
    [[nodiscard]] std::optional<RecordIndex> silentAt(int row) const override;
    [[nodiscard]] int rowOfEntry(std::size_t entry) const override;
    [[nodiscard]] int firstRow() const override;
    [[nodiscard]] QString headline() const override;
    [[nodiscard]] QString days() const override;

    [[nodiscard]] QString widestStamp() const;  // of those that may stand in a row

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] const StatementRow& rowAt(int row) const { return match_->rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] QString cell(const StatementRow& row, int column) const;
    [[nodiscard]] QString stampCell(int row) const;
    [[nodiscard]] QString why(int row) const;

    std::shared_ptr<const StatementFacts> facts_;
    const StatementMatch* match_ = nullptr;  // of facts_
    std::shared_ptr<const Catalogue> words_;
    std::shared_ptr<const Kinds> kinds_;
    Identifiers identifiers_ = Identifiers::Masked;
    mutable std::optional<StatementWords> told_;
};

}  // namespace clearline
