// ProblemRowsModel: problems as a table, gravest first: grade, what, where, what to do. Where it sits: wherever the
// import window tells of some, of a file or of one row.
#pragma once

#include <QAbstractTableModel>

#include "ui/workspace/identifier_display.h"
#include "ui/workspace/workspace.h"

namespace clearline {

class ProblemRowsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit ProblemRowsModel(Workspace& workspace, QObject* parent = nullptr);
    enum Column { Grade, What, Where, Remedy, ColumnCount };

    void show(Problems problems);
    [[nodiscard]] const Problems& problems() const { return problems_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Workspace& workspace_;
    IdentifierDisplay& identifiers_;
    Problems problems_;
};

}  // namespace clearline
