#include "ui/views/history_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/casefile/undo.h"
#include "core/explain/problem_text.h"
#include "ui/dialogs/go_back_dialog.h"
#include "ui/import/report_dialog.h"
#include "ui/import/report_words.h"
#include "ui/views/quiet_table.h"
#include "ui/workspace/text.h"

namespace clearline {

HistoryPanel::HistoryPanel(CaseSession& session, Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      session_(session),
      workspace_(workspace),
      model_(new HistoryModel(session, workspace, this)),
      table_(new QuietTable(this)),
      scenario_(new QComboBox(this)),
      who_(new QComboBox(this)),
      count_(new QLabel(this)),
      about_(new QLabel(this)),
      goBack_(new QPushButton(this)),
      undoOne_(new QPushButton(this)),
      report_(new QPushButton(this)) {
    setObjectName(QStringLiteral("historyPanel"));
    table_->setModel(model_);
    table_->setShares({6, 14, 12, 39, 13, 16});
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setObjectName(QStringLiteral("historyTable"));
    setFocusProxy(table_);
    about_->setWordWrap(true);
    for (QComboBox* box : {scenario_, who_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setMaximumWidth(220);
    }
    auto* top = new QHBoxLayout;
    top->addWidget(scenario_);
    top->addWidget(who_);
    top->addWidget(count_);
    top->addStretch(1);
    top->addWidget(report_);
    top->addWidget(undoOne_);
    top->addWidget(goBack_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 4, 6, 4);
    column->setSpacing(4);
    column->addLayout(top);
    column->addWidget(table_, 1);
    column->addWidget(about_);
    const auto filter = [this] {
        if (filling_) return;
        const QVariant id = scenario_->currentData();
        model_->setFilter(id.isValid() ? std::optional<ScenarioId>(id.toULongLong()) : std::nullopt,
                          who_->currentData().toString());
        refresh();
    };
    connect(scenario_, &QComboBox::currentIndexChanged, this, filter);
    connect(who_, &QComboBox::currentIndexChanged, this, filter);
    connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        if (now.isValid()) kept_ = model_->entryAt(now);
        showChosen();
    });
    connect(goBack_, &QPushButton::clicked, this, &HistoryPanel::goBack);
    connect(undoOne_, &QPushButton::clicked, this, &HistoryPanel::undoOne);
    connect(report_, &QPushButton::clicked, this, &HistoryPanel::showReport);
    connect(&session_, &CaseSession::changed, this, [this] {
        if (!isVisible()) return;  // it is looked up when it is shown
        fillFilters();
        refresh();
    });
    retranslate();
}

std::uint64_t HistoryPanel::chosen() const { return model_->entryAt(table_->currentIndex()); }

void HistoryPanel::fillFilters() {
    filling_ = true;
    const auto refill = [](QComboBox* box, const std::vector<std::pair<QString, QVariant>>& items) {
        const QVariant before = box->currentData();
        box->clear();
        for (const auto& [text, data] : items) box->addItem(text, data);
        box->setCurrentIndex(qMax(0, before.isValid() ? box->findData(before) : 0));
    };
    std::vector<std::pair<QString, QVariant>> scenarios{{tr("All scenarios"), {}}}, people{{tr("Everybody"), {}}};
    for (const auto& [id, scenario] : session_.saved().scenarios)
        scenarios.emplace_back(qtText(scenario.label.name), QVariant::fromValue<qulonglong>(id));
    for (const QString& name : model_->people()) people.emplace_back(name, name);
    refill(scenario_, scenarios);
    refill(who_, people);
    filling_ = false;
}

void HistoryPanel::refresh() {
    const int shown = model_->rowCount();
    const bool filtered = scenario_->currentIndex() > 0 || who_->currentIndex() > 0;
    count_->setText(filtered ? tr("%1 of %2 shown").arg(shown).arg(model_->total())
                             : tr("%n entries", nullptr, static_cast<int>(model_->total())));
    if (const QModelIndex again = model_->indexOf(kept_); kept_ > 0 && again.isValid()) table_->setCurrentIndex(again);
    showChosen();
}

void HistoryPanel::showChosen() {
    const std::uint64_t entry = chosen();
    const bool writable = session_.isOpen() && !session_.readOnly() && session_.unsaved() == 0;
    const auto back =
        entry > 0 && writable ? goBackTo(entry, session_.saved(), session_.log()) : Result<CaseAction>(Problems{});
    const auto undo =
        entry > 0 && writable ? undoOf(entry, session_.saved(), session_.log()) : Result<CaseAction>(Problems{});
    report_->setVisible(entry > 0 && !session_.log()[entry - 1].action.report.empty());
    goBack_->setEnabled(back.ok());
    undoOne_->setEnabled(undo.ok());
    QString about;
    if (entry > 0 && !undo.ok() && !undo.problems().empty()) {
        const Problem& problem = undo.problems().front();
        const std::uint64_t later = problem.args.size() > 2 ? std::stoull(problem.args[2]) : 0;
        if (later > 0 && later <= session_.log().size())
            about = tr("No. %1 cannot be taken back alone: no. %2 changed the same later (%3).")
                        .arg(entry)
                        .arg(later)
                        .arg(model_->words().sentence(session_.log()[later - 1]));
        else
            about = tr("No. %1 brought something into the case for good: it cannot be taken back.").arg(entry);
    }
    about_->setText(about);
    about_->setVisible(!about.isEmpty());
    undoOne_->setToolTip(about.isEmpty() ? tr("Take this one change back and keep what came after it") : about);
}

void HistoryPanel::choose(std::uint64_t entry) {
    kept_ = entry;
    scenario_->setCurrentIndex(0);
    who_->setCurrentIndex(0);
    refresh();
    table_->scrollTo(table_->currentIndex());
    table_->setFocus(Qt::OtherFocusReason);
}

void HistoryPanel::undoOne() {
    if (const std::uint64_t entry = chosen()) session_.undoEntry(entry, {});
}

void HistoryPanel::showReport() {
    const std::uint64_t entry = chosen();
    if (entry == 0) return;
    const auto text = std::make_shared<std::string>();
    session_.withFile(
        [entry, text](CaseFile& file) -> Result<bool> {
            auto report = file.importReport(entry);
            if (!report.ok()) return report.problems();
            *text = (*report).value_or(std::string());
            return true;
        },
        [this, entry, text](const Result<bool>& done) {
            const auto report = done.ok() ? importReportFromText(*text) : Result<ImportReport>(done.problems());
            auto* dialog =
                new ReportDialog(tr("Report of import no. %1").arg(entry),
                                 report.ok() ? reportWords(*report, workspace_)
                                             : qtText(problemMessage(report.problems().front(), *workspace_.words())),
                                 this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
}

void HistoryPanel::goBack() {
    const std::uint64_t entry = chosen();
    if (entry == 0) return;
    QStringList undone;
    for (std::size_t i = session_.log().size(); i > entry; --i)
        if (!session_.log()[i - 1].action.changes.empty()) undone << model_->words().sentence(session_.log()[i - 1]);
    auto* dialog = new GoBackDialog(entry, undone, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, entry] { session_.goBack(entry, dialog->why()); });
    dialog->open();
}

void HistoryPanel::retranslate() {
    goBack_->setText(tr("&Go back to here…"));
    goBack_->setToolTip(tr("Make everything as it was just after this entry"));
    undoOne_->setText(tr("Undo &this one"));
    report_->setText(tr("&Report of the import…"));
    scenario_->setAccessibleName(tr("Only of this scenario"));
    who_->setAccessibleName(tr("Only by this person"));
    table_->setAccessibleName(tr("History of the case"));
    table_->setEmptyText(session_.isOpen() ? tr("Nothing in the log fits the filter.")
                                           : tr("Only a case has a history. Keep this file as a case, and every "
                                                "change stands here with who, when and why."));
    fillFilters();
    refresh();
}

void HistoryPanel::showEvent(QShowEvent* event) {
    fillFilters();
    refresh();
    QWidget::showEvent(event);
}

void HistoryPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace clearline
