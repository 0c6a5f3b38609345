// FindingsPanel, the half that is laid out and named.
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/audit/panel_output.h"
#include "ui/findings/finding_delegate.h"
#include "ui/findings/findings_panel.h"
#include "ui/views/quiet_table.h"

namespace clearline {

namespace {
constexpr int kDraftAfter = 600;  // milliseconds
}

void FindingsPanel::build() {
    setObjectName(QStringLiteral("findingsPanel"));
    table_->setObjectName(QStringLiteral("findingsTable"));
    table_->setModel(model_);
    table_->setItemDelegate(new FindingDelegate(table_));
    table_->setShares({14, 22, 14, 18, 34, 12});
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    words_->setClearButtonEnabled(true);
    words_->setObjectName(QStringLiteral("findingsWords"));
    words_->setMaximumWidth(220);
    details_->setObjectName(QStringLiteral("findingDetails"));
    details_->setFrameShape(QFrame::NoFrame);
    details_->setOpenLinks(false);
    progress_->setMaximumHeight(14);
    progress_->setMaximumWidth(140);
    progress_->setRange(0, 100);
    late_->setSingleShot(true);
    draft_->setSingleShot(true);
    draft_->setInterval(kDraftAfter);
    noteLabel_->setBuddy(note_);
    setFocusProxy(table_);

    auto* bar = new QHBoxLayout;
    bar->setSpacing(6);
    for (QWidget* widget : {static_cast<QWidget*>(whose_), static_cast<QWidget*>(grade_),
                            static_cast<QWidget*>(decided_), static_cast<QWidget*>(words_)})
        bar->addWidget(widget);
    bar->addWidget(count_, 1);
    bar->addWidget(progress_);
    bar->addWidget(cancel_);
    bar->addWidget(check_);
    bar->addWidget(&output_->button());
    output_->add(QStringLiteral("findings"), *table_);
    auto* right = new QWidget(this);
    auto* rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->setSpacing(4);
    rightColumn->addWidget(details_, 1);
    auto* noteRow = new QHBoxLayout;
    noteRow->setSpacing(6);
    noteRow->addWidget(noteLabel_);
    noteRow->addWidget(note_, 1);
    rightColumn->addLayout(noteRow);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addStretch(1);
    for (QPushButton* button : {object_, accept_, dismiss_, reopen_}) buttons->addWidget(button);
    rightColumn->addLayout(buttons);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(table_);
    split->addWidget(right);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({560, 340});
    split->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 2, 6, 4);
    column->setSpacing(4);
    column->addLayout(bar);
    column->addWidget(split, 1);
}

void FindingsPanel::fillBoxes() {
    const QScopedValueRollback<bool> quiet(filling_, true);
    const auto fill = [](QComboBox* box, const QStringList& words) {
        const int now = std::max(0, box->currentIndex());
        box->clear();
        box->addItems(words);
        box->setCurrentIndex(now);
    };
    fill(whose_, {tr("This person or firm"), tr("Everybody in the file")});
    fill(grade_, {tr("All"), tr("Warnings and errors"), tr("Errors"), tr("Cannot be said")});
    fill(decided_, {tr("Decided or not"), tr("Not decided"), tr("Accepted"), tr("Dismissed")});
}

void FindingsPanel::retranslate() {
    fillBoxes();
    whose_->setAccessibleName(tr("Whose findings"));
    grade_->setAccessibleName(tr("How grave"));
    decided_->setAccessibleName(tr("What was decided"));
    words_->setPlaceholderText(tr("Filter: these words"));
    words_->setAccessibleName(tr("Filter the findings"));
    check_->setText(tr("C&heck"));
    cancel_->setText(tr("Cancel"));
    output_->retranslate();
    output_->setTitle(tr("Findings"));
    noteLabel_->setText(tr("&Note"));
    note_->setAccessibleName(tr("Note on this finding"));
    accept_->setText(tr("&Accept"));
    accept_->setToolTip(tr("It is so; keep that with the note"));
    dismiss_->setText(tr("D&ismiss"));
    dismiss_->setToolTip(tr("It is not so, or does not matter; keep that with the note"));
    object_->setText(tr("O&bject…"));
    object_->setToolTip(tr("Object to the records of this finding, or have them repaired"));
    reopen_->setText(tr("&Open again"));
    reopen_->setToolTip(tr("Nothing is decided about it any more"));
    progress_->setAccessibleName(tr("Making the checks"));
    details_->setAccessibleName(tr("About this finding"));
    table_->setAccessibleName(tr("Findings"));
    table_->setAccessibleDescription(
        tr("The gravest first. Choose one to go to its line; Enter goes to another "
           "person's."));
    showReport();
}

}  // namespace clearline
