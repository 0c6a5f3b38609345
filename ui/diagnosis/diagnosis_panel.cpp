#include "ui/diagnosis/diagnosis_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/record/record.h"
#include "ui/audit/panel_output.h"
#include "ui/views/quiet_table.h"
#include "ui/workspace/identifier_display.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

QString sectionHtml(const DiagnosisModel::Section& section) {
    if (section.paragraphs.isEmpty()) return {};
    QString html =
        QStringLiteral("<h4 style='margin-top:8px;margin-bottom:2px'>%1</h4>").arg(section.heading.toHtmlEscaped());
    for (const QString& paragraph : section.paragraphs)
        html += QStringLiteral("<p style='margin-top:0;margin-bottom:3px'>%1</p>").arg(paragraph.toHtmlEscaped());
    return html;
}

}  // namespace

DiagnosisPanel::DiagnosisPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      runner_(workspace),
      model_(new DiagnosisModel(this)),
      table_(new QuietTable(this)),
      headline_(new QLabel(this)),
      details_(new QTextBrowser(this)),
      search_(new QPushButton(this)),
      open_(new QPushButton(this)),
      cancel_(new QPushButton(this)),
      progress_(new QProgressBar(this)),
      output_(new PanelOutput(*this)) {
    setObjectName(QStringLiteral("diagnosisPanel"));
    table_->setObjectName(QStringLiteral("diagnosisTable"));
    table_->setModel(model_);
    table_->setShares({8, 56, 26, 10});
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    headline_->setObjectName(QStringLiteral("diagnosisHeadline"));
    headline_->setWordWrap(true);
    headline_->setTextFormat(Qt::PlainText);
    headline_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    details_->setObjectName(QStringLiteral("diagnosisDetails"));
    details_->setFrameShape(QFrame::NoFrame);
    details_->setOpenLinks(false);
    progress_->setMaximumHeight(14);
    progress_->setMaximumWidth(180);
    progress_->setRange(0, 100);
    setFocusProxy(table_);

    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(headline_, 1);
    head->addWidget(progress_);
    head->addWidget(cancel_);
    head->addWidget(search_);
    head->addWidget(open_);
    head->addWidget(&output_->button());
    output_->add(QStringLiteral("explanations"), *table_);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(table_);
    split->addWidget(details_);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 2, 6, 4);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(split, 1);

    connect(&runner_, &DiagnosisRunner::started, this, [this] {
        progress_->setValue(0);
        showState();
    });
    connect(&runner_, &DiagnosisRunner::progressed, progress_, &QProgressBar::setValue);
    connect(&runner_, &DiagnosisRunner::changed, this, &DiagnosisPanel::showResult);
    connect(search_, &QPushButton::clicked, this, &DiagnosisPanel::search);
    connect(cancel_, &QPushButton::clicked, &runner_, &DiagnosisRunner::cancel);
    connect(open_, &QPushButton::clicked, this, &DiagnosisPanel::openChosen);
    connect(table_, &QAbstractItemView::activated, this, &DiagnosisPanel::openChosen);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DiagnosisPanel::choose);
    connect(&workspace_, &Workspace::ledgerChanged, this, &DiagnosisPanel::showState);
    connect(&workspace_, &Workspace::languageChanged, this, &DiagnosisPanel::showResult);
    connect(&IdentifierDisplay::of(workspace_), &IdentifierDisplay::changed, this, &DiagnosisPanel::showResult);
    retranslate();
}

QString DiagnosisPanel::headline() const { return headline_->text(); }
QString DiagnosisPanel::details() const { return details_->toPlainText(); }

bool DiagnosisPanel::anythingOfficial() const {
    if (!workspace_.isOpen()) return false;
    const auto of = [this](const auto& told) {
        return std::any_of(told.begin(), told.end(), [this](const auto& one) {
            return one.subject == workspace_.subject() &&
                   (one.rulebook.empty() || one.rulebook == workspace_.rulebook()->id);
        });
    };
    return of(workspace_.input()->readings) || of(workspace_.input()->statement);
}

