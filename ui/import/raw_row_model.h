// RawRowModel: one row of a file as it stands there: under which header, in which cell, what is written and, where that
// is another thing, what it was read as (a day behind its serial number). Where it sits: beside the record that came of
// it, before and after an import.
#pragma once

#include <QAbstractTableModel>

#include "core/tables/raw_table.h"
#include "ui/workspace/identifier_display.h"
#include "ui/workspace/workspace.h"

namespace clearline {

class RawRowModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit RawRowModel(Workspace& workspace, QObject* parent = nullptr);
    enum Column { Header, Cell, Written, ReadAs, ColumnCount };

    // A row of a foreign table by its number, or of a CSV file of our own form by its bytes (`offset`, `length`).
    void show(std::shared_ptr<const RawTable> table, std::vector<std::string> headers, std::uint32_t number);
    void showOwn(const std::shared_ptr<const SourceFile>& file, std::uint64_t offset, std::uint32_t length);
    void clear();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line {
        std::string header, cell, written, readAs;
        bool refused = false;
    };
    void put(std::vector<Line> lines);
    IdentifierDisplay& identifiers_;
    std::vector<Line> lines_;
};

// The header row of a CSV file in our own form, without a byte order mark; quoted line ends belong to it.
[[nodiscard]] std::string_view csvHeaderRow(const SourceFile& file);

}  // namespace clearline
