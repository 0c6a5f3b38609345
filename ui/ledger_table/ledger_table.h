// LedgerTable: the table itself. Unfolds and folds by click and by keys (left and right in the date
// column, space, + and −), copies what is selected with and without headers, and says what
// belongs there while it is empty.
#pragma once

#include <QMap>
#include <QTableView>
#include <vector>

class QAction;

namespace clearline {

class LedgerModel;

class LedgerTable : public QTableView {
    Q_OBJECT
public:
    explicit LedgerTable(LedgerModel* model, QWidget* parent = nullptr);

    void setEmptyText(const QString& text);
    [[nodiscard]] const QString& emptyText() const { return emptyText_; }
    // Tab-separated rows of the visible columns, as they stand on screen.
    [[nodiscard]] QString selectedText(bool headers);
    void copy(bool headers);
    // Of the rows that are selected, from the first on.
    [[nodiscard]] std::vector<std::size_t> selectedLines() const;
    // What can be done about the selected rows, for the menu.
    void setRowActions(const QList<QAction*>& actions) { rowActions_ = actions; }
    // Widths that suit the font; `what` takes the rest. Columns of less weight step aside while narrow.
    void fitColumns();
    void setChosenColumns(const QStringList& hidden, bool chosen);
    [[nodiscard]] const QStringList& hiddenColumns() const { return hidden_; }
    // Whether the shown ledger can have something in it; else it is hidden whatever was chosen.
    [[nodiscard]] bool columnApplies(int column) const;
    // Widths that a person gave, by the names of settings; they win over those that suit.
    void setChosenWidths(const QMap<QString, int>& widths);
    [[nodiscard]] const QMap<QString, int>& chosenWidths() const { return widths_; }

signals:
    void widthsChosen();
    void columnMenuWanted(const QPoint& globalPosition);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    [[nodiscard]] bool foldHere(bool unfold);
    LedgerModel* model_;
    QString emptyText_;
    QList<QAction*> rowActions_;
    QStringList hidden_;   // by the names of settings
    bool chosen_ = false;  // by the person: then nothing steps aside
    QMap<QString, int> widths_;
    bool crosses_ = false;  // the ledger crosses a threshold
    bool fitting_ = false;  // setting widths by ourselves
};

}  // namespace clearline
