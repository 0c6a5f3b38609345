#include "ui/statement/statement_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMetaMethod>
#include <QProgressBar>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/audit/panel_output.h"
#include "ui/look/look.h"
#include "ui/statement/official_delegate.h"
#include "ui/statement/readings_model.h"
#include "ui/statement/statement_model.h"
#include "ui/views/quiet_table.h"
#include "ui/workspace/identifier_display.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

constexpr int kLate = 300;  // milliseconds
constexpr int kWhyLines = 2;

QLabel* textLabel(QWidget* parent, const QString& name) {
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    label->setFixedHeight(kWhyLines * label->fontMetrics().lineSpacing() + 4);
    return label;
}

}  // namespace

StatementPanel::StatementPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      evaluator_(workspace),
      lines_(new StatementModel(this)),
      scores_(new ReadingsModel(this)),
      linesTable_(new QuietTable(this)),
      scoresTable_(new QuietTable(this)),
      pages_(new QStackedWidget(this)),
      headline_(textLabel(this, QStringLiteral("statementHeadline"))),
      days_(new QLabel(this)),
      why_(textLabel(this, QStringLiteral("statementWhy"))),
      switch_(new QPushButton(this)),
      first_(new QPushButton(this)),
      search_(new QPushButton(this)),
      import_(new QPushButton(this)),
      cancel_(new QPushButton(this)),
      progress_(new QProgressBar(this)),
      late_(new QTimer(this)),
      linesOutput_(new PanelOutput(*this)),
      scoresOutput_(new PanelOutput(*this)) {
    setObjectName(QStringLiteral("statementPanel"));
    linesTable_->setModel(lines_);
    linesTable_->viewport()->installEventFilter(this);
    scoresTable_->setModel(scores_);
    scoresTable_->setShares({20, 14, 14, 14, 14, 24});
    for (QuietTable* table : {linesTable_, scoresTable_}) {
        table->setItemDelegate(new OfficialDelegate(table));
        table->setEditTriggers(QAbstractItemView::NoEditTriggers);
        pages_->addWidget(table);
        connectTable(table);
    }
    linesTable_->setObjectName(QStringLiteral("statementTable"));
    scoresTable_->setObjectName(QStringLiteral("readingsTable"));
    import_->setObjectName(QStringLiteral("statementImport"));
    linesOutput_->add(QStringLiteral("statement"), *linesTable_);
    scoresOutput_->add(QStringLiteral("readings"), *scoresTable_);
    switch_->setCheckable(true);
    progress_->setMaximumHeight(14);
    progress_->setMaximumWidth(140);
    progress_->setRange(0, 0);
    late_->setSingleShot(true);
    setFocusProxy(linesTable_);

    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(headline_, 1);
    head->addWidget(progress_, 0, Qt::AlignTop);
    head->addWidget(cancel_, 0, Qt::AlignTop);
    head->addWidget(switch_, 0, Qt::AlignTop);
    for (PanelOutput* output : {linesOutput_, scoresOutput_}) head->addWidget(&output->button(), 0, Qt::AlignTop);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(why_, 1);
    foot->addWidget(import_, 0, Qt::AlignTop);
    foot->addWidget(first_, 0, Qt::AlignTop);
    foot->addWidget(search_, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 2, 6, 4);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(pages_, 1);
    column->addWidget(days_);
    column->addLayout(foot);

    connect(&evaluator_, &StatementEvaluator::started, this, [this] {
        late_->start(kLate);
        showState();
    });
    connect(&evaluator_, &StatementEvaluator::changed, this, &StatementPanel::showResult);
    connect(late_, &QTimer::timeout, this, &StatementPanel::showState);
    connect(cancel_, &QPushButton::clicked, &evaluator_, &StatementEvaluator::cancel);
    connect(switch_, &QPushButton::clicked, this, &StatementPanel::showScores);
    connect(first_, &QPushButton::clicked, this, &StatementPanel::goToFirst);
    connect(search_, &QPushButton::clicked, this, &StatementPanel::searchWanted);
    connect(import_, &QPushButton::clicked, this, &StatementPanel::importWanted);
    connect(&workspace_, &Workspace::selectionChanged, this, &StatementPanel::followSelection);
    connect(&workspace_, &Workspace::languageChanged, this, &StatementPanel::showResult);
    connect(&IdentifierDisplay::of(workspace_), &IdentifierDisplay::changed, this, &StatementPanel::showResult);
    retranslate();
    showResult();
}

