// ReadingsModel: the scores that the authority told, each beside the recomputed one as of and known on its day.
// Read-only; of one StatementFacts until given another.
#pragma once

#include "ui/statement/official_rows.h"

namespace clearline {

class ReadingsModel : public OfficialRows {
    Q_OBJECT
public:
    using OfficialRows::OfficialRows;

    enum Column { StampColumn, Day, Told, Recomputed, Difference, Source, ColumnCount };

    void show(std::shared_ptr<const StatementFacts> facts, std::shared_ptr<const Catalogue> words,
              std::shared_ptr<const Kinds> kinds, Identifiers identifiers) override;
    [[nodiscard]] std::optional<std::size_t> lineAt(int row) const override;
    [[nodiscard]] std::optional<RecordIndex> silentAt(int) const override { return std::nullopt; }
    [[nodiscard]] int rowOfEntry(std::size_t entry) const override;
    [[nodiscard]] int firstRow() const override;
    [[nodiscard]] QString headline() const override;
    [[nodiscard]] QString days() const override;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] const ReadingState& at(int row) const { return match_->states[static_cast<std::size_t>(row)]; }
    [[nodiscard]] Stamp stamp(int row) const {
        return at(row).recomputed ? match_->stamp(static_cast<std::size_t>(row)) : Stamp::Nothing;
    }
    [[nodiscard]] QString cell(int row, int column) const;
    [[nodiscard]] QString why(int row) const;

    std::shared_ptr<const StatementFacts> facts_;
    const ReadingMatch* match_ = nullptr;  // of facts_
    std::shared_ptr<const Catalogue> words_;
    std::shared_ptr<const Kinds> kinds_;
    Identifiers identifiers_ = Identifiers::Masked;
};

}  // namespace clearline
