#include "ui/ledger_table/ledger_view.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/ledger_table/find_bar.h"
#include "ui/ledger_table/ledger_columns.h"
#include "ui/ledger_table/ledger_model.h"
#include "ui/ledger_table/ledger_table.h"

namespace clearline {
namespace {
constexpr int kPause = 150;  // ms after the last key before a million rows are read
const QString kHiddenKey = QStringLiteral("ledger/hiddenColumns");
constexpr int kNarrowest = 24, kWidest = 4000;  // a width kept outside of these is not used

QString widthsKey(const QString& place) { return QStringLiteral("ledger/widths/") + place; }
}  // namespace

LedgerView::LedgerView(QWidget* parent)
    : QWidget(parent),
      model_(new LedgerModel(this)),
      table_(new LedgerTable(model_, this)),
      find_(new FindBar(this)),
      filter_(new QLineEdit(this)),
      choice_(new QComboBox(this)),
      total_(new QLabel(this)),
      columns_(new QToolButton(this)),
      columnMenu_(new QMenu(this)),
      sign_(new QFrame(this)),
      signWords_(new QLabel(sign_)),
      clear_(new QPushButton(sign_)) {
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->addWidget(filter_, 3);
    bar->addWidget(choice_);
    bar->addWidget(total_, 2);
    bar->addWidget(columns_);
    filter_->setClearButtonEnabled(true);
    filter_->setMaximumWidth(320);
    total_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    total_->setForegroundRole(QPalette::PlaceholderText);
    columns_->setAutoRaise(true);
    columns_->setPopupMode(QToolButton::InstantPopup);
    columns_->setMenu(columnMenu_);
    columns_->setFocusPolicy(Qt::TabFocus);

    sign_->setFrameShape(QFrame::StyledPanel);
    sign_->setAutoFillBackground(true);
    sign_->setBackgroundRole(QPalette::ToolTipBase);
    auto* signRow = new QHBoxLayout(sign_);
    signRow->setContentsMargins(8, 2, 8, 2);
    signRow->addWidget(signWords_, 1);
    signRow->addWidget(clear_);
    sign_->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(sign_);
    column->addWidget(table_, 1);
    column->addWidget(find_);
    setFocusProxy(table_);

    auto* pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(kPause);
    connect(pause, &QTimer::timeout, this, &LedgerView::filter);
    connect(filter_, &QLineEdit::textChanged, pause,
            [this, pause] { model_->shownEntries() > 20000 || model_->filtered() ? pause->start() : filter(); });
    connect(filter_, &QLineEdit::returnPressed, this, &LedgerView::filter);
    connect(choice_, &QComboBox::currentIndexChanged, this, &LedgerView::filter);
    connect(clear_, &QPushButton::clicked, this, [this] { model_->filtering() ? cancelFilter() : clearFilters(); });
    connect(model_, &LedgerModel::filterProgressed, this, &LedgerView::tellFiltering);
    connect(model_, &LedgerModel::filterEnded, this, &LedgerView::tellFilter);
    connect(model_, &LedgerModel::findProgressed, find_, &FindBar::setProgress);
    connect(model_, &LedgerModel::foundChanged, this, [this] { find_->setCount(0, model_->foundCount()); });
    connect(columnMenu_, &QMenu::aboutToShow, this, &LedgerView::fillColumnMenu);
    connect(table_, &LedgerTable::columnMenuWanted, this, [this](const QPoint& at) { columnMenu_->popup(at); });
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                // Only arriving in the table makes a row current too, but picks none.
                if (quiet_ || !table_->selectionModel()->isRowSelected(current.row())) return;
                const auto line = model_->lineAt(current.row());
                if (!line) return;
                selected_ = line;
                emit lineSelected(*line);
            });
    connect(table_, &LedgerTable::widthsChosen, this, [this] {
        QVariantMap kept;
        for (auto it = table_->chosenWidths().begin(); it != table_->chosenWidths().end(); ++it)
            kept.insert(it.key(), it.value());
        QSettings().setValue(widthsKey(place_), kept);
    });
    connect(model_, &QAbstractItemModel::modelReset, this, [this] {
        tellFilter();
        tellEmpty();
        reselect();
    });
    connect(find_, &FindBar::sought, this, [this](const QString& text) {
        const std::size_t count = model_->find(text);
        if (!model_->finding()) find_->setCount(0, count);
    });
    connect(find_, &FindBar::stepped, this, &LedgerView::stepFind);
    connect(find_, &FindBar::closed, this, [this] { table_->setFocus(); });
    const auto key = [this](const QKeySequence& keys, auto&& act) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(QKeySequence(Qt::Key_F3), [this] { find_->text().isEmpty() ? showFind() : stepFind(true); });
    key(QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { find_->text().isEmpty() ? showFind() : stepFind(false); });

    const QSettings settings;
    table_->setChosenColumns(settings.value(kHiddenKey).toStringList(), settings.contains(kHiddenKey));
    retranslate();
    tellEmpty();
}