void StatementPanel::connectTable(QuietTable* table) {
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &StatementPanel::choose);
}

// Figures, days and stamps have the room they need; the two texts share the rest.
void StatementPanel::fitColumns() {
    const QFontMetrics metrics(linesTable_->font());
    constexpr int kMargin = 14, kTextLeast = 90;
    int used = 0;
    for (int column = 0; column < StatementModel::ColumnCount; ++column) {
        if (column == StatementModel::Item || column == StatementModel::LineColumn) continue;
        const QString widest = column == StatementModel::StampColumn   ? lines_->widestStamp()
                               : column == StatementModel::OfficialDay ? QStringLiteral("2019-12-31")
                                                                       : QStringLiteral("−1000.5");
        const QString title = lines_->headerData(column, Qt::Horizontal).toString();
        const int width = std::max(metrics.horizontalAdvance(widest), metrics.horizontalAdvance(title)) + kMargin;
        linesTable_->setColumnWidth(column, width);
        used += width;
    }
    const int rest = std::max(2 * kTextLeast, linesTable_->viewport()->width() - used);
    linesTable_->setColumnWidth(StatementModel::Item, rest * 45 / 100);
    linesTable_->setColumnWidth(StatementModel::LineColumn, rest - rest * 45 / 100);
}

bool StatementPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == linesTable_->viewport() && event->type() == QEvent::Resize) fitColumns();
    return QWidget::eventFilter(watched, event);
}

QuietTable& StatementPanel::table() const { return pages_->currentIndex() == 1 ? *scoresTable_ : *linesTable_; }
OfficialRows& StatementPanel::rows() const {
    return pages_->currentIndex() == 1 ? static_cast<OfficialRows&>(*scores_) : *lines_;
}
QString StatementPanel::headline() const { return headline_->text(); }
QString StatementPanel::whyText() const { return why_->text(); }

void StatementPanel::showScores(bool scores) {
    scoresWanted_ = scores;
    showResult();
}

void StatementPanel::showResult() {
    if (!evaluator_.running()) late_->stop();
    const auto& facts = evaluator_.facts();
    const int row = table().currentIndex().row();
    const QScopedValueRollback<bool> quiet(following_, true);
    const auto& kinds = workspace_.resources().kinds;
    const Identifiers identifiers = IdentifierDisplay::of(workspace_).identifiers();
    lines_->show(facts, workspace_.words(), kinds, identifiers);
    scores_->show(facts, workspace_.words(), kinds, identifiers);
    const bool both = facts && facts->statement && facts->readings;
    switch_->setVisible(both);
    const bool scores = facts && facts->readings && (scoresWanted_ || !facts->statement);
    pages_->setCurrentIndex(scores ? 1 : 0);
    switch_->setChecked(scores);
    linesOutput_->button().setVisible(!scores);
    scoresOutput_->button().setVisible(scores);
    setFocusProxy(&table());
    if (row >= 0 && row < rows().rowCount()) table().selectRow(row);
    headline_->setText(rows().headline());
    headline_->setToolTip(headline_->text());
    days_->setText(rows().days());
    for (QWidget* widget : {static_cast<QWidget*>(headline_), static_cast<QWidget*>(days_), static_cast<QWidget*>(why_),
                            static_cast<QWidget*>(first_)})
        widget->setVisible(facts != nullptr);
    import_->setVisible(!facts);
    fitColumns();
    showState();
    followSelection();
    showWhy();
}

