#include "ui/views/quiet_table.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <algorithm>

#include "ui/look/look.h"
#include "ui/views/table_output.h"

namespace clearline {

QuietTable::QuietTable(QWidget* parent) : QTableView(parent) {
    setShowGrid(false);
    setAlternatingRowColors(true);
    setSelectionBehavior(SelectRows);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setMinimumSectionSize(48);
}

void QuietTable::setModel(QAbstractItemModel* model) {
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, viewport(), qOverload<>(&QWidget::update));
}

void QuietTable::setEmptyText(const QString& text) {
    emptyText_ = text;
    viewport()->update();
}

void QuietTable::setShares(const QList<int>& shares) {
    shares_ = shares;
    share();
}

void QuietTable::setColumnShown(int column, bool shown) {
    if (isColumnHidden(column) != shown) return;
    setColumnHidden(column, !shown);
    share();
}

void QuietTable::share() {
    int all = 0;
    for (qsizetype column = 0; column < shares_.size(); ++column)
        if (!isColumnHidden(static_cast<int>(column))) all += shares_[column];
    if (all == 0 || !model()) return;
    const int room = viewport()->width();
    const QHeaderView& head = *horizontalHeader();
    // No column is narrower than its title, as far as there is room: what that takes comes from those with more.
    QList<int> widths, spare;
    int taken = 0, most = 0;
    for (qsizetype at = 0; at < shares_.size(); ++at) {
        const int column = static_cast<int>(at);
        const int least = std::min(std::max(head.sectionSizeHint(column), head.minimumSectionSize()),
                                   room / static_cast<int>(shares_.size()));
        widths << std::max(room * shares_[at] / all, least);
        spare << (isColumnHidden(column) ? 0 : widths[at] - least);
        taken += isColumnHidden(column) ? 0 : widths[at];
        most += spare[at];
    }
    const int over = std::clamp(taken - room, 0, most);
    for (qsizetype at = 0; at < widths.size(); ++at) {
        const int given = most > 0 ? (over * spare[at] + most - 1) / most : 0;
        setColumnWidth(static_cast<int>(at), widths[at] - given);
    }
}

void QuietTable::resizeEvent(QResizeEvent* event) {
    if (event->size().width() != event->oldSize().width()) share();
    QTableView::resizeEvent(event);
}

QString QuietTable::selectedText(bool withHeaders) const {
    if (!model() || !selectionModel()) return {};
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    const auto joined = [this](const auto& cell) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column)
            if (!isColumnHidden(column)) cells << cell(column).toString().replace(QLatin1Char('\n'), QLatin1Char(' '));
        return cells.join(QLatin1Char('\t'));
    };
    if (withHeaders)
        lines << joined([this](int column) { return model()->headerData(column, Qt::Horizontal, Qt::DisplayRole); });
    for (const QModelIndex& row : rows)
        lines << joined([&row](int column) { return row.siblingAtColumn(column).data(); });
    return lines.join(QLatin1Char('\n'));
}

void QuietTable::copy(bool withHeaders) const { QGuiApplication::clipboard()->setText(selectedText(withHeaders)); }

void QuietTable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) return copy(false);
    QTableView::keyPressEvent(event);
}

void QuietTable::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    menu.addAction(tr("&Copy"), this, [this] { copy(false); });
    menu.addAction(tr("Copy with &headers"), this, [this] { copy(true); });
    if (!rowActions_.isEmpty()) menu.addSeparator();
    menu.addActions(rowActions_);
    menu.addSeparator();
    addOutputActions(menu, *this);
    menu.exec(event->globalPos());
}

void QuietTable::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    if (emptyText_.isEmpty() || (model() && model()->rowCount() > 0)) return;
    QPainter painter(viewport());
    painter.setPen(Look::of(palette()).muted);
    painter.drawText(viewport()->rect().adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap, emptyText_);
}

}  // namespace clearline
