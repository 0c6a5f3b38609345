#include "ui/records/record_fields_model.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

#include "ui/import/field_words.h"
#include "ui/import/meaning_box.h"
#include "ui/look/look.h"
#include "ui/workspace/text.h"
#include "ui/workspace/workspace.h"

namespace clearline {

RecordFieldsModel::RecordFieldsModel(RecordDraft draft, Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent),
      draft_(std::move(draft)),
      workspace_(workspace),
      identifiers_(IdentifierDisplay::of(workspace)) {
    connect(&identifiers_, &IdentifierDisplay::changed, this,
            [this] { emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1)); });
}

const RecordDraft::Cell& RecordFieldsModel::cellAt(const QModelIndex& index) const {
    return draft_.cells()[static_cast<std::size_t>(index.row())];
}

int RecordFieldsModel::rowOf(std::string_view field) const {
    for (std::size_t i = 0; i < draft_.cells().size(); ++i)
        if (draft_.cells()[i].field == field) return static_cast<int>(i);
    return -1;
}

int RecordFieldsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(draft_.cells().size());
}

int RecordFieldsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant RecordFieldsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const RecordDraft::Cell& cell = cellAt(index);
    const bool changed = !cell.given && cell.now != cell.inFile;
    const auto shown = [&](const std::string& text) {
        return meaningText(qtText(shownText(text, identifiers_.identifiers())),
                           meaningsOf(TargetTable::Records, cell.field, workspace_));
    };
    switch (role) {
        case Qt::EditRole: return index.column() == Now ? qtText(cell.now) : QVariant();
        case Qt::FontRole:
            if (index.column() == Now && changed) {
                QFont bold;
                bold.setBold(true);
                return bold;
            }
            return {};
        case Qt::ForegroundRole:
            if (index.column() == InFile || cell.given) return Look::of(QGuiApplication::palette()).muted;
            return {};
        case Qt::AccessibleTextRole:
        case Qt::ToolTipRole:
        case Qt::DisplayRole:
            if (index.column() == Name) return fieldTitle(TargetTable::Records, cell.field);
            return shown(index.column() == InFile ? cell.inFile : cell.now);
        default: return {};
    }
}

bool RecordFieldsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable)) return false;
    const std::string text = coreText(value.toString());
    if (text == cellAt(index).now) return true;
    draft_.set(static_cast<std::size_t>(index.row()), text);
    emit dataChanged(index, index);
    emit edited();
    return true;
}

QVariant RecordFieldsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case Name: return tr("Field");
        case InFile: return tr("In the file");
        case Now:
            if (!nowTitle_.isEmpty()) return nowTitle_;
            return draft_.isNew() ? tr("In the scenario") : tr("In the scenario instead");
        default: return {};
    }
}

Qt::ItemFlags RecordFieldsModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Now && !cellAt(index).given) flags |= Qt::ItemIsEditable;
    return flags;
}

}  // namespace clearline
