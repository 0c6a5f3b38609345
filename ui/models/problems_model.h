// ProblemsModel: everything that was found wrong, of the file, the rulebook and the evaluation,
// gravest first, each with its place and what to do about it; identifiers that it quotes are masked unless the window
// shows them.
#pragma once

#include <QAbstractTableModel>

#include "ui/workspace/identifier_display.h"
#include "ui/workspace/workspace.h"

namespace clearline {

class ProblemsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit ProblemsModel(Workspace& workspace, QObject* parent = nullptr);

    enum Column { Grade, What, Where, Remedy, ColumnCount };

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    // How many are warnings or graver.
    [[nodiscard]] int grave() const;

private:
    void refresh();
    Workspace& workspace_;
    IdentifierDisplay& identifiers_;
    std::shared_ptr<const Ledger> ledger_;  // keeps what problems_ points into
    std::vector<const Problem*> problems_;
};

}  // namespace clearline