void StatementPanel::showState() {
    const bool working = evaluator_.running() && !late_->isActive();
    progress_->setVisible(working);
    cancel_->setVisible(working);
    const auto& facts = evaluator_.facts();
    first_->setEnabled(rows().firstRow() >= 0);
    search_->setVisible(facts && !facts->agrees() &&
                        isSignalConnected(QMetaMethod::fromSignal(&StatementPanel::searchWanted)));
}

void StatementPanel::showWhy() {
    const QModelIndex current = table().currentIndex();
    QString text = current.isValid() ? current.data(OfficialRows::WhyRole).toString() : QString();
    if (evaluator_.stopped()) text = tr("Stopped; what stands here may be out of date.");
    if (text.isEmpty()) text = tr("Choose a row: what is to be said of it stands here.");
    why_->setText(text);
    why_->setToolTip(text);
    why_->setAccessibleName(tr("About this row"));
    why_->setAccessibleDescription(text);
}

void StatementPanel::choose() {
    showWhy();
    // Only arriving in the table makes a row current too, but picks none.
    const QModelIndex current = table().currentIndex();
    if (following_ || !current.isValid() || !table().selectionModel()->isRowSelected(current.row())) return;
    const QScopedValueRollback<bool> quiet(following_, true);
    if (const auto line = rows().lineAt(current.row()))
        emit lineChosen(*line);
    else if (const auto record = rows().silentAt(current.row()))
        emit recordChosen(*record);
}

// The line selected in the ledger, found here too.
void StatementPanel::followSelection() {
    const auto& facts = evaluator_.facts();
    if (!facts || !workspace_.isOpen() || facts->window != workspace_.ledger()) return;
    const auto line = workspace_.selectedLine();
    if (!line || *line >= facts->window->lineCount()) return;
    const std::size_t entry = facts->window->entryOf(*line);
    const int now = table().currentIndex().row();
    if (const auto there = rows().lineAt(now); there && facts->window->entryOf(*there) == entry) return;
    const int row = rows().rowOfEntry(entry);
    if (row < 0) return;
    const QScopedValueRollback<bool> quiet(following_, true);
    table().selectRow(row);
    showWhy();
}

void StatementPanel::goToFirst() {
    const int row = rows().firstRow();
    if (row < 0) return;
    table().selectRow(row);
    table().scrollTo(rows().index(row, 0), QAbstractItemView::PositionAtCenter);
    table().setFocus(Qt::OtherFocusReason);
}

void StatementPanel::retranslate() {
    switch_->setText(tr("&Scores told"));
    switch_->setToolTip(tr("Show the scores that the authority told instead of its lines"));
    first_->setText(tr("First &difference"));
    first_->setToolTip(tr("Go to the row where the two part"));
    search_->setText(tr("Why? Searc&h…"));
    search_->setToolTip(tr("Search for what would explain the difference"));
    import_->setText(tr("&Import…"));
    import_->setToolTip(tr("Import a table of the authority's lines or scores"));
    cancel_->setText(tr("Cancel"));
    for (PanelOutput* output : {linesOutput_, scoresOutput_}) {
        output->retranslate();
        output->setTitle(tr("Official figures beside the recomputed ones"));
    }
    progress_->setAccessibleName(tr("Laying the statement beside the ledger"));
    headline_->setAccessibleName(tr("What it comes to"));
    linesTable_->setAccessibleName(tr("Official lines beside the recomputed ones"));
    linesTable_->setAccessibleDescription(
        tr("Official lines left, recomputed lines right, each row with its comparison; choose a row to go to its line "
           "in the ledger."));
    scoresTable_->setAccessibleName(tr("Official scores beside the recomputed ones"));
    scoresTable_->setAccessibleDescription(tr("One row for each score that the authority told."));
    linesTable_->setEmptyText(tr(
        "Nothing official of this person or firm under this rulebook. The authority's own lines (date, item, points, "
        "balance) or scores (date, score) would stand here beside the recomputed ones, each with a stamp: ✓ agrees, "
        "✗ differs. Import its table, or put it beside the record file as NAME.statement.csv or "
        "NAME.readings.csv."));
}

void StatementPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fitColumns();
        showWhy();
    }
}

}  // namespace clearline
