// SidesTable: the table of SidesModel: row titles that stay while the columns scroll, system names in as many lines as
// they need, a bar where a share stands; copies cells, or with headers the names of rows and columns too.
#pragma once

#include <QStyledItemDelegate>

#include "ui/models/sides_model.h"
#include "ui/views/quiet_table.h"

namespace clearline {

class SidesDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

class SidesTable : public QuietTable {
    Q_OBJECT
public:
    explicit SidesTable(QWidget* parent = nullptr);
    void setModel(QAbstractItemModel* model) override;
    // The selected cells; with headers also the names of their rows and columns.
    [[nodiscard]] QString selectedCells(bool withHeaders) const;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();
    void copyCells(bool withHeaders) const;
};

}  // namespace clearline
