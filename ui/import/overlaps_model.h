// OverlapsModel: what of the files is in the case already, or says something else than the case: both places side by
// side, conflicts first. Where it sits: in the preview of the import.
#pragma once

#include <QAbstractTableModel>

#include "ui/import/import_checker.h"
#include "ui/workspace/identifier_display.h"

namespace clearline {

class OverlapsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    OverlapsModel(ImportDesk& desk, ImportChecker& checker, QObject* parent = nullptr);
    enum Column { What, Which, Here, There, Differs, ColumnCount };

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // Of all files: how many conflict, and how many are there already.
    [[nodiscard]] std::uint64_t conflicts() const { return conflicts_; }
    [[nodiscard]] std::uint64_t alreadyThere() const { return already_; }

private:
    struct Row {
        const FileCheck* file = nullptr;
        const FoundOverlap* overlap = nullptr;  // null: the whole file is there
    };
    void refresh();
    [[nodiscard]] QString text(const Row& row, int column) const;

    ImportDesk& desk_;
    ImportChecker& checker_;
    IdentifierDisplay& identifiers_;
    std::vector<Row> rows_;
    std::uint64_t conflicts_ = 0, already_ = 0;
};

}  // namespace clearline
