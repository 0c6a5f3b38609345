#include "ui/views/variables_panel.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "ui/audit/value_slider.h"
#include "ui/look/look.h"
#include "ui/models/scenario_effect.h"
#include "ui/views/quiet_table.h"
#include "ui/views/value_delegate.h"
#include "ui/workspace/text.h"

namespace clearline {

VariablesPanel::VariablesPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      model_(new VariablesModel(workspace, this)),
      search_(new QLineEdit(this)),
      onlyChanged_(new QCheckBox(this)),
      count_(new QLabel(this)),
      effect_(new QLabel(this)),
      table_(new QuietTable(this)),
      delegate_(new ValueDelegate(table_)),
      slider_(new ValueSlider(workspace, this)),
      resetOne_(new QPushButton(this)),
      resetAll_(new QPushButton(this)) {
    setObjectName(QStringLiteral("variablesPanel"));
    search_->setClearButtonEnabled(true);
    search_->setMaximumWidth(320);
    effect_->setWordWrap(true);
    effect_->setObjectName(QStringLiteral("effect"));
    table_->setModel(model_);
    table_->setObjectName(QStringLiteral("variablesTable"));
    table_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed);
    table_->setShares({34, 16, 13, 7, 13, 24});
    table_->setItemDelegateForColumn(VariablesModel::ValueColumn, delegate_);
    setFocusProxy(table_);

    auto* top = new QHBoxLayout;
    top->addWidget(search_, 1);
    top->addWidget(onlyChanged_);
    top->addWidget(count_);
    top->addStretch(1);
    top->addWidget(resetOne_);
    top->addWidget(resetAll_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 4, 6, 4);
    column->setSpacing(4);
    column->addLayout(top);
    column->addWidget(table_, 1);
    column->addWidget(slider_);
    column->addWidget(effect_);

    connect(search_, &QLineEdit::textChanged, this, &VariablesPanel::refilter);
    connect(onlyChanged_, &QCheckBox::toggled, this, &VariablesPanel::refilter);
    connect(resetOne_, &QPushButton::clicked, this, [this] { model_->resetRow(table_->currentIndex()); });
    connect(resetAll_, &QPushButton::clicked, &workspace_, &Workspace::resetAll);
    connect(delegate_, &ValueDelegate::refused, this, [this](const QString& why) {
        refusal_ = why;
        showEffect();
    });
    connect(delegate_, &QAbstractItemDelegate::closeEditor, this, [this] {
        refusal_.clear();
        showEffect();
    });
    connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this, &VariablesPanel::showEffect);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &VariablesPanel::showSlider);
    connect(model_, &QAbstractItemModel::modelReset, this, &VariablesPanel::showSlider);
    connect(&workspace_, &Workspace::ledgerChanged, this, &VariablesPanel::showEffect);
    connect(&workspace_, &Workspace::caseChanged, this, &VariablesPanel::refilter);
    retranslate();
}

VariablesPanel::~VariablesPanel() {
    // An editor that is still open closes with the table, after the words it would be told in are gone.
    delegate_->disconnect(this);
    table_->selectionModel()->disconnect(this);
}

QString VariablesPanel::effectText() const { return effect_->text(); }

void VariablesPanel::addFooter(QWidget* widget) { layout()->addWidget(widget); }

void VariablesPanel::choose(const QString& id) {
    search_->clear();
    onlyChanged_->setChecked(false);
    const QModelIndex index = model_->indexOf(coreText(id));
    if (!index.isValid()) return;
    table_->setCurrentIndex(index);
    table_->scrollTo(index);
    table_->setFocus(Qt::OtherFocusReason);
}

void VariablesPanel::showSlider() {
    if (!slider_->trying()) slider_->show(model_->rowAt(table_->currentIndex()));
}

void VariablesPanel::focusSearch() { search_->setFocus(Qt::ShortcutFocusReason); }

void VariablesPanel::refilter() {
    model_->setFilter(search_->text(), onlyChanged_->isChecked());
    const bool filtered = !search_->text().isEmpty() || onlyChanged_->isChecked();
    count_->setText(filtered ? tr("%1 of %2 shown").arg(model_->rowCount()).arg(model_->total())
                             : tr("%n value(s)", nullptr, static_cast<int>(model_->total())));
    showEffect();
}

void VariablesPanel::showEffect() {
    const bool open = workspace_.isOpen();
    const bool changed = open && !workspace_.scenario().empty();
    const QModelIndex current = table_->currentIndex();
    resetOne_->setEnabled(current.isValid() && current.data(VariablesModel::EditedRole).toBool());
    resetAll_->setEnabled(changed);
    const Look& look = Look::of(palette());
    QColor colour = look.muted;
    if (!refusal_.isEmpty()) {
        effect_->setText(QStringLiteral("△ ") + refusal_);
        colour = look.loss;
    } else if (changed) {
        QString text = QStringLiteral("◆ ") + ScenarioEffect::of(*workspace_.base(), *workspace_.ledger(),
                                                                 workspace_.scenario(), workspace_.language())
                                                  .sentence();
        if (current.isValid() && current.data(VariablesModel::OutsideRole).toBool())
            text += QStringLiteral("  ·  ") + tr("outside the published range");
        effect_->setText(text);
        colour = look.edited;
    } else {
        effect_->setText(tr("Type over a value to see what it would change. The rulebook itself stays as it is."));
    }
    QPalette tinted = palette();
    tinted.setColor(QPalette::WindowText, colour);
    effect_->setPalette(tinted);
    effect_->setAccessibleDescription(effect_->text());
}

void VariablesPanel::retranslate() {
    search_->setPlaceholderText(tr("Search variables"));
    search_->setAccessibleName(tr("Search variables"));
    onlyChanged_->setText(tr("Onl&y changed"));
    resetOne_->setText(tr("Reset &this"));
    resetAll_->setText(tr("Reset a&ll"));
    table_->setAccessibleName(tr("Variables of the rulebook"));
    table_->setAccessibleDescription(tr("Each row is one dated value. Press F2 or type to change it."));
    table_->setEmptyText(workspace_.isOpen() ? tr("No variable fits the search.")
                                             : tr("Open a file: here stand the numbers that its rulebook uses."));
    refilter();
}

void VariablesPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) showEffect();
}

}  // namespace clearline
