#include "ui/import/files_page.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/explain/problem_text.h"
#include "ui/import/files_model.h"
#include "ui/import/import_paths.h"
#include "ui/views/quiet_table.h"
#include "ui/workspace/text.h"

namespace clearline {

FilesPage::FilesPage(ImportDesk& desk, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      model_(new FilesModel(desk, this)),
      table_(new QuietTable(this)),
      files_(new QPushButton(tr("&Add files…"), this)),
      folder_(new QPushButton(tr("Add a &folder…"), this)),
      remove_(new QPushButton(tr("&Remove"), this)),
      again_(new QPushButton(tr("&Try again"), this)),
      about_(new QLabel(this)) {
    table_->setModel(model_);
    table_->setShares({32, 9, 18, 24, 17});
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setAccessibleName(tr("Tables to be imported"));
    table_->setEmptyText(
        tr("Drop files or a folder here, or choose “Add files”.\n\nWhat is read: text tables (CSV, "
           "TSV), workbooks (XLSX), JSON and XML, in the forms in which authorities hand them out."));
    table_->setObjectName(QStringLiteral("importFiles"));
    about_->setWordWrap(true);
    about_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    about_->setMinimumHeight(48);
    about_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {files_, folder_, remove_, again_}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(table_, 1);
    column->addWidget(about_);
    column->addLayout(buttons);
    setFocusProxy(table_);
    connect(files_, &QPushButton::clicked, this, &FilesPage::addFiles);
    connect(folder_, &QPushButton::clicked, this, &FilesPage::addFolder);
    connect(remove_, &QPushButton::clicked, this, [this] {
        if (chosen() >= 0) desk_.remove(static_cast<std::size_t>(chosen()));
    });
    connect(again_, &QPushButton::clicked, this, [this] {
        if (chosen() >= 0) desk_.retry(desk_.row(static_cast<std::size_t>(chosen())).file);
    });
    connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        if (now.isValid()) desk_.setCurrent(static_cast<std::size_t>(now.row()));
        refresh();
    });
    connect(&desk_, &ImportDesk::currentChanged, this,
            [this] { table_->setCurrentIndex(model_->index(static_cast<int>(desk_.current()), 0)); });
    connect(&desk_, &ImportDesk::rowsChanged, this, [this] {
        if (desk_.hasCurrent()) table_->setCurrentIndex(model_->index(static_cast<int>(desk_.current()), 0));
        refresh();
    });
    connect(&desk_, &ImportDesk::rowChanged, this, &FilesPage::refresh);
    refresh();
}

int FilesPage::chosen() const {
    const QModelIndex now = table_->currentIndex();
    return now.isValid() && now.row() < static_cast<int>(desk_.rowCount()) ? now.row() : -1;
}

void FilesPage::refresh() {
    const int at = chosen();
    remove_->setEnabled(at >= 0);
    again_->setVisible(false);
    if (at < 0) return about_->clear();
    const ImportFile& file = desk_.fileAt(static_cast<std::size_t>(at));
    const ImportTable& table = desk_.tableAt(static_cast<std::size_t>(at));
    QString text = file.path;
    const Problems& failure = !file.failure.empty() ? file.failure : table.failure;
    for (const Problem& problem : failure)
        text += QLatin1Char('\n') + qtText(problemMessage(problem, *desk_.workspace().words()));
    if (file.tables.size() > 1)
        text += QLatin1Char('\n') + tr("This file holds %n tables. Those that are ticked are brought in.", nullptr,
                                       static_cast<int>(file.tables.size()));
    again_->setVisible(!failure.empty());
    about_->setText(text);
}

void FilesPage::addFiles() {
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Add files"), {}, importFilter());
    if (!paths.isEmpty()) desk_.add(paths);
}

void FilesPage::addFolder() {
    const QString path = QFileDialog::getExistingDirectory(this, tr("Add a folder"));
    if (!path.isEmpty()) desk_.add({path});
}

}  // namespace clearline
