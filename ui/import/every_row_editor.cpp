#include "ui/import/every_row_editor.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/record/field.h"
#include "ui/import/constants_model.h"
#include "ui/import/field_box.h"
#include "ui/import/field_words.h"
#include "ui/import/meaning_box.h"
#include "ui/views/quiet_table.h"
#include "ui/workspace/text.h"

namespace clearline {

EveryRowEditor::EveryRowEditor(ImportDesk& desk, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      model_(new ConstantsModel(desk, this)),
      table_(new QuietTable(this)),
      field_(new FieldBox(FieldBox::Offers::Fields, {}, this)),
      value_(new MeaningBox(this)),
      set_(new QPushButton(tr("&Set"), this)),
      remove_(new QPushButton(tr("Take a&way"), this)),
      ids_(new QListWidget(this)),
      others_(new QComboBox(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 8, 8, 6);
    row->setSpacing(16);
    row->addWidget(buildConstants(), 3);
    row->addWidget(buildIds(), 2);
    const auto current = [this](std::size_t r) {
        if (r == desk_.current()) refresh();
    };
    connect(&desk_, &ImportDesk::rowChanged, this, current);
    connect(&desk_, &ImportDesk::rowsChanged, this, &EveryRowEditor::refresh);
    connect(&desk_, &ImportDesk::currentChanged, this, &EveryRowEditor::refresh);
    field_->setChoice({static_cast<int>(TargetTable::Records), QStringLiteral("kind")});
    showField();
    refresh();
}

QWidget* EveryRowEditor::buildConstants() {
    auto* half = new QWidget(this);
    auto* title = new QLabel(tr("The same in e&very row"), half);
    title->setBuddy(table_);
    table_->setModel(model_);
    table_->setShares({45, 55});
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setAccessibleName(tr("What is the same in every row"));
    table_->setEmptyText(
        tr("Nothing yet. If the file does not say what kind of records these are, or who reported "
           "them, say it here for all of them."));
    table_->setObjectName(QStringLiteral("constantsTable"));
    value_->setAccessibleName(tr("In every row"));
    value_->setObjectName(QStringLiteral("constantValue"));
    field_->setAccessibleName(tr("Field"));
    set_->setObjectName(QStringLiteral("setConstant"));
    auto* entry = new QHBoxLayout;
    entry->addWidget(field_, 5);
    entry->addWidget(value_, 5);
    entry->addWidget(set_);
    entry->addWidget(remove_);
    auto* column = new QVBoxLayout(half);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(title);
    column->addWidget(table_, 1);
    column->addLayout(entry);
    connect(field_, &FieldBox::chosen, this, &EveryRowEditor::showField);
    connect(set_, &QPushButton::clicked, this, [this] {
        const FieldChoice choice = field_->choice();
        model_->put(static_cast<TargetTable>(choice.table), coreText(choice.field), coreText(value_->value()));
    });
    const auto chosen = [this]() -> const ConstantField* {
        const int at = table_->currentIndex().isValid() ? table_->currentIndex().row() : -1;
        return at >= 0 ? &model_->constants()[static_cast<std::size_t>(at)] : nullptr;
    };
    connect(remove_, &QPushButton::clicked, this, [this, chosen] {
        if (const ConstantField* constant = chosen()) model_->put(constant->table, std::string(constant->field), {});
    });
    connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this, chosen] {
        remove_->setEnabled(chosen() != nullptr);
        if (const ConstantField* constant = chosen()) {
            field_->setChoice({static_cast<int>(constant->table), qtText(constant->field)});
            showField();
            value_->setValue(qtText(constant->value));
        }
    });
    connect(model_, &QAbstractItemModel::modelReset, this, [this] { remove_->setEnabled(false); });
    remove_->setEnabled(false);
    return half;
}

