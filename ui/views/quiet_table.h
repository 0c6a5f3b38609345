// QuietTable: the table of the small panels: generous rows, no grid, whole rows selected, copy
// and copy with headers by key and by menu, and words for the time when it is empty.
#pragma once

#include <QTableView>

namespace clearline {

class QuietTable : public QTableView {
    Q_OBJECT
public:
    explicit QuietTable(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    void setEmptyText(const QString& text);
    // Relative widths of the columns; the rest of the room is shared by them.
    void setShares(const QList<int>& shares);
    // What can be done about the chosen row, for the menu.
    void setRowActions(const QList<QAction*>& actions) { rowActions_ = actions; }
    void setColumnShown(int column, bool shown);
    [[nodiscard]] QString selectedText(bool withHeaders) const;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void share();
    void copy(bool withHeaders) const;
    QString emptyText_;
    QList<int> shares_;
    QList<QAction*> rowActions_;
};

}  // namespace clearline
