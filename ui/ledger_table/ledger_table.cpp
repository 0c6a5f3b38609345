#include "ui/ledger_table/ledger_table.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QProgressDialog>
#include <QScopedValueRollback>
#include <algorithm>

#include "ui/ledger_table/ledger_columns.h"
#include "ui/ledger_table/ledger_delegate.h"
#include "ui/ledger_table/ledger_model.h"
#include "ui/views/table_output.h"

namespace clearline {
namespace {

constexpr int kRowsAtOnce = 20000;  // copied without a word
constexpr int kWhatLeast = 230;
constexpr int kMarkMost = 230;
constexpr int kWhatOfLists = 340;  // their sentences are all there is

// Narrow windows do without these first: the sentence says them too.
constexpr LedgerColumn kStepAside[] = {LedgerColumn::Agency, LedgerColumn::Rule, LedgerColumn::Crossed};

}  // namespace

LedgerTable::LedgerTable(LedgerModel* model, QWidget* parent) : QTableView(parent), model_(model) {
    setModel(model);
    setItemDelegate(new LedgerDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setSortingEnabled(false);  // sorting is switched on once the header is told what it shows
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSortIndicator(static_cast<int>(LedgerColumn::Date), Qt::AscendingOrder);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { emit columnMenuWanted(horizontalHeader()->mapToGlobal(at)); });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (fitting_ || width <= 0) return;
        widths_[QLatin1String(kLedgerColumnIds[static_cast<std::size_t>(column)])] = width;
        emit widthsChosen();
    });
    setSortingEnabled(true);
    connect(model, &QAbstractItemModel::modelReset, this, &LedgerTable::fitColumns);
    // A changed value may bring the first crossing, or take the last one away.
    connect(model, &QAbstractItemModel::dataChanged, this, [this] {
        if (columnApplies(static_cast<int>(LedgerColumn::Crossed)) != crosses_) fitColumns();
    });
    connect(model, &LedgerModel::stampsChanged, this, &LedgerTable::fitColumns);
    connect(model, &LedgerModel::marksChanged, this, &LedgerTable::fitColumns);
    fitColumns();
}

void LedgerTable::setEmptyText(const QString& text) {
    emptyText_ = text;
    viewport()->update();
}

void LedgerTable::setChosenColumns(const QStringList& hidden, bool chosen) {
    hidden_ = hidden;
    chosen_ = chosen;
    fitColumns();
}

void LedgerTable::setChosenWidths(const QMap<QString, int>& widths) {
    widths_ = widths;
    fitColumns();
}

bool LedgerTable::columnApplies(int column) const {
    if (column == static_cast<int>(LedgerColumn::Stamp)) return model_->hasStamps();
    return !model_->ledger() || clearline::columnApplies(static_cast<LedgerColumn>(column), *model_->ledger());
}

