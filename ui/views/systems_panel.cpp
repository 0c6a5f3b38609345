#include "ui/views/systems_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/look/look.h"
#include "ui/views/sides_table.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {
constexpr int kLate = 300;  // milliseconds
constexpr int kListWidth = 250, kRoomForList = 1300;
constexpr int kWhyLines = 2;
constexpr int kPathRole = Qt::UserRole;
}  // namespace

SystemsPanel::SystemsPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      evaluator_(workspace),
      model_(new SidesModel(this)),
      left_(new QWidget(this)),
      list_(new QListWidget(left_)),
      which_(new QPushButton(this)),
      suggested_(new QPushButton(left_)),
      cancel_(new QPushButton(this)),
      open_(new QPushButton(this)),
      progress_(new QProgressBar(this)),
      why_(new QLabel(this)),
      table_(new SidesTable(this)),
      late_(new QTimer(this)) {
    setObjectName(QStringLiteral("systemsPanel"));
    list_->setObjectName(QStringLiteral("systemsList"));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setTextElideMode(Qt::ElideRight);
    table_->setObjectName(QStringLiteral("systemsTable"));
    table_->setModel(model_);
    why_->setObjectName(QStringLiteral("systemsWhy"));
    why_->setWordWrap(true);
    why_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    why_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    why_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    why_->setFixedHeight(kWhyLines * fontMetrics().lineSpacing() + 4);
    progress_->setMaximumHeight(14);
    progress_->setMaximumWidth(140);
    which_->setCheckable(true);
    late_->setSingleShot(true);
    setFocusProxy(table_);

    auto* leftColumn = new QVBoxLayout(left_);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(4);
    leftColumn->addWidget(list_, 1);
    leftColumn->addWidget(suggested_);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(left_);
    split->addWidget(table_);
    split->setStretchFactor(1, 1);
    split->setSizes({kListWidth, 5 * kListWidth});
    split->setChildrenCollapsible(false);
    left_->hide();
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(which_, 0, Qt::AlignTop);
    foot->addWidget(why_, 1);
    foot->addWidget(progress_);
    foot->addWidget(cancel_, 0, Qt::AlignTop);
    foot->addWidget(open_, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 2, 6, 4);
    column->setSpacing(4);
    column->addWidget(split, 1);
    column->addLayout(foot);

    connect(which_, &QPushButton::toggled, this, [this](bool wanted) {
        listChosen_ = true;
        left_->setVisible(wanted);
        if (wanted && which_->hasFocus()) list_->setFocus(Qt::OtherFocusReason);
    });
    connect(&evaluator_, &SideEvaluator::started, this, [this] {
        late_->start(kLate);
        showState();
    });
    connect(&evaluator_, &SideEvaluator::progressed, this, [this](int done, int all) {
        progress_->setRange(0, all);
        progress_->setValue(done);
    });
    connect(&evaluator_, &SideEvaluator::changed, this, &SystemsPanel::showResult);
    connect(late_, &QTimer::timeout, this, &SystemsPanel::showState);
    connect(suggested_, &QPushButton::clicked, &evaluator_, &SideEvaluator::wantSuggested);
    connect(cancel_, &QPushButton::clicked, &evaluator_, &SideEvaluator::cancel);
    connect(open_, &QPushButton::clicked, this, &SystemsPanel::openChosen);
    connect(list_, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        if (!following_) evaluator_.want(item->data(kPathRole).toString(), item->checkState() == Qt::Checked);
    });
    connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this, &SystemsPanel::choose);
    connect(&workspace_, &Workspace::selectionChanged, this, &SystemsPanel::followSelection);
    connect(&workspace_, &Workspace::languageChanged, this, &SystemsPanel::showResult);
    retranslate();
}

QString SystemsPanel::whyText() const { return why_->text(); }

void SystemsPanel::showResult() {
    late_->stop();
    const auto& side = evaluator_.side();
    const QModelIndex before = table_->currentIndex();
    const int row = before.row(), column = before.column();
    std::optional<std::size_t> open;
    if (side)
        for (std::size_t s = 0; s < side->systems.size(); ++s)
            if (side->systems[s].ledger == workspace_.ledger()) open = s;
    const QScopedValueRollback<bool> quiet(following_, true);
    model_->show(side, workspace_.words(), workspace_.resources().kinds, open);
    fillSystems();
    table_->setAutoScroll(false);  // what is looked at stays where it is
    if (side && row >= 0 && row < model_->rowCount() && column < model_->columnCount())
        table_->setCurrentIndex(model_->index(row, column));
    else if (side)
        table_->setCurrentIndex(model_->index(0, model_->columnOf(open.value_or(0))));
    table_->setAutoScroll(true);
    showState();
    showWhy();
}