QWidget* EveryRowEditor::buildIds() {
    auto* half = new QWidget(this);
    auto* title = new QLabel(tr("The &id of a record is made of"), half);
    title->setBuddy(ids_);
    title->setToolTip(
        tr("Where a column is the id, it is that. Where ids would be blank or come twice, the number of "
           "the row is added."));
    ids_->setAccessibleName(tr("What the id of a record is made of"));
    ids_->setObjectName(QStringLiteral("idFields"));
    for (const FieldName& field : kFields) {
        if (field.field == Field::Id || field.field == Field::Version) continue;
        auto* item = new QListWidgetItem(fieldTitle(TargetTable::Records, std::string(field.column)), ids_);
        item->setData(Qt::UserRole, qtText(field.column));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    auto* label = new QLabel(tr("&Columns that nobody named"), half);
    label->setBuddy(others_);
    others_->addItem(tr("are left out"), -1);
    others_->addItem(tr("become facts of the record"), static_cast<int>(TargetTable::Records));
    others_->addItem(tr("become facts of the person or firm"), static_cast<int>(TargetTable::Subjects));
    auto* column = new QVBoxLayout(half);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(title);
    column->addWidget(ids_, 1);
    column->addWidget(label);
    column->addWidget(others_);
    connect(ids_, &QListWidget::itemChanged, this, &EveryRowEditor::takeIds);
    connect(others_, &QComboBox::activated, this, &EveryRowEditor::takeOthers);
    return half;
}

void EveryRowEditor::showField() {
    const FieldChoice choice = field_->choice();
    const auto table = static_cast<TargetTable>(choice.table);
    value_->setMeanings(meaningsOf(table, coreText(choice.field), desk_.workspace()));
    QString now;
    for (const ConstantField& constant : model_->constants())
        if (constant.table == table && constant.field == coreText(choice.field)) now = qtText(constant.value);
    value_->setValue(now);
}

void EveryRowEditor::refresh() {
    if (!desk_.hasCurrent()) return;
    const Mapping& mapping = desk_.tableAt(desk_.current()).mapping;
    showing_ = true;
    for (int i = 0; i < ids_->count(); ++i) {
        const std::string field = coreText(ids_->item(i)->data(Qt::UserRole).toString());
        const bool used = std::find(mapping.idFrom.begin(), mapping.idFrom.end(), field) != mapping.idFrom.end();
        ids_->item(i)->setCheckState(used ? Qt::Checked : Qt::Unchecked);
    }
    others_->setCurrentIndex(
        others_->findData(mapping.others == OtherColumns::LeftOut ? -1 : static_cast<int>(mapping.othersOf)));
    showing_ = false;
}

// Those that were chosen before keep their order, as they stand in the id.
void EveryRowEditor::takeIds() {
    if (showing_ || !desk_.hasCurrent()) return;
    Mapping mapping = desk_.tableAt(desk_.current()).mapping;
    for (int i = 0; i < ids_->count(); ++i) {
        const std::string field = coreText(ids_->item(i)->data(Qt::UserRole).toString());
        const auto at = std::find(mapping.idFrom.begin(), mapping.idFrom.end(), field);
        const bool wanted = ids_->item(i)->checkState() == Qt::Checked;
        if (wanted && at == mapping.idFrom.end()) mapping.idFrom.push_back(field);
        if (!wanted && at != mapping.idFrom.end()) mapping.idFrom.erase(at);
    }
    desk_.setMapping(desk_.current(), std::move(mapping));
}

void EveryRowEditor::takeOthers() {
    if (showing_ || !desk_.hasCurrent()) return;
    Mapping mapping = desk_.tableAt(desk_.current()).mapping;
    const int of = others_->currentData().toInt();
    mapping.others = of < 0 ? OtherColumns::LeftOut : OtherColumns::Facts;
    if (of >= 0) mapping.othersOf = static_cast<TargetTable>(of);
    desk_.setMapping(desk_.current(), std::move(mapping));
}

}  // namespace clearline
