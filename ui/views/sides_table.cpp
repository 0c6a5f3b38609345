#include "ui/views/sides_table.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <algorithm>
#include <set>

#include "ui/look/look.h"
#include "ui/views/table_output.h"

namespace clearline {

namespace {

constexpr int kTitleWidth = 220, kCountsWidth = 70, kLeastWidth = 110, kMostWidth = 190, kMostName = 240,
              kNameLines = 2;
constexpr int kPad = 8, kBarInset = 4;
constexpr int kRowsMeasured = 400;  // cells beyond these do not widen a column

int linesOf(const QString& name, int width, const QFontMetrics& metrics) {
    const QRect room(0, 0, width - 2 * kPad, 1000);
    return std::min(metrics.boundingRect(room, Qt::TextWordWrap, name).height() / metrics.height(), kNameLines);
}

// As wide as it takes to say it in so few lines.
int widthOf(const QString& name, const QFontMetrics& metrics) {
    int width = metrics.horizontalAdvance(name) / kNameLines;
    while (width < kMostName && metrics.boundingRect(QRect(0, 0, width, 1000), Qt::TextWordWrap, name).height() >
                                    kNameLines * metrics.height())
        width += kPad;
    return width + 2 * kPad + 2;
}

using Tone = SidesModel::Tone;
Tone toneAt(const QModelIndex& index) { return static_cast<Tone>(index.data(SidesModel::ToneRole).toInt()); }

}  // namespace

void SidesDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    const Look& look = Look::of(option->palette);
    const Tone tone = toneAt(index);
    if (tone == Tone::Strong) option->font.setWeight(QFont::DemiBold);
    const QColor colour = tone == Tone::Gain      ? look.gain
                          : tone == Tone::Loss    ? look.loss
                          : tone == Tone::Muted   ? look.muted
                          : tone == Tone::Warning ? look.warning
                                                  : QColor();
    if (!colour.isValid()) return;
    option->palette.setColor(QPalette::Text, colour);
    // On the strong highlight of an active selection colours would be hard to read.
    if (!(option->state & QStyle::State_Active)) option->palette.setColor(QPalette::HighlightedText, colour);
}

void SidesDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QVariant share = index.data(SidesModel::ShareRole);
    if (!share.isValid()) return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = cell.text;
    cell.text.clear();
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
    const Look& look = Look::of(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    const int words = cell.fontMetrics.horizontalAdvance(text) + 2 * kPad;
    QRect bar = option.rect.adjusted(kPad, kBarInset + 2, -words, -kBarInset - 2);
    painter->save();
    if (bar.width() > 8) {
        painter->setPen(selected ? cell.palette.color(QPalette::HighlightedText) : look.muted);
        painter->drawRect(bar.adjusted(0, 0, -1, -1));
        bar.adjust(1, 1, -1, -1);
        bar.setWidth(qRound(bar.width() * std::clamp(share.toDouble(), 0.0, 1.0)));
        painter->fillRect(bar, selected ? cell.palette.color(QPalette::HighlightedText) : look.accent);
    }
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    painter->setFont(cell.font);
    painter->setPen(cell.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(option.rect.adjusted(0, 0, -kBarInset, 0), Qt::AlignRight | Qt::AlignVCenter, text);
    painter->restore();
}

SidesTable::SidesTable(QWidget* parent) : QuietTable(parent) {
    setSelectionBehavior(SelectItems);
    setItemDelegate(new SidesDelegate(this));
    setEditTriggers(NoEditTriggers);
    setTextElideMode(Qt::ElideRight);
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter | Qt::Alignment(Qt::TextWordWrap));
    verticalHeader()->show();
    verticalHeader()->setTextElideMode(Qt::ElideRight);
    verticalHeader()->setFixedWidth(kTitleWidth);
    verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    setCornerButtonEnabled(false);
}

void SidesTable::setModel(QAbstractItemModel* model) {
    QuietTable::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &SidesTable::fit);
    fit();
}

// Columns as wide as their cells, within bounds; the names above in as many lines as that takes.
void SidesTable::fit() {
    if (!model()) return;
    const QFontMetrics metrics(font());
    const int rows = std::min(model()->rowCount(), kRowsMeasured);
    int height = metrics.height();
    for (int column = 0; column < model()->columnCount(); ++column) {
        int width = column == SidesModel::CountsIn ? kCountsWidth : kLeastWidth;
        for (int row = 0; row < rows; ++row) {
            const QString text = model()->index(row, column).data().toString();
            width = std::max(width, metrics.horizontalAdvance(text) + 2 * kPad);
        }
        const QString name = model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        if (column != SidesModel::CountsIn)
            width = std::max(std::min(width, kMostWidth), std::min(widthOf(name, metrics), kMostName));
        setColumnWidth(column, width);
        height = std::max(height, linesOf(name, width, metrics) * metrics.height());
    }
    horizontalHeader()->setFixedHeight(height + kPad);
}

QString SidesTable::selectedCells(bool withHeaders) const {
    if (!model() || !selectionModel()) return {};
    std::set<int> rows, columns;
    for (const QModelIndex& index : selectionModel()->selectedIndexes()) {
        rows.insert(index.row());
        columns.insert(index.column());
    }
    QStringList lines;
    const auto add = [&](const QString& title, const auto& cell) {
        QStringList cells;
        if (withHeaders) cells << title;
        for (const int column : columns) cells << cell(column).replace(QLatin1Char('\n'), QLatin1Char(' '));
        lines << cells.join(QLatin1Char('\t'));
    };
    if (withHeaders)
        add({}, [this](int column) { return model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); });
    for (const int row : rows)
        add(model()->headerData(row, Qt::Vertical, Qt::DisplayRole).toString(), [this, row](int column) {
            const QModelIndex index = model()->index(row, column);
            return selectionModel()->isSelected(index) ? index.data().toString() : QString();
        });
    return lines.join(QLatin1Char('\n'));
}

void SidesTable::copyCells(bool withHeaders) const { QApplication::clipboard()->setText(selectedCells(withHeaders)); }

void SidesTable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) return copyCells(false);
    QuietTable::keyPressEvent(event);
}

void SidesTable::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    menu.addAction(tr("&Copy"), this, [this] { copyCells(false); });
    menu.addAction(tr("Copy with &headers"), this, [this] { copyCells(true); });
    menu.addSeparator();
    addOutputActions(menu, *this);
    menu.exec(event->globalPos());
}

void SidesTable::changeEvent(QEvent* event) {
    QuietTable::changeEvent(event);
    if (event->type() == QEvent::FontChange) fit();
}

}  // namespace clearline
