#include "ui/import/column_editor.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/import/field_words.h"
#include "ui/import/form_words.h"
#include "ui/import/map_editing.h"
#include "ui/import/target_editor.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {
constexpr int kListHeight = 66;
}

ColumnEditor::ColumnEditor(ImportDesk& desk, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      empty_(new QLabel(this)),
      side_(new QWidget(this)),
      list_(new QListWidget(this)),
      add_(new QPushButton(tr("&Another field"), side_)),
      remove_(new QPushButton(tr("&Leave out"), side_)),
      editor_(new TargetEditor(desk.workspace(), this)) {
    empty_->setWordWrap(true);
    empty_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    list_->setAccessibleName(tr("What the column becomes"));
    list_->setObjectName(QStringLiteral("targetList"));
    list_->setTextElideMode(Qt::ElideRight);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setMaximumHeight(kListHeight);
    add_->setAutoDefault(false);
    remove_->setAutoDefault(false);
    auto* side = new QHBoxLayout(side_);
    side->setContentsMargins(0, 0, 0, 0);
    side->addWidget(add_);
    side->addWidget(remove_);
    side->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 6);
    column->addWidget(list_);
    column->addWidget(empty_, 1);
    column->addWidget(editor_, 1);
    column->addWidget(side_);
    connect(&desk_, &ImportDesk::rowChanged, this, [this](std::size_t r) {
        if (r == desk_.current()) refresh();
    });
    connect(&desk_, &ImportDesk::rowsChanged, this, &ColumnEditor::refresh);
    connect(&desk_, &ImportDesk::currentChanged, this, [this] { setColumn(-1); });
    connect(list_, &QListWidget::currentRowChanged, this, &ColumnEditor::refresh);
    connect(editor_, &TargetEditor::changed, this, [this] {
        std::vector<ColumnTarget> now = targets();
        const auto at = static_cast<std::size_t>(list_->currentRow());
        if (at < now.size()) now[at] = editor_->target();
        put(std::move(now));
    });
    connect(add_, &QPushButton::clicked, this, [this] {
        std::vector<ColumnTarget> now = targets();
        ColumnTarget fresh;
        fresh.field = factName(table()->headers[static_cast<std::size_t>(column_)], static_cast<std::size_t>(column_));
        now.push_back(std::move(fresh));
        const int last = static_cast<int>(now.size()) - 1;
        put(std::move(now));
        list_->setCurrentRow(last);
    });
    connect(remove_, &QPushButton::clicked, this, [this] {
        std::vector<ColumnTarget> now = targets();
        const auto at = static_cast<std::size_t>(list_->currentRow());
        if (at < now.size()) now.erase(now.begin() + static_cast<std::ptrdiff_t>(at));
        put(std::move(now));
    });
    refresh();
}

const ImportTable* ColumnEditor::table() const {
    if (!desk_.hasCurrent() || column_ < 0) return nullptr;
    const ImportTable& now = desk_.tableAt(desk_.current());
    return now.next == TableStage::Ready && static_cast<std::size_t>(column_) < now.headers.size() ? &now : nullptr;
}

const std::vector<ColumnTarget>& ColumnEditor::targets() const {
    static const std::vector<ColumnTarget> none;
    const ImportTable* now = table();
    const auto at = now ? mappedColumn(now->mapping, now->headers[static_cast<std::size_t>(column_)]) : std::nullopt;
    return at ? now->mapping.columns[*at].targets : none;
}

void ColumnEditor::put(std::vector<ColumnTarget> targets) {
    const ImportTable* now = table();
    if (!now) return;
    desk_.setMapping(desk_.current(),
                     withTargets(now->mapping, now->headers[static_cast<std::size_t>(column_)], std::move(targets)));
}

void ColumnEditor::setColumn(int column) {
    if (column != column_) {
        const QSignalBlocker quiet(list_);
        column_ = column;
        list_->setCurrentRow(0);
    }
    refresh();
}

void ColumnEditor::refresh() {
    const ImportTable* now = table();
    const auto at = static_cast<std::size_t>(column_);
    const bool named = now && !now->headers[at].empty();
    const std::vector<ColumnTarget>& all = targets();
    const QSignalBlocker quiet(list_);
    const int before = list_->currentRow();
    while (list_->count() > static_cast<int>(all.size())) delete list_->takeItem(list_->count() - 1);
    while (list_->count() < static_cast<int>(all.size())) list_->addItem(QString());
    for (std::size_t i = 0; i < all.size(); ++i) {
        list_->item(static_cast<int>(i))->setText(targetTitle(all[i].table, all[i].field));
        list_->item(static_cast<int>(i))->setToolTip(list_->item(static_cast<int>(i))->text());
    }
    if (!all.empty()) list_->setCurrentRow(qBound(0, before, static_cast<int>(all.size()) - 1));
    side_->setVisible(named);
    list_->setVisible(all.size() > 1);
    remove_->setEnabled(!all.empty());
    const bool some = named && !all.empty();
    editor_->setVisible(some);
    empty_->setVisible(!some);
    if (some && at < now->columns.size())
        editor_->show(all[static_cast<std::size_t>(list_->currentRow())], now->columns[at],
                      qtText(factName(now->headers[at], at)));
    if (!now)
        empty_->setText(tr("Choose a column above: here stands what it becomes and how its cells are read."));
    else if (!named)
        empty_->setText(
            tr("This column has no header, so that no mapping can name it. If the header stands in another "
               "row, say so under “How it is read”."));
    else
        empty_->setText(tr("This column is left out. “Another field” says what it is."));
}

}  // namespace clearline
