// AuditTable: the table of a ToldTableModel: headings across all columns, gains and losses told apart, bars painted on
// one scale. Return or a double click acts on a row.
#pragma once

#include <QStyledItemDelegate>

#include <vector>

#include "ui/views/quiet_table.h"

namespace clearline {

class AuditDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

class AuditTable : public QuietTable {
    Q_OBJECT
public:
    explicit AuditTable(QWidget* parent = nullptr);
    void setModel(QAbstractItemModel* model) override;
    // How wide each column is: as wide as a text, or a share of what those leave.
    struct Room {
        QString like = {};
        int share = 0;
    };
    void setRooms(std::vector<Room> rooms);

signals:
    void rowActed(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void spanHeadings();
    void fit();
    std::vector<Room> rooms_;
};

}  // namespace clearline
