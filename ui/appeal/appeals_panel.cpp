#include "ui/appeal/appeals_panel.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/appeal/appeal_words.h"
#include "core/casefile/scenario_actions.h"
#include "ui/appeal/appeal_case.h"
#include "ui/appeal/appeals_model.h"
#include "ui/audit/panel_output.h"
#include "ui/views/quiet_table.h"
#include "ui/workspace/text.h"

namespace clearline {

AppealsPanel::AppealsPanel(AppealCase& appeals, QWidget* parent)
    : QWidget(parent),
      appeals_(appeals),
      model_(new AppealsModel(appeals, this)),
      table_(new QuietTable(this)),
      kind_(new QComboBox(this)),
      stage_(new QComboBox(this)),
      ground_(new QComboBox(this)),
      subject_(new QCheckBox(this)),
      words_(new QLineEdit(this)),
      count_(new QLabel(this)),
      open_(new QPushButton(this)),
      move_(new QPushButton(this)),
      scenario_(new QPushButton(this)),
      letter_(new QPushButton(this)),
      correction_(new QPushButton(this)),
      remove_(new QPushButton(this)),
      calendar_(new QPushButton(this)),
      clear_(new QPushButton(this)),
      output_(new PanelOutput(*this)) {
    setObjectName(QStringLiteral("appealsPanel"));
    build();
    for (QComboBox* box : {kind_, stage_, ground_})
        connect(box, &QComboBox::currentIndexChanged, this, &AppealsPanel::filter);
    connect(subject_, &QCheckBox::toggled, this, &AppealsPanel::filter);
    connect(words_, &QLineEdit::textChanged, this, &AppealsPanel::filter);
    connect(clear_, &QPushButton::clicked, this, [this] {
        {
            const QScopedValueRollback<bool> quiet(filling_, true);
            for (QComboBox* box : {kind_, stage_, ground_}) box->setCurrentIndex(0);
            subject_->setChecked(false);
            words_->clear();
        }
        filter();
    });
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (const auto id = chosen()) last_ = *id;
        showState();
    });
    connect(model_, &QAbstractItemModel::modelReset, this, [this] {
        if (const int row = model_->rowOf(last_); row >= 0) table_->selectRow(row);
        showState();
    });
    const auto tell = [this](auto signal) {
        return [this, signal] {
            if (const auto id = chosen()) emit(this->*signal)(*id);
        };
    };
    connect(table_, &QAbstractItemView::activated, this, tell(&AppealsPanel::openWanted));
    connect(open_, &QPushButton::clicked, this, tell(&AppealsPanel::openWanted));
    connect(move_, &QPushButton::clicked, this, tell(&AppealsPanel::moveWanted));
    connect(scenario_, &QPushButton::clicked, this, tell(&AppealsPanel::scenarioWanted));
    connect(letter_, &QPushButton::clicked, this, tell(&AppealsPanel::letterWanted));
    connect(correction_, &QPushButton::clicked, this, tell(&AppealsPanel::correctionWanted));
    connect(remove_, &QPushButton::clicked, this, tell(&AppealsPanel::removeWanted));
    connect(calendar_, &QPushButton::clicked, this, &AppealsPanel::calendarWanted);
    connect(reminders_, &QAction::triggered, this, &AppealsPanel::remindersWanted);
    connect(&appeals_.workspace(), &Workspace::languageChanged, this, &AppealsPanel::retranslate);
    retranslate();
}

void AppealsPanel::build() {
    table_->setObjectName(QStringLiteral("appeals"));
    table_->setModel(model_);
    table_->setShares({5, 8, 18, 14, 13, 16, 26});
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    words_->setClearButtonEnabled(true);
    words_->setMaximumWidth(200);
    setFocusProxy(table_);
    auto* bar = new QHBoxLayout;
    bar->setSpacing(6);
    for (QWidget* widget : std::initializer_list<QWidget*>{kind_, stage_, ground_, subject_, words_, clear_})
        bar->addWidget(widget);
    bar->addWidget(count_, 1);
    bar->addWidget(&output_->button());
    output_->add(QStringLiteral("objections"), *table_);
    reminders_ = new QAction(this);
    output_->menu().addSeparator();
    output_->menu().addAction(reminders_);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    for (QPushButton* button : {open_, move_, letter_, correction_, scenario_, remove_}) buttons->addWidget(button);
    buttons->addStretch(1);
    buttons->addWidget(calendar_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 2, 6, 4);
    column->setSpacing(4);
    column->addLayout(bar);
    column->addWidget(table_, 1);
    column->addLayout(buttons);
}

std::optional<ObjectionId> AppealsPanel::chosen() const {
    const QModelIndexList rows = table_->selectionModel()->selectedRows();
    const Objection* objection = rows.isEmpty() ? nullptr : model_->at(rows.front().row());
    return objection ? std::optional(objection->id) : std::nullopt;
}

