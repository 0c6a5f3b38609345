#include "ui/import/preview_pane.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include "core/record/record.h"
#include "ui/import/field_words.h"
#include "ui/import/problem_rows_model.h"
#include "ui/import/raw_row_model.h"
#include "ui/import/side_rows_model.h"
#include "ui/views/quiet_table.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {
constexpr TargetTable kTables[] = {TargetTable::Records, TargetTable::Subjects, TargetTable::Relations,
                                   TargetTable::Readings, TargetTable::Statement};
constexpr int kMarkWidth = 96, kRowWidth = 54, kWhoWidth = 190, kFieldWidth = 120;
}  // namespace

PreviewPane::PreviewPane(ImportDesk& desk, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      which_(new QComboBox(this)),
      summary_(new QLabel(this)),
      model_(new PreviewModel(desk, this)),
      side_(new SideRowsModel(desk.workspace(), this)),
      records_(new QuietTable(this)),
      others_(new QuietTable(this)),
      details_(new QTabWidget(this)),
      raw_(new RawRowModel(desk.workspace(), this)),
      problems_(new ProblemRowsModel(desk.workspace(), this)),
      rawTable_(new QuietTable(this)),
      problemTable_(new QuietTable(this)) {
    which_->setAccessibleName(tr("Which table to look at"));
    which_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    summary_->setForegroundRole(QPalette::PlaceholderText);
    records_->setModel(model_);
    others_->setModel(side_);
    rawTable_->setModel(raw_);
    problemTable_->setModel(problems_);
    rawTable_->setShares({30, 10, 35, 25});
    problemTable_->setShares({12, 42, 16, 30});
    records_->setAccessibleName(tr("Records that come of the file"));
    others_->setAccessibleName(tr("What else comes of the file"));
    rawTable_->setAccessibleName(tr("The row as it stands in the file"));
    problemTable_->setAccessibleName(tr("Problems of the row"));
    records_->setEmptyText(tr("No records come of this file as it is read now."));
    others_->setEmptyText(tr("Nothing of this kind comes of the file."));
    rawTable_->setEmptyText(tr("Choose a row: here stands what the file has in it."));
    problemTable_->setEmptyText(tr("Nothing is wrong with this row."));
    records_->setObjectName(QStringLiteral("previewRecords"));
    for (QuietTable* table : {records_, others_, rawTable_, problemTable_}) {
        table->setEditTriggers(QAbstractItemView::NoEditTriggers);
        table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    }
    auto* top = new QHBoxLayout;
    top->addWidget(which_);
    top->addWidget(summary_, 1);
    details_->setDocumentMode(true);
    details_->addTab(rawTable_, tr("Row of the file"));
    details_->addTab(problemTable_, tr("Its problems"));
    auto* split = new QSplitter(Qt::Vertical, this);
    split->addWidget(records_);
    split->addWidget(others_);
    split->addWidget(details_);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 3);
    split->setStretchFactor(2, 2);
    split->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->addLayout(top);
    column->addWidget(split, 1);
    setFocusProxy(records_);
    connect(which_, &QComboBox::activated, this, &PreviewPane::showTable);
    connect(records_->selectionModel(), &QItemSelectionModel::currentChanged, this, &PreviewPane::showRow);
    connect(others_->selectionModel(), &QItemSelectionModel::currentChanged, this, &PreviewPane::showRow);
    connect(model_, &QAbstractItemModel::modelReset, this, &PreviewPane::refresh);
    refresh();
}

QString PreviewPane::summary() const { return summary_->text(); }

void PreviewPane::refresh() {
    const QVariant before = which_->currentData();
    which_->clear();
    if (const auto& input = model_->input()) {
        for (const TargetTable table : kTables) {
            const std::size_t count = SideRowsModel::count(*input, table);
            if (count > 0 || table == TargetTable::Records)
                which_->addItem(QStringLiteral("%1 (%2)").arg(tableTitle(table)).arg(count), static_cast<int>(table));
        }
        const int same = which_->findData(before);
        // Of a statement or a list of people alone, that is what there is to see.
        const bool only = input->records->size() == 0 && which_->count() > 1 && model_->rowCount() == 0;
        which_->setCurrentIndex(same >= 0 && !only ? same : only ? 1 : 0);
    }
    which_->setVisible(which_->count() > 1);
    // The first row that is not well, else the first.
    int first = 0;
    while (first < model_->rowCount() && model_->at(model_->index(first, 0))->gravest < Severity::Error) ++first;
    if (model_->rowCount() > 0) records_->selectRow(first < model_->rowCount() ? first : 0);
    records_->horizontalHeader()->setDefaultSectionSize(kFieldWidth);
    records_->setColumnWidth(PreviewModel::Mark, kMarkWidth);
    records_->setColumnWidth(PreviewModel::Where, kRowWidth);
    records_->setColumnWidth(PreviewModel::Subject, kWhoWidth);
    showTable();
}

void PreviewPane::showTable() {
    const auto table = static_cast<TargetTable>(which_->currentData().toInt());
    const bool records = table == TargetTable::Records;
    side_->show(records ? nullptr : model_->input(), table);
    records_->setVisible(records);
    others_->setVisible(!records);
    int lost = 0;
    if (records)
        for (int row = 0; row < model_->rowCount(); ++row)
            if (model_->at(model_->index(row, 0))->record == PreviewRow::kNone) ++lost;
    summary_->setText(lost > 0 ? tr("%n row(s) could not be used; they say why.", nullptr, lost) : QString());
    showRow();
}

void PreviewPane::showRow() {
    std::optional<Place> place;
    Problems problems;
    RecordIndex record = PreviewRow::kNone;
    const auto& input = model_->input();
    if (!input) {
        raw_->clear();
        problems_->show({});
        return;
    }
    if (records_->isVisibleTo(this)) {
        if (const PreviewRow* row = model_->at(records_->currentIndex())) {
            if (row->file < input->files.size()) place = Place{input->files[row->file]->name, row->row, 0};
            problems = model_->problemsOf(*row);
            record = row->record;
        }
    } else {
        place = side_->placeAt(others_->currentIndex());
    }
    problems_->show(std::move(problems));
    details_->setTabText(1, tr("Its problems (%1)").arg(problems_->rowCount()));
    std::shared_ptr<const SourceFile> file;
    if (place)
        for (const auto& each : input->files)
            if (each->name == place->file) file = each;
    if (!file) return raw_->clear();
    if (file->table) {
        std::vector<std::string> headers;
        for (const ImportTable& table : desk_.fileAt(desk_.current()).tables)
            if (table.table == file->table) headers = table.headers;
        raw_->show(file->table, std::move(headers), place->row);
    } else if (record != PreviewRow::kNone) {
        raw_->showOwn(file, input->records->offset(record), input->records->length(record));
    } else {
        raw_->clear();
    }
}

}  // namespace clearline
