// SilentModel: the records that gave nothing, each with one reason and the nearest value that
// would change it.
#pragma once

#include <QAbstractTableModel>

#include "ui/workspace/workspace.h"

namespace clearline {

class SilentModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit SilentModel(Workspace& workspace, QObject* parent = nullptr);

    enum Column { RecordColumn, Kind, Reason, Detail, ColumnCount };
    enum { RecordIndexRole = Qt::UserRole };

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant told(const QModelIndex& index, int role) const;  // identifiers whole
    void refresh();
    Workspace& workspace_;
    std::shared_ptr<const Ledger> ledger_;
};

}  // namespace clearline
