#include "ui/views/relations_panel.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/views/table_output.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {
constexpr int kWhatLeast = 240, kSourceMost = 84;
constexpr std::size_t kUnfolded = 500;  // records that are shown unfolded
}  // namespace

RelationsPanel::RelationsPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      model_(new RelationModel(workspace, this)),
      tree_(new QTreeView(this)),
      hint_(new QLabel(this)) {
    setObjectName(QStringLiteral("relationsPanel"));
    tree_->setModel(model_);
    giveOutputMenu(*tree_);
    tree_->setFrameShape(QFrame::NoFrame);
    tree_->setAlternatingRowColors(true);
    tree_->setUniformRowHeights(true);
    tree_->setAllColumnsShowFocus(true);
    tree_->setExpandsOnDoubleClick(false);  // that opens the other subject
    tree_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree_->header()->setStretchLastSection(true);
    tree_->header()->setHighlightSections(false);
    hint_->setWordWrap(true);
    hint_->setContentsMargins(8, 4, 8, 4);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    setFocusProxy(tree_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 4, 6, 4);
    column->addWidget(tree_, 1);
    column->addWidget(hint_);
    connect(tree_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        const QVariant line = current.data(RelationModel::LineRole);
        if (line.isValid()) workspace_.select(line.value<std::size_t>());
    });
    connect(tree_, &QTreeView::activated, this, &RelationsPanel::openSubject);
    connect(&workspace_, &Workspace::ledgerChanged, this, &RelationsPanel::refresh);
    connect(&workspace_, &Workspace::languageChanged, this, &RelationsPanel::refresh);
    retranslate();
}

QString RelationsPanel::hint() const { return hint_->isHidden() ? QString() : hint_->text(); }

void RelationsPanel::refresh() {
    stale_ = true;
    if (!isVisible()) return;  // done when shown
    stale_ = false;
    {
        const QSignalBlocker quiet(tree_->selectionModel());
        model_->refresh();
    }
    for (const int column : {RelationModel::Now, RelationModel::Given})
        tree_->setColumnHidden(column, !model_->hasPoints());
    if (model_->bookedRows() <= kUnfolded) tree_->expandAll();
    fitColumns();
    retranslate();
}

void RelationsPanel::fitColumns() {
    int rest = tree_->viewport()->width();
    for (int column = 1; column < RelationModel::ColumnCount; ++column) {
        if (tree_->isColumnHidden(column)) continue;
        tree_->resizeColumnToContents(column);
        if (column == RelationModel::Source)  // it takes what is left, and its tooltip says it whole
            tree_->setColumnWidth(column, std::min(tree_->columnWidth(column), kSourceMost));
        rest -= tree_->columnWidth(column);
    }
    tree_->setColumnWidth(RelationModel::What, std::max(rest, kWhatLeast));
}

void RelationsPanel::openSubject(const QModelIndex& index) {
    const std::string subject = coreText(index.data(RelationModel::SubjectRole).toString());
    const std::vector<std::string>& known = workspace_.subjects();
    if (subject.empty() || !std::binary_search(known.begin(), known.end(), subject)) return;
    // Not from inside the click: the rows go with the subject.
    QMetaObject::invokeMethod(
        this, [this, subject] { workspace_.setSubject(subject); }, Qt::QueuedConnection);
}

void RelationsPanel::retranslate() {
    tree_->setAccessibleName(tr("What came over which relation"));
    tree_->setAccessibleDescription(tr("A row selects its line in the ledger; Enter opens the related subject."));
    const bool open = workspace_.isOpen();
    hint_->setVisible(!open || !model_->hasRelations());
    hint_->setText(
        open ? tr("The file names no representative, branch, employee, family member or friend of this subject. "
                  "They come from a table beside the records, NAME.relations.csv.")
             : tr("Relations of the open subject stand here, with what came over each of them."));
}

void RelationsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (stale_) refresh();
}

void RelationsPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (!stale_) fitColumns();
}

void RelationsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace clearline
