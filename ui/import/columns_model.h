// ColumnsModel: the columns of the table at hand, one row each: its header, cells as they stand, what it becomes, how
// it is read, and whether it must be there. Where it sits: between the mapping of the desk and the page of columns;
// choosing a field in the table changes the mapping.
#pragma once

#include <QAbstractTableModel>

#include "ui/import/import_desk.h"
#include "ui/workspace/identifier_display.h"

namespace clearline {

class ColumnsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit ColumnsModel(ImportDesk& desk, QObject* parent = nullptr);
    enum Column { Header, Cells, Becomes, Reading, Required, ColumnCount };
    // Of Becomes: the first target as a TargetTable and a field, for the field box; invalid: left out.
    static constexpr int kTargetRole = Qt::UserRole;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const ColumnMapping* mapped(int row) const;  // null: the mapping does not name it
    [[nodiscard]] QString headerText(int row) const;

signals:
    void columnsReset();  // other columns than before

private:
    void refresh();
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] bool asked(int row) const;  // a question is open about it
    [[nodiscard]] const ImportTable& now() const { return desk_.tableAt(desk_.current()); }

    ImportDesk& desk_;
    IdentifierDisplay& identifiers_;
    std::vector<std::string> headers_;
    std::vector<std::optional<std::size_t>> mapped_;  // into the mapping's columns
    std::vector<bool> asked_;
};

// The choice of a field as it travels through a model: table and field; an empty field: left out.
struct FieldChoice {
    int table = 0;
    QString field;
    friend bool operator==(const FieldChoice&, const FieldChoice&) = default;
};

}  // namespace clearline

Q_DECLARE_METATYPE(clearline::FieldChoice)