void LedgerView::setLedger(std::shared_ptr<const Ledger> ledger, std::shared_ptr<const Catalogue> words,
                           std::shared_ptr<const Kinds> kinds) {
    const std::shared_ptr<const Ledger> before = model_->ledger();
    // The same record stays selected where its line has moved; under another subject or file nothing is.
    if (selected_ && before && ledger && *selected_ < before->lineCount()) {
        const bool same = &before->input() == &ledger->input() && before->subject().id == ledger->subject().id;
        const auto record = before->line(*selected_).record;
        if (!same)
            selected_.reset();
        else if (before->lineCount() != ledger->lineCount() && record)
            selected_ = ledger->lineOfRecord(*record);
        if (selected_ && *selected_ >= ledger->lineCount()) selected_.reset();
    } else {
        selected_.reset();
    }
    waiting_.clear();
    quiet_ = true;
    model_->setLedger(std::move(ledger), std::move(words), std::move(kinds));
    quiet_ = false;
    retranslateTable();
    if (fillChoices()) filter();
    tellFilter();
    tellEmpty();
}

void LedgerView::setWaiting(const QString& words) {
    waiting_ = words;
    tellEmpty();
}

void LedgerView::selectLine(std::optional<std::size_t> line) {
    selected_ = line;
    reselect();
}

