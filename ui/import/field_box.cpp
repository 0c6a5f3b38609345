#include "ui/import/field_box.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFocusEvent>
#include <QLineEdit>

#include "ui/import/field_words.h"
#include "ui/import/map_editing.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {
constexpr TargetTable kTables[] = {TargetTable::Records, TargetTable::Subjects, TargetTable::Relations,
                                   TargetTable::Readings, TargetTable::Statement};
}

FieldBox::FieldBox(Offers offers, const QString& fact, QWidget* parent) : QComboBox(parent) {
    setEditable(true);
    setInsertPolicy(NoInsert);
    setMaxVisibleItems(16);
    if (offers == Offers::FieldsAndLeftOut) add(tr("left out"), {});
    for (const TargetTable table : kTables) {
        for (const TargetField& field : targetFields(table))
            add(targetTitle(table, std::string(field.name)), {static_cast<int>(table), qtText(field.name)});
        if (hasFacts(table) && !fact.isEmpty())
            add(targetTitle(table, coreText(fact)), {static_cast<int>(table), fact});
    }
    auto* search = new QCompleter(model(), this);
    search->setCompletionMode(QCompleter::PopupCompletion);
    search->setFilterMode(Qt::MatchContains);
    search->setCaseSensitivity(Qt::CaseInsensitive);
    setCompleter(search);
    connect(search, qOverload<const QModelIndex&>(&QCompleter::activated), this, [this, search](const QModelIndex&) {
        const int found = findText(search->currentCompletion());
        if (found >= 0) setCurrentIndex(found);
        settle();
    });
    connect(this, &QComboBox::activated, this, &FieldBox::settle);
    connect(lineEdit(), &QLineEdit::returnPressed, this, &FieldBox::settle);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(18);
    setAccessibleName(tr("What the column becomes"));
    view()->setTextElideMode(Qt::ElideRight);
}

void FieldBox::add(const QString& title, const FieldChoice& choice) {
    addItem(title, QVariant::fromValue(choice));
    setItemData(count() - 1, choice.field, Qt::ToolTipRole);
}

FieldChoice FieldBox::choice() const { return itemData(kept_).value<FieldChoice>(); }

void FieldBox::setChoice(const FieldChoice& choice) {
    int at = -1;
    for (int i = 0; i < count(); ++i)
        if (itemData(i).value<FieldChoice>() == choice) at = i;
    if (at < 0) {  // a fact of another name
        add(targetTitle(static_cast<TargetTable>(choice.table), coreText(choice.field)), choice);
        at = count() - 1;
    }
    kept_ = at;
    setCurrentIndex(at);
}

void FieldBox::settle() {
    const int found = findText(lineEdit()->text(), Qt::MatchFixedString);
    const bool other = found >= 0 && found != kept_;
    if (found >= 0) kept_ = found;
    setCurrentIndex(kept_);
    setEditText(itemText(kept_));
    if (other) emit chosen();
}

void FieldBox::focusOutEvent(QFocusEvent* event) {
    if (event->reason() != Qt::PopupFocusReason) settle();
    QComboBox::focusOutEvent(event);
}

QWidget* FieldDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    const auto* columns = qobject_cast<const ColumnsModel*>(index.model());
    const QString header = columns ? columns->headerText(index.row()) : QString();
    auto* box = new FieldBox(FieldBox::Offers::FieldsAndLeftOut,
                             qtText(factName(coreText(header), static_cast<std::size_t>(index.row()))), parent);
    connect(box, &FieldBox::chosen, this, [this, box] {
        auto* self = const_cast<FieldDelegate*>(this);
        emit self->commitData(box);
        emit self->closeEditor(box);
    });
    return box;
}

void FieldDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    if (auto* box = qobject_cast<FieldBox*>(editor))
        box->setChoice(index.data(ColumnsModel::kTargetRole).value<FieldChoice>());
}

void FieldDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    if (const auto* box = qobject_cast<FieldBox*>(editor))
        model->setData(index, QVariant::fromValue(box->choice()), Qt::EditRole);
}

}  // namespace clearline
