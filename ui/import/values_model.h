// ValuesModel: the words that stand in a column, each with how often, and what it means to us: 罚款 → a fine. Words
// that a mapping translates and that do not occur stand below. Where it sits: in the page of one column.
#pragma once

#include <QAbstractTableModel>

#include "ui/import/import_file.h"
#include "ui/workspace/identifier_display.h"

namespace clearline {

class ValuesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit ValuesModel(IdentifierDisplay& identifiers, QObject* parent = nullptr);
    enum Column { Word, Cells, Means, ColumnCount };

    void show(const ColumnSight& sight, const ColumnTarget& target);
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& values() const { return values_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void changed();  // by a person

private:
    [[nodiscard]] std::string meaningOf(const std::string& word) const;
    IdentifierDisplay& identifiers_;
    std::vector<ColumnSight::Word> words_;
    std::vector<std::pair<std::string, std::string>> values_;
};

}  // namespace clearline
