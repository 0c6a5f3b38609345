// VariablesModel: the rulebook's variables as a table. Only the value column can be edited; an
// edit becomes one undo command of the workspace, or is refused with words that say why.
#pragma once

#include <QAbstractTableModel>

#include "ui/models/variable_rows.h"
#include "ui/workspace/workspace.h"

namespace clearline {

class VariablesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit VariablesModel(Workspace& workspace, QObject* parent = nullptr);

    enum Column { Name, InForce, ValueColumn, Unit, StatusColumn, SourceColumn, ColumnCount };
    enum { EditedRole = Qt::UserRole, OldRole, OutsideRole };

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    void setFilter(const QString& text, bool onlyChanged);
    void resetRow(const QModelIndex& index);
    // Why `text` cannot be the value of this row; empty if it can.
    [[nodiscard]] QString refusal(const QModelIndex& index, const QString& text) const;
    [[nodiscard]] std::size_t total() const { return rows_.size(); }
    [[nodiscard]] std::optional<VariableRow> rowAt(const QModelIndex& index) const {
        return index.isValid() ? std::optional(at(index)) : std::nullopt;
    }
    [[nodiscard]] QModelIndex indexOf(const std::string& id) const;

private:
    void refresh();
    void revalue();
    void collect();
    [[nodiscard]] const VariableRow& at(const QModelIndex& index) const {
        return rows_[visible_[static_cast<std::size_t>(index.row())]];
    }
    [[nodiscard]] bool edited(const VariableRow& row) const;
    [[nodiscard]] QString sourceText(const VariableRow& row) const;
    [[nodiscard]] QString unitWord(const QString& unit) const;
    [[nodiscard]] QString inForceText(const Interval& when) const;
    [[nodiscard]] QString allowedText(const VariableRow& row) const;
    [[nodiscard]] bool outside(const VariableRow& row) const;
    [[nodiscard]] QString accessibleText(const VariableRow& row) const;
    [[nodiscard]] QString shownName(const VariableRow& row) const;
    [[nodiscard]] QString shownChange(const VariableRow& row) const;

    Workspace& workspace_;
    std::shared_ptr<const Rulebook> original_, current_;
    std::vector<VariableRow> rows_;
    std::vector<std::size_t> visible_;
    QString filter_;
    bool onlyChanged_ = false;
};

}  // namespace clearline