void AppealsPanel::choose(ObjectionId id) {
    last_ = id;
    if (const int row = model_->rowOf(id); row >= 0) table_->selectRow(row);
}

QString AppealsPanel::countText() const { return count_->text(); }

void AppealsPanel::filter() {
    if (filling_) return;
    AppealsFilter filter;
    if (const int at = kind_->currentData().toInt(); at >= 0) filter.kind = static_cast<AppealKind>(at);
    if (const int at = stage_->currentData().toInt(); at >= 0) filter.stage = static_cast<Stage>(at);
    if (const int at = ground_->currentData().toInt(); at >= 0) filter.ground = static_cast<Ground>(at);
    filter.onlySubject = subject_->isChecked();
    filter.words = words_->text();
    clear_->setVisible(filter.any());
    model_->setFilter(filter);
}

void AppealsPanel::showState() {
    const int rows = model_->rowCount(), all = static_cast<int>(model_->all());
    count_->setText(all == 0      ? QString()
                    : rows == all ? tr("%n objection(s) and repair(s)", nullptr, all)
                                  : tr("Filter on: %1 of %2").arg(rows).arg(all));
    if (!appeals_.session().isOpen())
        table_->setEmptyText(
            tr("Objections and repairs stand here once there are some. Select the line that is not right and press "
               "“Object” (Ctrl+J); it is kept in a case."));
    else if (all == 0)
        table_->setEmptyText(
            tr("No objection or repair yet. Select the line that is not right and press “Object” (Ctrl+J)."));
    else
        table_->setEmptyText(tr("No objection or repair fits the filter."));
    const auto id = chosen();
    const Objection* objection = id ? model_->at(model_->rowOf(*id)) : nullptr;
    const bool kept = objection && objection->id < kProvisional, mayWrite = appeals_.writable();
    open_->setEnabled(objection != nullptr);
    move_->setEnabled(kept && mayWrite && !stagesAfter(objection->stage()).empty());
    scenario_->setEnabled(kept && !objection->changes.empty());
    letter_->setEnabled(kept);
    correction_->setEnabled(kept && !objection->changes.empty());
    remove_->setEnabled(kept && mayWrite && objection->stage() == Stage::Draft);
    calendar_->setEnabled(appeals_.session().isOpen());
    reminders_->setEnabled(all > 0);
}

void AppealsPanel::fillBoxes() {
    const QScopedValueRollback<bool> quiet(filling_, true);
    const Catalogue& words = *appeals_.workspace().words();
    const auto fill = [](QComboBox* box, const QString& every, std::size_t many, const auto& text) {
        const int now = std::max(0, box->currentIndex());
        box->clear();
        box->addItem(every, -1);
        for (std::size_t i = 0; i < many; ++i) box->addItem(text(i), static_cast<int>(i));
        box->setCurrentIndex(now);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    };
    fill(kind_, tr("Objections and repairs"), 2,
         [&](std::size_t i) { return qtText(appealKindWords(static_cast<AppealKind>(i), words)); });
    fill(stage_, tr("Any stage"), kStages,
         [&](std::size_t i) { return qtText(stageWords(static_cast<Stage>(i), words)); });
    fill(ground_, tr("Any ground"), kGrounds,
         [&](std::size_t i) { return qtText(groundWords(static_cast<Ground>(i), words)); });
}

void AppealsPanel::retranslate() {
    fillBoxes();
    kind_->setAccessibleName(tr("Objections or repairs"));
    stage_->setAccessibleName(tr("At which stage"));
    ground_->setAccessibleName(tr("On which ground"));
    subject_->setText(tr("This person or firm"));
    words_->setPlaceholderText(tr("Filter: these words"));
    words_->setAccessibleName(tr("Filter the objections"));
    clear_->setText(tr("Clear all"));
    open_->setText(tr("&Open…"));
    move_->setText(tr("Move &on…"));
    move_->setToolTip(tr("To another stage: submitted, with the body, accepted, rejected, withdrawn…"));
    letter_->setText(tr("&Letter…"));
    correction_->setText(tr("&Correction file…"));
    correction_->setToolTip(tr("What is asked for, as a file that the other side can verify"));
    scenario_->setText(tr("Show as &scenario"));
    scenario_->setToolTip(tr("See the whole ledger as it would be if this were granted"));
    remove_->setText(tr("&Delete the draft"));
    calendar_->setText(tr("&Working days…"));
    calendar_->setToolTip(tr("Holidays and days that are worked instead, for deadlines"));
    reminders_->setText(tr("Save the &reminders (.ics)…"));
    table_->setAccessibleName(tr("Objections and repairs"));
    table_->setAccessibleDescription(tr("What is due first. Enter opens the chosen one."));
    output_->retranslate();
    output_->setTitle(tr("Objections and repairs"));
    filter();
    showState();
}

void AppealsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace clearline
