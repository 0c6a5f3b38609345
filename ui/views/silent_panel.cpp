#include "ui/views/silent_panel.h"

#include <QEvent>
#include <QVBoxLayout>

#include "ui/views/quiet_table.h"

namespace clearline {

SilentPanel::SilentPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), model_(new SilentModel(workspace, this)), table_(new QuietTable(this)) {
    setObjectName(QStringLiteral("silentPanel"));
    table_->setModel(model_);
    table_->setShares({12, 20, 34, 34});
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFocusProxy(table_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 4, 6, 4);
    column->addWidget(table_);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid()) emit recordChosen(current.data(SilentModel::RecordIndexRole).toUInt());
            });
    retranslate();
}

std::optional<RecordIndex> SilentPanel::record() const {
    const QModelIndex at = table_->currentIndex();
    return at.isValid() ? std::optional<RecordIndex>(at.data(SilentModel::RecordIndexRole).toUInt()) : std::nullopt;
}

void SilentPanel::retranslate() {
    table_->setAccessibleName(tr("Records that gave nothing"));
    table_->setEmptyText(
        tr("Every record of this ledger counts. A record that gives nothing would stand here, with the reason."));
}

void SilentPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace clearline