void DiagnosisPanel::showResult() {
    const int row = table_->currentIndex().row();
    model_->show(runner_.diagnosis(), workspace_.words(), workspace_.resources().kinds,
                 IdentifierDisplay::of(workspace_).identifiers());
    if (model_->rowCount() > 0) table_->selectRow(std::clamp(row, 0, model_->rowCount() - 1));
    showState();
    showDetails();
}

void DiagnosisPanel::showState() {
    const bool working = runner_.running();
    progress_->setVisible(working);
    cancel_->setVisible(working);
    search_->setEnabled(anythingOfficial() && !working);
    QString text = model_->result();
    if (working)
        text = tr("Searching for everything that would explain the official figures…");
    else if (runner_.stopped())
        text = tr("Stopped before the search was done.");
    else if (!model_->diagnosis())
        text = anythingOfficial() ? tr("Not searched yet.")
                                  : tr("No official lines or scores of this person or firm under this rulebook: there "
                                       "is nothing to explain.");
    if (!working && model_->diagnosis() && workspace_.isOpen() && runner_.under().edits != workspace_.scenario().edits)
        text += QLatin1Char(' ') + tr("(Searched before the changes that are shown now.)");
    headline_->setText(text);
    const int row = table_->currentIndex().row();
    const bool chosen = model_->diagnosis() && row >= 0 && row < model_->rowCount();
    const bool possible = chosen && runner_.scenarioOfGroup(static_cast<std::size_t>(row), {});
    open_->setEnabled(possible && !working);
    open_->setToolTip(chosen && !possible ? tr("This explanation cannot be laid over what is open.")
                                          : tr("Lay this explanation over the originals and look at it"));
}

void DiagnosisPanel::showDetails() {
    QString html = sectionHtml(model_->ofGroup(table_->currentIndex().row()));
    for (const DiagnosisModel::Section& section : model_->ofSearch()) html += sectionHtml(section);
    details_->setHtml(html);
}

// The search may have been over records of a scenario that is no longer shown.
bool DiagnosisPanel::sameRecord(RecordIndex record) const {
    if (!workspace_.isOpen()) return false;
    const RecordBook& searched = *model_->diagnosis()->ledger->input().records;
    const RecordBook& shown = *workspace_.ledger()->input().records;
    return record < shown.size() && Record(searched, record).id() == Record(shown, record).id();
}

void DiagnosisPanel::choose() {
    showState();
    showDetails();
    const int row = table_->currentIndex().row();
    if (!model_->diagnosis() || row < 0 || row >= model_->rowCount() || !table_->selectionModel()->isRowSelected(row))
        return;
    const Diagnosis& diagnosis = *model_->diagnosis();
    for (const Hypothesis* hypothesis : diagnosis.of(diagnosis.fits[static_cast<std::size_t>(row)].best))
        if (hypothesis->record && sameRecord(*hypothesis->record)) return emit recordChosen(*hypothesis->record);
}

void DiagnosisPanel::openChosen() {
    const int row = table_->currentIndex().row();
    if (row < 0 || !open_->isEnabled()) return;
    const QString name = tr("Explanation %1").arg(row + 1);
    if (const auto scenario = runner_.scenarioOfGroup(static_cast<std::size_t>(row), coreText(name)))
        emit scenarioWanted(name, *scenario);
}

void DiagnosisPanel::retranslate() {
    search_->setText(tr("&Search"));
    search_->setToolTip(tr("Search for every set of up to three causes that brings out the official figures exactly"));
    open_->setText(tr("Open as a s&cenario"));
    cancel_->setText(tr("Cancel"));
    output_->retranslate();
    output_->setTitle(tr("Why the official figures differ"));
    progress_->setAccessibleName(tr("Searching for explanations"));
    headline_->setAccessibleName(tr("What the search found"));
    details_->setAccessibleName(tr("About this explanation and the search"));
    table_->setAccessibleName(tr("Explanations that fit exactly"));
    table_->setAccessibleDescription(tr("The most plausible first; press Enter to open one as a scenario."));
    table_->setEmptyText(
        tr("Where official and recomputed figures differ, what would explain it stands here: a record counted twice, "
           "not counted, counted too long or from another day, another value, a cap or rounding left out; every set of "
           "up to three that brings out the figures exactly. Press “Search”."));
    showResult();
}

void DiagnosisPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace clearline
