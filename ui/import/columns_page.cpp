#include "ui/import/columns_page.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include "core/explain/problem_text.h"
#include "core/mapping/import_plan.h"
#include "core/yaml/text_bytes.h"
#include "ui/dialogs/save_path.h"
#include "ui/import/column_editor.h"
#include "ui/import/columns_model.h"
#include "ui/import/every_row_editor.h"
#include "ui/import/field_box.h"
#include "ui/import/preview_pane.h"
#include "ui/import/question_card.h"
#include "ui/views/quiet_table.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {
constexpr int kOwnMap = -1;
const QString kFilter = QStringLiteral("*.yaml");
}  // namespace

ColumnsPage::ColumnsPage(ImportDesk& desk, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      maps_(new QComboBox(this)),
      menu_(new QPushButton(this)),
      about_(new QLabel(this)),
      none_(new QLabel(this)),
      question_(new QuestionCard(desk, this)),
      model_(new ColumnsModel(desk, this)),
      table_(new QuietTable(this)),
      tabs_(new QTabWidget(this)),
      editor_(new ColumnEditor(desk, this)),
      everyRow_(new EveryRowEditor(desk, this)),
      preview_(new PreviewPane(desk, this)),
      work_(new QWidget(this)) {
    auto* top = new QHBoxLayout;
    buildTop(*top);
    table_->setModel(model_);
    table_->setShares({24, 25, 26, 14, 11});
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::SelectedClicked);
    table_->setItemDelegateForColumn(ColumnsModel::Becomes, new FieldDelegate(this));
    table_->setAccessibleName(tr("Columns of the table"));
    table_->setObjectName(QStringLiteral("importColumns"));
    about_->setWordWrap(true);
    about_->setForegroundRole(QPalette::PlaceholderText);
    none_->setWordWrap(true);
    none_->setAlignment(Qt::AlignCenter);
    tabs_->setDocumentMode(true);
    tabs_->addTab(editor_, tr("This column"));
    tabs_->addTab(everyRow_, tr("Every row"));
    tabs_->addTab(preview_, tr("What comes of it"));
    auto* split = new QSplitter(Qt::Vertical, work_);
    split->addWidget(table_);
    split->addWidget(tabs_);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({300, 200});
    split->setChildrenCollapsible(false);
    table_->setMinimumHeight(100);
    auto* inside = new QVBoxLayout(work_);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addLayout(top);
    inside->addWidget(about_);
    inside->addWidget(question_);
    inside->addWidget(split, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(none_, 1);
    column->addWidget(work_, 1);
    setFocusProxy(table_);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { editor_->setColumn(now.isValid() ? now.row() : -1); });
    connect(model_, &ColumnsModel::columnsReset, this, [this] {
        if (model_->rowCount() > 0) table_->setCurrentIndex(model_->index(0, ColumnsModel::Becomes));
    });
    connect(question_, &QuestionCard::asks, this, [this](std::size_t row, int asked) {
        emit rowWanted(row);
        table_->setCurrentIndex(model_->index(asked, ColumnsModel::Becomes));
        tabs_->setCurrentWidget(editor_);
    });
    connect(&desk_, &ImportDesk::rowsChanged, this, &ColumnsPage::refresh);
    connect(&desk_, &ImportDesk::currentChanged, this, &ColumnsPage::refresh);
    connect(&desk_, &ImportDesk::rowChanged, this, [this](std::size_t r) {
        if (r == desk_.current()) refresh();
    });
    refresh();
}

void ColumnsPage::buildTop(QHBoxLayout& top) {
    auto* label = new QLabel(tr("&Mapping:"), this);
    label->setBuddy(maps_);
    maps_->setAccessibleName(tr("Mapping"));
    maps_->setObjectName(QStringLiteral("mapBox"));
    menu_->setText(tr("&Keep or load"));
    menu_->setAutoDefault(false);
    auto* actions = new QMenu(menu_);
    actions->addAction(tr("&Save under a name…"), this, &ColumnsPage::askName);
    actions->addAction(tr("&Load from a file…"), this, [this] {
        const QString path =
            QFileDialog::getOpenFileName(this, tr("Load a mapping"), {}, tr("Mappings (%1)").arg(kFilter));
        if (!path.isEmpty()) loadFrom(path);
    });
    actions->addAction(tr("&Export to a file…"), this, [this] {
        const QString path = askSavePath(this, tr("Export the mapping"),
                                         qtText(desk_.tableAt(desk_.current()).mapping.id) + QStringLiteral(".yaml"),
                                         tr("Mappings (%1)").arg(kFilter));
        if (!path.isEmpty()) exportTo(path);
    });
    menu_->setMenu(actions);
    top.addWidget(label);
    top.addWidget(maps_, 1);
    top.addWidget(menu_);
    connect(maps_, &QComboBox::activated, this, [this] {
        const int map = maps_->currentData().toInt();
        if (map != kOwnMap) desk_.useMap(desk_.current(), static_cast<std::size_t>(map));
    });
}

