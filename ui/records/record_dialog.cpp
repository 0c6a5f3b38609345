#include "ui/records/record_dialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include "core/explain/problem_text.h"
#include "ui/models/scenario_effect.h"
#include "ui/records/record_cell_delegate.h"
#include "ui/views/reason_line.h"
#include "ui/workspace/case_session.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

constexpr int kPause = 200;  // ms without typing, until what would come of it is worked out

}  // namespace

RecordDialog::RecordDialog(RecordDraft draft, Workspace& workspace, CaseSession& session, QWidget* parent)
    : QDialog(parent),
      workspace_(workspace),
      model_(new RecordFieldsModel(std::move(draft), workspace, this)),
      table_(new QTableView(this)),
      about_(new QLabel(this)),
      effect_(new QLabel(this)) {
    setObjectName(QStringLiteral("recordDialog"));
    const QString id = qtText(model_->draft().id());
    setWindowTitle(model_->draft().isFresh() ? tr("Add a record") : tr("Amend the record %1").arg(id));
    about_->setText(model_->draft().isFresh()
                        ? tr("A record that the files lack, in this scenario alone. Days are written 2019-03-14.")
                        : tr("The file stays as it is; what you write here is laid over it in this scenario. Days are "
                             "written 2019-03-14; an empty field says nothing."));
    for (QLabel* label : {about_, effect_}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    effect_->setAccessibleName(tr("What would come of it"));
    effect_->setMinimumHeight(effect_->fontMetrics().lineSpacing() * 3);
    effect_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    table_->setObjectName(QStringLiteral("recordFields"));
    table_->setAccessibleName(tr("The fields of the record"));
    table_->setModel(model_);
    table_->setItemDelegateForColumn(RecordFieldsModel::Now, new RecordCellDelegate(*model_, workspace_, table_));
    table_->setEditTriggers(QAbstractItemView::AllEditTriggers);
    table_->setTabKeyNavigation(false);
    table_->setShowGrid(false);
    table_->setAlternatingRowColors(true);
    table_->setColumnHidden(RecordFieldsModel::InFile, model_->draft().isNew());
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(28);
    table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->resizeColumnToContents(RecordFieldsModel::Name);
    table_->setColumnWidth(RecordFieldsModel::InFile, 220);
    table_->horizontalHeader()->setStretchLastSection(true);
    buildLayout(session);
    pause_.setSingleShot(true);
    pause_.setInterval(kPause);
    connect(&pause_, &QTimer::timeout, this, &RecordDialog::weigh);
    connect(model_, &RecordFieldsModel::edited, this, [this] {
        accept_->setEnabled(false);
        pause_.start();
    });
    const int first = model_->rowOf(columnName(Field::Kind));
    table_->setCurrentIndex(model_->index(first, RecordFieldsModel::Now));
    table_->setFocus();
    weigh();
}

void RecordDialog::buildLayout(CaseSession& session) {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    accept_ = buttons->addButton(model_->draft().isFresh() ? tr("&Add") : tr("&Amend"), QDialogButtonBox::AcceptRole);
    accept_->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &RecordDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(about_);
    column->addWidget(table_, 1);
    column->addWidget(effect_);
    if (session.isOpen()) column->addWidget(new ReasonLine(session, this));
    column->addWidget(buttons);
    resize(760, 620);
}

QString RecordDialog::told() const { return effect_->text(); }

void RecordDialog::weigh() {
    pause_.stop();
    const Scenario next = model_->draft().laidOver(workspace_.scenario());
    const auto ledger = workspace_.tried(next);
    accept_->setEnabled(ledger.ok() && next.edits != workspace_.scenario().edits);
    if (!ledger) {
        QStringList sentences;
        const Identifiers identifiers = IdentifierDisplay::of(workspace_).identifiers();
        for (const Problem& problem : ledger.problems())
            if (problem.severity >= Severity::Error)
                sentences << qtText(problemSentence(problem, *workspace_.words(), identifiers)) + QLatin1Char(' ') +
                                 qtText(problemRemedy(problem, *workspace_.words(), identifiers));
        effect_->setText(sentences.join(QLatin1Char('\n')));
    } else if (next.edits == workspace_.scenario().edits) {
        effect_->setText(tr("Nothing is changed yet."));
    } else {
        effect_->setText(ScenarioEffect::of(*workspace_.ledger(), **ledger, next, workspace_.language()).sentence());
    }
}

void RecordDialog::accept() {
    // What is being typed belongs to it.
    table_->setCurrentIndex({});
    weigh();
    if (!accept_->isEnabled()) return;
    workspace_.change(model_->draft().laidOver(workspace_.scenario()));
    QDialog::accept();
}

}  // namespace clearline