void LedgerView::reselect() {
    const bool before = quiet_;
    quiet_ = true;
    const auto row = selected_ ? model_->rowOfLine(*selected_) : std::nullopt;
    if (row) {
        if (table_->currentIndex().row() != *row || !table_->selectionModel()->isRowSelected(*row)) {
            const int column = std::max(0, table_->currentIndex().column());
            // This line and no other, whatever key is held down meanwhile.
            table_->selectionModel()->setCurrentIndex(model_->index(*row, column),
                                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        }
        table_->scrollTo(model_->index(*row, 0));
    } else {
        table_->clearSelection();
        table_->selectionModel()->clearCurrentIndex();
    }
    quiet_ = before;
    tellFilter();
}

void LedgerView::filter() {
    model_->setFilter(filter_->text(), static_cast<EntryChoice>(choice_->currentData().toInt()));
    tellFilter();
}

// The fields say again what is shown.
void LedgerView::cancelFilter() {
    {
        const QSignalBlocker field(filter_), box(choice_);
        filter_->setText(model_->filterText());
        choice_->setCurrentIndex(choice_->findData(static_cast<int>(model_->choice())));
    }
    model_->cancelFilter();
    table_->setFocus();
}

void LedgerView::tellFiltering(int percent) {
    signWords_->setText(tr("Filtering, %1 %").arg(percent));
    clear_->setText(tr("&Cancel"));
    sign_->show();
}

void LedgerView::clearFilters() {
    {
        const QSignalBlocker field(filter_), box(choice_);
        filter_->clear();
        choice_->setCurrentIndex(0);
    }
    filter();
    table_->setFocus();
}

void LedgerView::tellFilter() {
    const auto& ledger = model_->ledger();
    const std::size_t all = ledger ? ledger->entryCount() : 0;
    total_->setText(all == 0 ? QString() : tr("%n entries", nullptr, static_cast<int>(all)));
    if (model_->filtering()) return;  // its progress is told
    clear_->setText(tr("&Clear all"));
    const bool on = model_->filtered();
    if (on) {
        QString words = tr("Filter on: %1 of %2 entries shown").arg(model_->shownEntries()).arg(all);
        if (selected_ && ledger && *selected_ < ledger->lineCount() && !table_->currentIndex().isValid())
            words += tr("; the selected line is not among them");
        signWords_->setText(words);
    }
    sign_->setVisible(on);
}

void LedgerView::tellEmpty() {
    const auto& ledger = model_->ledger();
    if (!ledger && !waiting_.isEmpty())
        table_->setEmptyText(waiting_);
    else if (!ledger)
        table_->setEmptyText(
            tr("Every change of the score stands here, line by line.\nOpen a file, or a sample, to see it."));
    else if (model_->filtered())
        table_->setEmptyText(tr("No entry fits the filter.\n“Clear all” shows every entry again."));
    else
        table_->setEmptyText(!ledger->eligible() ? tr("This subject is not scored under the scheme.")
                             : ledger->rulebook().score
                                 ? tr("Nothing changes the score under this scheme on the chosen day.")
                                 : tr("On no list under this scheme up to the chosen day."));
}

void LedgerView::setPlace(const QString& place) {
    place_ = place;
    QMap<QString, int> widths;
    const QVariantMap kept = QSettings().value(widthsKey(place)).toMap();
    for (auto it = kept.begin(); it != kept.end(); ++it)
        if (const int width = it.value().toInt(); width >= kNarrowest && width <= kWidest) widths[it.key()] = width;
    table_->setChosenWidths(widths);
}

void LedgerView::showFind() { find_->open(); }

void LedgerView::stepFind(bool forward) {
    const auto hit = model_->nextFound(table_->currentIndex().row(), forward);
    if (!hit) return;
    table_->setCurrentIndex(model_->index(hit->row, std::max(0, table_->currentIndex().column())));
    find_->setCount(hit->place, model_->foundCount());
}

void LedgerView::fillColumnMenu() {
    columnMenu_->clear();
    for (int k = 0; k < kLedgerColumns; ++k) {
        QAction* action = columnMenu_->addAction(ledgerColumnTitle(static_cast<LedgerColumn>(k)));
        action->setCheckable(true);
        action->setChecked(!table_->isColumnHidden(k));
        // Without `What` a row says nothing.
        action->setEnabled(k != static_cast<int>(LedgerColumn::What) && table_->columnApplies(k));
        connect(action, &QAction::toggled, this, [this, k](bool shown) {
            QStringList hidden;
            for (int other = 0; other < kLedgerColumns; ++other)
                if (other == k                     ? !shown
                    : table_->columnApplies(other) ? table_->isColumnHidden(other)
                                                   : table_->hiddenColumns().contains(QLatin1String(
                                                         kLedgerColumnIds[static_cast<std::size_t>(other)])))
                    hidden += QLatin1String(kLedgerColumnIds[static_cast<std::size_t>(other)]);
            QSettings().setValue(kHiddenKey, hidden);
            table_->setChosenColumns(hidden, true);
        });
    }
    columnMenu_->addSeparator();
    columnMenu_->addAction(tr("As they fit"), this, [this] {
        QSettings().remove(kHiddenKey);
        QSettings().remove(widthsKey(place_));
        table_->setChosenWidths({});
        table_->setChosenColumns({}, false);
    });
}

// What a rulebook never has is not offered; true if that changed what is chosen.
bool LedgerView::fillChoices() {
    const Ledger* ledger = model_->ledger().get();
    const auto before = choice_->count() > 0 ? choice_->currentData().toInt() : 0;
    const QSignalBlocker quiet(choice_);
    choice_->clear();
    for (const EntryChoice choice : choicesFor(ledger ? &ledger->rulebook() : nullptr))
        choice_->addItem(choiceWords(choice), static_cast<int>(choice));
    choice_->setCurrentIndex(std::max(0, choice_->findData(before)));
    return choice_->currentData().toInt() != before;
}

void LedgerView::retranslateTable() {
    table_->setAccessibleName(tr("Ledger"));
    table_->setAccessibleDescription(
        model_->ledger() && !model_->ledger()->rulebook().score
            ? tr("Every entry on a list and every removal, one a row.")
            : tr("Every change of the score, one entry a row. Space unfolds an entry into its lines."));
}

void LedgerView::retranslate() {
    retranslateTable();
    filter_->setPlaceholderText(tr("Filter: only rows with these words"));
    filter_->setAccessibleName(tr("Filter the ledger"));
    choice_->setAccessibleName(tr("Which entries to show"));
    fillChoices();
    columns_->setText(tr("Columns"));
    columns_->setToolTip(tr("Choose the columns"));
    model_->retranslate();
    tellFilter();
    tellEmpty();
}

void LedgerView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace clearline