void LedgerTable::fitColumns() {
    const QScopedValueRollback fitting(fitting_, true);
    const QFontMetrics metrics(font());
    const auto wide = [&](const QString& text) { return metrics.horizontalAdvance(text) + 18; };
    int widths[kLedgerColumns] = {};
    const auto width = [&](LedgerColumn column) -> int& { return widths[static_cast<int>(column)]; };
    width(LedgerColumn::Date) = wide(QStringLiteral("2019-03-14")) + 14;
    width(LedgerColumn::Agency) = wide(QStringLiteral("Common reserve fund"));
    width(LedgerColumn::Rule) = wide(QStringLiteral("TP-03-00"));
    width(LedgerColumn::Points) = wide(QStringLiteral("▼ −100.5"));
    width(LedgerColumn::Balance) = wide(QStringLiteral("1000.25"));
    width(LedgerColumn::Status) = wide(QStringLiteral("● published")) + 10;
    if (model_->marks())
        for (const auto& [entry, mark] : model_->marks()->byEntry)
            width(LedgerColumn::Status) = std::clamp(wide(mark.words) + 10, width(LedgerColumn::Status), kMarkMost);
    width(LedgerColumn::Stamp) = wide(QStringLiteral("✗"));
    width(LedgerColumn::Crossed) = wide(QStringLiteral("✕ 683  ✕ 686"));
    // A header is never cut either, with the arrow of sorting.
    for (int k = 0; k < kLedgerColumns; ++k)
        widths[k] = widths_.value(QLatin1String(kLedgerColumnIds[static_cast<std::size_t>(k)]),
                                  std::max(widths[k], wide(ledgerColumnTitle(static_cast<LedgerColumn>(k))) + 16));
    crosses_ = columnApplies(static_cast<int>(LedgerColumn::Crossed));
    QStringList hidden = hidden_;
    for (int k = 0; k < kLedgerColumns; ++k)
        if (!columnApplies(k)) hidden += QLatin1String(kLedgerColumnIds[static_cast<std::size_t>(k)]);
    const auto rest = [&] {
        int used = 0;
        for (int k = 0; k < kLedgerColumns; ++k)
            if (k != static_cast<int>(LedgerColumn::What) &&
                !hidden.contains(QLatin1String(kLedgerColumnIds[static_cast<std::size_t>(k)])))
                used += widths[k];
        return viewport()->width() - used;
    };
    if (!chosen_) {
        const auto stepAside = [&](LedgerColumn column) {
            if (rest() < (columnApplies(static_cast<int>(LedgerColumn::Points)) ? kWhatLeast : kWhatOfLists))
                hidden += QLatin1String(kLedgerColumnIds[static_cast<std::size_t>(column)]);
        };
        for (const LedgerColumn column : kStepAside) stepAside(column);
        if (model_->hasStamps() && !model_->marks()) stepAside(LedgerColumn::Status);  // then the stamps take its place
    }
    if (!widths_.contains(QLatin1String(kLedgerColumnIds[static_cast<std::size_t>(LedgerColumn::What)])))
        width(LedgerColumn::What) = std::max(kWhatLeast, rest());
    for (int k = 0; k < kLedgerColumns; ++k) {
        setColumnHidden(k, hidden.contains(QLatin1String(kLedgerColumnIds[static_cast<std::size_t>(k)])));
        setColumnWidth(k, widths[k]);
    }
    verticalHeader()->setDefaultSectionSize(metrics.height() + 9);
}

bool LedgerTable::foldHere(bool unfold) {
    const int row = currentIndex().row();
    if (model_->foldState(row) != (unfold ? 1 : 2)) return false;
    const auto line = model_->lineAt(row);
    const bool beneath = currentIndex().data(ChildRole).toBool();
    model_->setUnfolded(row, unfold);
    // Folded from one of its lines: back to the entry.
    if (beneath && line)
        if (const auto head = model_->rowOfLine(model_->ledger()->firstLineOf(model_->ledger()->entryOf(*line))))
            setCurrentIndex(model_->index(*head, currentIndex().isValid() ? currentIndex().column() : 0));
    return true;
}

void LedgerTable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) return copy(false);
    if (event->key() == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) return copy(true);
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    const bool inDate = currentIndex().column() == static_cast<int>(LedgerColumn::Date);
    bool done = false;
    switch (event->key()) {
        case Qt::Key_Plus: done = foldHere(true); break;
        case Qt::Key_Minus: done = foldHere(false); break;
        case Qt::Key_Space: done = plain && (foldHere(true) || foldHere(false)); break;
        case Qt::Key_Right: done = plain && inDate && foldHere(true); break;
        case Qt::Key_Left: done = plain && inDate && foldHere(false); break;
        default: break;
    }
    if (!done) QTableView::keyPressEvent(event);
}

void LedgerTable::mousePressEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.column() == static_cast<int>(LedgerColumn::Date) &&
        index.data(FoldRole).toInt() > 0 && LedgerDelegate::foldArea(visualRect(index)).contains(event->pos()))
        return model_->setUnfolded(index.row(), index.data(FoldRole).toInt() == 1);
    QTableView::mousePressEvent(event);
}

