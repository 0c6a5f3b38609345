// RawRowsModel: the table as it stands in the file, decoded as chosen: every row from the first, with the header's rows
// marked, and cells that could not be read marked and told. Where it sits: under the choices of how a file is read.
#pragma once

#include <QAbstractTableModel>
#include <map>

#include "ui/import/import_desk.h"
#include "ui/workspace/identifier_display.h"

namespace clearline {

class RawRowsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit RawRowsModel(ImportDesk& desk, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const std::shared_ptr<const RawTable>& table() const { return table_; }

private:
    void refresh();
    void onRow(std::size_t r);
    [[nodiscard]] const Problem* problemAt(std::uint32_t row, std::uint32_t column) const;
    [[nodiscard]] bool isHeader(std::size_t row) const;

    ImportDesk& desk_;
    IdentifierDisplay& identifiers_;
    std::shared_ptr<const RawTable> table_;
    TableForm form_;
    std::vector<std::string> headers_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, Problem> problems_;  // by row and column, from 1
};

}  // namespace clearline
