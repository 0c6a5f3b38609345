#include "ui/views/problems_panel.h"

#include <QEvent>
#include <QVBoxLayout>

#include "ui/views/quiet_table.h"

namespace clearline {

ProblemsPanel::ProblemsPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), model_(new ProblemsModel(workspace, this)), table_(new QuietTable(this)) {
    setObjectName(QStringLiteral("problemsPanel"));
    table_->setModel(model_);
    table_->setShares({10, 42, 16, 32});
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFocusProxy(table_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 4, 6, 4);
    column->addWidget(table_);
    retranslate();
}

void ProblemsPanel::retranslate() {
    table_->setAccessibleName(tr("Problems found"));
    table_->setEmptyText(tr("Nothing wrong was found in the file, the rulebook or the calculation."));
}

void ProblemsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace clearline