void LedgerTable::mouseDoubleClickEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    const int fold = index.sibling(index.row(), 0).data(FoldRole).toInt();
    if (event->button() == Qt::LeftButton && fold > 0 &&
        !LedgerDelegate::foldArea(visualRect(index.sibling(index.row(), 0))).contains(event->pos()))
        return model_->setUnfolded(index.row(), fold == 1);
    QTableView::mouseDoubleClickEvent(event);
}

QString LedgerTable::selectedText(bool headers) {
    QList<int> columns;
    for (int at = 0; at < kLedgerColumns; ++at) {
        const int column = horizontalHeader()->logicalIndex(at);
        if (!isColumnHidden(column)) columns += column;
    }
    QString text;
    const auto cell = [&text](QString words, bool last) {
        // A tab or line end inside a cell would break the table it is pasted into.
        words.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
        text += words;
        text += last ? QLatin1Char('\n') : QLatin1Char('\t');
    };
    if (headers)
        for (const int column : columns)
            cell(ledgerColumnTitle(static_cast<LedgerColumn>(column)), column == columns.back());
    QItemSelection ranges = selectionModel()->selection();
    std::sort(ranges.begin(), ranges.end(),
              [](const QItemSelectionRange& a, const QItemSelectionRange& b) { return a.top() < b.top(); });
    int rows = 0;
    for (const QItemSelectionRange& range : ranges) rows += range.height();
    QProgressDialog progress(tr("Copying %n rows…", nullptr, rows), tr("Cancel"), 0, rows, this);
    progress.setWindowModality(Qt::WindowModal);
    progress.setMinimumDuration(700);
    int done = 0, next = 0;
    for (const QItemSelectionRange& range : ranges)
        for (int row = std::max(range.top(), next); row <= range.bottom(); ++row) {
            for (const int column : columns)
                cell(model_->cellText(row, static_cast<LedgerColumn>(column)), column == columns.back());
            next = row + 1;
            if (++done % kRowsAtOnce == 0) progress.setValue(done);
            if (progress.wasCanceled()) return {};
        }
    return text;
}

std::vector<std::size_t> LedgerTable::selectedLines() const {
    std::vector<std::size_t> lines;
    for (const QModelIndex& row : selectionModel()->selectedRows())
        if (const auto line = model_->lineAt(row.row())) lines.push_back(*line);
    std::sort(lines.begin(), lines.end());
    return lines;
}

void LedgerTable::copy(bool headers) {
    const QString text = selectedText(headers);
    if (!text.isEmpty()) QGuiApplication::clipboard()->setText(text);
}

void LedgerTable::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    menu.addAction(tr("&Copy"), QKeySequence(QKeySequence::Copy), this, [this] { copy(false); })
        ->setEnabled(selectionModel()->hasSelection());
    menu.addAction(tr("Copy with &headers"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), this,
                   [this] { copy(true); })
        ->setEnabled(selectionModel()->hasSelection());
    const int row = currentIndex().row(), fold = model_->foldState(row);
    if (fold > 0) {
        menu.addSeparator();
        menu.addAction(fold == 1 ? tr("&Unfold its lines") : tr("&Fold its lines"), this,
                       [this, row, fold] { model_->setUnfolded(row, fold == 1); });
    }
    if (!rowActions_.isEmpty()) menu.addSeparator();
    menu.addActions(rowActions_);
    menu.addSeparator();
    addOutputActions(menu, *this);
    menu.exec(event->globalPos());
}

void LedgerTable::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    if (model_->rowCount() > 0 || emptyText_.isEmpty()) return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(24, 8, -24, -8), Qt::AlignCenter | Qt::TextWordWrap, emptyText_);
}

void LedgerTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) fitColumns();
    // What is selected stays in sight when the header above takes more room.
    if (event->size().height() < event->oldSize().height() && selectionModel()->isSelected(currentIndex()))
        scrollTo(currentIndex());
}

void LedgerTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) fitColumns();
}

}  // namespace clearline
