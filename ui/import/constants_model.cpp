#include "ui/import/constants_model.h"

#include "ui/import/field_words.h"
#include "ui/import/meaning_box.h"
#include "ui/workspace/text.h"

namespace clearline {

ConstantsModel::ConstantsModel(ImportDesk& desk, QObject* parent) : QAbstractTableModel(parent), desk_(desk) {
    connect(&desk_, &ImportDesk::rowsChanged, this, &ConstantsModel::refresh);
    connect(&desk_, &ImportDesk::currentChanged, this, &ConstantsModel::refresh);
    connect(&desk_, &ImportDesk::rowChanged, this, &ConstantsModel::refresh);
    refresh();
}

void ConstantsModel::refresh() {
    std::vector<ConstantField> now;
    if (desk_.hasCurrent()) now = desk_.tableAt(desk_.current()).mapping.constants;
    if (now == constants_) return;
    beginResetModel();
    constants_ = std::move(now);
    endResetModel();
}

void ConstantsModel::put(TargetTable table, const std::string& field, const std::string& value) {
    if (!desk_.hasCurrent()) return;
    Mapping mapping = desk_.tableAt(desk_.current()).mapping;
    std::erase_if(mapping.constants,
                  [&](const ConstantField& each) { return each.table == table && each.field == field; });
    if (!value.empty()) mapping.constants.push_back({table, field, value});
    desk_.setMapping(desk_.current(), std::move(mapping));
}

int ConstantsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(constants_.size());
}

int ConstantsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ConstantsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) return {};
    const ConstantField& constant = constants_[static_cast<std::size_t>(index.row())];
    if (index.column() == FieldColumn) return targetTitle(constant.table, constant.field);
    return meaningText(qtText(constant.value), meaningsOf(constant.table, constant.field, desk_.workspace()));
}

QVariant ConstantsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    return section == FieldColumn ? tr("Field") : tr("In every row");
}

}  // namespace clearline
