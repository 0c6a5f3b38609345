// ConstantsModel: what is the same in every row of a table: the kind of all its records, who reported them. Where it
// sits: under the table of columns, beside what the ids are made of.
#pragma once

#include <QAbstractTableModel>

#include "ui/import/import_desk.h"

namespace clearline {

class ConstantsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit ConstantsModel(ImportDesk& desk, QObject* parent = nullptr);
    enum Column { FieldColumn, Value, ColumnCount };

    void put(TargetTable table, const std::string& field, const std::string& value);  // a blank value takes it away
    [[nodiscard]] const std::vector<ConstantField>& constants() const { return constants_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();
    ImportDesk& desk_;
    std::vector<ConstantField> constants_;
};

}  // namespace clearline
