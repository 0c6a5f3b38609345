#include "ui/appeal/citations_list.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include "core/appeal/found_citations.h"
#include "ui/appeal/appeal_case.h"
#include "ui/workspace/text.h"

namespace clearline {

CitationsList::CitationsList(AppealCase& appeals, QWidget* parent)
    : QWidget(parent),
      appeals_(appeals),
      list_(new QListWidget(this)),
      text_(new QPlainTextEdit(this)),
      add_(new QPushButton(tr("Add one of your &own"), this)),
      asFound_(new QPushButton(tr("As &found"), this)) {
    list_->setObjectName(QStringLiteral("citations"));
    list_->setAccessibleName(tr("Law and rules that it rests on"));
    list_->setWordWrap(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    text_->setAccessibleName(tr("How this citation reads"));
    text_->setPlaceholderText(tr("Choose a citation above to change how it reads."));
    text_->setTabChangesFocus(true);
    text_->setMaximumHeight(70);
    auto* about =
        new QLabel(tr("Found from the ground, the records and the day. What is not checked is left out."), this);
    about->setWordWrap(true);
    about->setForegroundRole(QPalette::PlaceholderText);
    auto* below = new QHBoxLayout;
    below->addStretch(1);
    below->addWidget(asFound_);
    below->addWidget(add_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addWidget(about);
    column->addWidget(list_, 1);
    column->addWidget(text_);
    column->addLayout(below);
    connect(list_, &QListWidget::currentRowChanged, this, &CitationsList::choose);
    connect(list_, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        if (filling_) return;
        citations_[static_cast<std::size_t>(list_->row(item))].left = item->checkState() != Qt::Checked;
        emit edited();
    });
    connect(text_, &QPlainTextEdit::textChanged, this, [this] {
        const int row = list_->currentRow();
        if (filling_ || row < 0) return;
        AppealCitation& citation = citations_[static_cast<std::size_t>(row)];
        AppealCitation found = citation;
        found.text.clear();
        const QString typed = text_->toPlainText();
        // What reads as it was found stays in the language of the letter.
        citation.text = !found.key.empty() && typed == told(found) ? std::string() : coreText(typed);
        const QScopedValueRollback<bool> quiet(filling_, true);
        list_->item(row)->setText(typed);
        emit edited();
    });
    connect(add_, &QPushButton::clicked, this, &CitationsList::add);
    connect(asFound_, &QPushButton::clicked, this, [this] {
        const int row = list_->currentRow();
        if (row < 0 || citations_[static_cast<std::size_t>(row)].key.empty()) return;
        citations_[static_cast<std::size_t>(row)].text.clear();
        fill();
        list_->setCurrentRow(row);
        emit edited();
    });
    fill();
}

QString CitationsList::told(const AppealCitation& citation) const {
    if (!citation.text.empty()) return qtText(citation.text);
    return qtText(citationText(citation, appeals_.rulebooks(), appeals_.law().get(), *appeals_.workspace().words()));
}

void CitationsList::show(const std::vector<AppealCitation>& citations) {
    if (citations == citations_ && list_->count() == static_cast<int>(citations.size())) return;
    citations_ = citations;
    fill();
}

void CitationsList::fill() {
    const int row = list_->currentRow();
    {
        const QScopedValueRollback<bool> quiet(filling_, true);
        list_->clear();
        for (const AppealCitation& citation : citations_) {
            auto* item = new QListWidgetItem(told(citation), list_);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(citation.left ? Qt::Unchecked : Qt::Checked);
        }
        list_->setCurrentRow(row < list_->count() ? row : -1);
    }
    choose();
}

void CitationsList::choose() {
    const QScopedValueRollback<bool> quiet(filling_, true);
    const int row = list_->currentRow();
    text_->setEnabled(row >= 0);
    text_->setPlainText(row < 0 ? QString() : list_->item(row)->text());
    asFound_->setEnabled(row >= 0 && !citations_[static_cast<std::size_t>(row)].key.empty() &&
                         !citations_[static_cast<std::size_t>(row)].text.empty());
}

void CitationsList::add() {
    citations_.push_back({{}, coreText(tr("Law or rule, article")), false});
    fill();
    list_->setCurrentRow(list_->count() - 1);
    text_->setFocus();
    text_->selectAll();
    emit edited();
}

}  // namespace clearline