// Those that fit first, with how well; the rest behind them.
void ColumnsPage::fillMaps() {
    const ImportTable& table = desk_.tableAt(desk_.current());
    const Language language = desk_.workspace().language();
    maps_->clear();
    std::vector<bool> listed(desk_.maps().mappings.size(), false);
    const auto add = [&](std::size_t map, const QString& fit) {
        const Mapping& mapping = desk_.maps().mappings[map];
        QString title = qtText(mapping.title.in(language));
        if (title.isEmpty()) title = qtText(mapping.id);
        if (desk_.maps().own[map]) title += tr(" (yours)");
        maps_->addItem(title + fit, static_cast<int>(map));
        listed[map] = true;
    };
    if (!table.known)
        maps_->addItem(table.own             ? tr("Our own columns")
                       : table.mappingByHand ? tr("Made here")
                                             : tr("Sketched from the headers"),
                       kOwnMap);
    for (const MappingFit& fit : table.fits)
        add(fit.mapping,
            QStringLiteral(" · ") + (fit.missing > 0 ? tr("%1 of its columns are here, %n required lack(s)", nullptr,
                                                          static_cast<int>(fit.missing))
                                                           .arg(fit.found)
                                                     : tr("%1 of its columns are here").arg(fit.found)));
    for (std::size_t map = 0; map < listed.size(); ++map)
        if (!listed[map]) add(map, QStringLiteral(" · ") + tr("no column of it is here"));
    maps_->setCurrentIndex(maps_->findData(table.known ? static_cast<int>(*table.known) : kOwnMap));
}

void ColumnsPage::refresh() {
    const bool some = desk_.hasCurrent();
    const bool own = some && desk_.fileAt(desk_.current()).ownForm;
    const bool shown = some && !own && desk_.tableAt(desk_.current()).next == TableStage::Ready;
    none_->setVisible(!shown);
    work_->setVisible(shown);
    if (own)
        none_->setText(tr("This file is in our own form; its columns say themselves what they are."));
    else
        none_->setText(tr("The columns stand here as soon as the table is read."));
    if (!shown) return;
    fillMaps();
    const ImportFile& file = desk_.fileAt(desk_.current());
    const ImportTable& table = desk_.tableAt(desk_.current());
    const Language language = desk_.workspace().language();
    QStringList about;
    if (!table.mapping.about.empty()) about << qtText(table.mapping.about.in(language));
    if (table.known && table.mapping != desk_.maps().mappings[*table.known])
        about << tr("Changed here; save it under a name to have it offered again.");
    if (!table.known && !table.own && !table.mappingByHand)
        about << tr("No known table has these headers. Say what each column is; what is not named is left out.");
    if (!file.failure.empty())
        about << QStringLiteral("✕ ") + qtText(problemMessage(file.failure.front(), *desk_.workspace().words()));
    about_->setText(about.join(QLatin1Char('\n')));
    about_->setVisible(!about.isEmpty());
}

void ColumnsPage::askName() {
    bool agreed = false;
    const QString title = QInputDialog::getText(
        this, tr("Save the mapping"),
        tr("It is offered again when a table with these headers "
           "comes. Its name:"),
        QLineEdit::Normal, qtText(desk_.tableAt(desk_.current()).mapping.title.in(desk_.workspace().language())),
        &agreed);
    if (agreed && !title.trimmed().isEmpty()) saveAs(title.trimmed());
}

bool ColumnsPage::saveAs(const QString& title) {
    Mapping mapping = desk_.tableAt(desk_.current()).mapping;
    const QString id = mapId(title);
    if (id.isEmpty()) return false;
    mapping.id = coreText(id);
    mapping.title = {coreText(title), coreText(title)};
    if (!writeMap(mapping, ownMapsFolder() + QLatin1Char('/') + id + QStringLiteral(".yaml"))) {
        tell(tr("Not saved"), tr("The mapping could not be written to %1.").arg(ownMapsFolder()));
        return false;
    }
    desk_.setMapping(desk_.current(), std::move(mapping));
    desk_.readMaps();
    return true;
}

bool ColumnsPage::loadFrom(const QString& path) {
    auto mapping = findMapping(coreText(path), {});
    if (!mapping.ok()) {
        tell(tr("Not loaded"), qtText(problemMessage(mapping.problems().front(), *desk_.workspace().words())));
        return false;
    }
    desk_.setMapping(desk_.current(), std::move(mapping).value());
    return true;
}

bool ColumnsPage::exportTo(const QString& path) {
    if (writeMap(desk_.tableAt(desk_.current()).mapping, path)) return true;
    tell(tr("Not exported"), tr("The mapping could not be written to %1.").arg(path));
    return false;
}

void ColumnsPage::tell(const QString& title, const QString& text) {
    auto* box = new QMessageBox(QMessageBox::Warning, title, text, QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

}  // namespace clearline