void SystemsPanel::fillSystems() {
    std::vector<SideChoice> choices = evaluator_.choices();
    std::stable_partition(choices.begin(), choices.end(), [](const SideChoice& c) { return c.suggested(); });
    const int row = list_->currentRow();
    list_->clear();
    for (const SideChoice& choice : choices) {
        const QString title = qtText(choice.title.in(workspace_.language()));
        const QString note = !choice.fits          ? tr("not for this kind of subject")
                             : choice.records == 0 ? tr("no record counts")
                                                   : tr("%n record(s) count", nullptr, int(choice.records));
        auto* item = new QListWidgetItem((choice.open ? QStringLiteral("▸ ") : QString()) + title, list_);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(choice.wanted ? Qt::Checked : Qt::Unchecked);
        item->setData(kPathRole, choice.path);
        item->setToolTip(title + QStringLiteral(" · ") + note);
        item->setData(Qt::AccessibleTextRole, title);
        item->setData(Qt::AccessibleDescriptionRole, note);
        item->setSizeHint({0, list_->fontMetrics().height() + 4});  // as wide as the list, and cut there
        if (!choice.suggested()) item->setForeground(Look::of(palette()).muted);
    }
    list_->setCurrentRow(std::min(row, list_->count() - 1));
}

void SystemsPanel::showState() {
    const bool working = evaluator_.running() && !late_->isActive();
    progress_->setVisible(working);
    cancel_->setVisible(working);
    const auto& choices = evaluator_.choices();
    const auto wanted = std::count_if(choices.begin(), choices.end(), [](const SideChoice& c) { return c.wanted; });
    which_->setText(choices.empty() ? tr("Rule&books") : tr("Rule&books: %1 of %2").arg(wanted).arg(choices.size()));
}

void SystemsPanel::showWhy() {
    const QModelIndex current = table_->currentIndex();
    const auto system = current.isValid() ? model_->systemAt(current.column()) : std::nullopt;
    QString text = current.isValid() ? current.data(SidesModel::WhyRole).toString() : QString();
    if (evaluator_.stopped())
        text = tr("Stopped; the table may be out of date. Tick a rulebook, or press “As suggested”, to go on.");
    if (text.isEmpty() && model_->side()) text = tr("Choose a cell: why it says so stands here.");
    why_->setText(text);
    why_->setToolTip(text);
    why_->setAccessibleName(tr("Why this cell"));
    why_->setAccessibleDescription(text);
    open_->setEnabled(system && system != model_->open());
}

void SystemsPanel::choose() {
    showWhy();
    const QModelIndex current = table_->currentIndex();
    if (following_ || !current.isValid()) return;
    const auto record = model_->recordAt(current.row());
    const auto system = model_->systemAt(current.column());
    if (!record) return;
    const SideGiven* given = system ? model_->side()->given(*record, *system) : nullptr;
    const QScopedValueRollback<bool> quiet(following_, true);
    if (given && given->line && system == model_->open())
        emit lineChosen(*given->line);
    else
        emit recordChosen(model_->side()->records[*record].record);
}

// The line selected in the ledger, found here too.
void SystemsPanel::followSelection() {
    if (following_ || !model_->side() || !model_->open() || !workspace_.isOpen()) return;
    const auto line = workspace_.selectedLine();
    if (!line || *line >= workspace_.ledger()->lineCount()) return;
    const auto record = workspace_.ledger()->line(*line).record;
    const int row = record ? model_->rowOf(*record) : -1;
    const QScopedValueRollback<bool> quiet(following_, true);
    if (row >= 0) table_->setCurrentIndex(model_->index(row, model_->columnOf(*model_->open())));
}

void SystemsPanel::openChosen() {
    const QModelIndex current = table_->currentIndex();
    const auto system = current.isValid() ? model_->systemAt(current.column()) : std::nullopt;
    if (!system) return;
    const auto record = model_->recordAt(current.row());
    emit rulebookWanted(evaluator_.paths()[*system],
                        record ? std::optional(model_->side()->records[*record].record) : std::nullopt);
}

void SystemsPanel::retranslate() {
    list_->setAccessibleName(tr("Rulebooks that take part"));
    which_->setToolTip(tr("Choose the rulebooks that take part"));
    suggested_->setText(tr("As s&uggested"));
    suggested_->setToolTip(tr("The rulebooks that are for this kind of subject and under which a record counts"));
    cancel_->setText(tr("Cancel"));
    open_->setText(tr("Open under this &rulebook"));
    open_->setToolTip(tr("Show this person or firm under the rulebook of the chosen column"));
    progress_->setAccessibleName(tr("Working out the rulebooks"));
    table_->setAccessibleName(tr("Rulebooks side by side"));
    table_->setAccessibleDescription(
        tr("A column for each rulebook, a row for each record; choose a cell to be told why it says so."));
    table_->setEmptyText(tr("Choose rulebooks: what each makes of the same records stands here, side by side."));
    showState();
    showWhy();
}

void SystemsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange && list_->count() > 0) showResult();
}

void SystemsPanel::setSeen(bool seen) {
    seen_ = seen;
    // A tab behind others is seen for a moment when panels are arranged.
    QTimer::singleShot(0, this, [this] { evaluator_.setActive(seen_); });
}

void SystemsPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (!listChosen_) left_->setVisible(width() >= kRoomForList);
    const QSignalBlocker quiet(which_);
    which_->setChecked(!left_->isHidden());
}

}  // namespace clearline
