#include "ui/appeal/evidence_model.h"

#include <QLocale>

#include "ui/workspace/text.h"

namespace clearline {

void EvidenceModel::show(std::vector<EvidenceRow> rows) {
    beginResetModel();
    rows_ = std::move(rows);
    endResetModel();
}

void EvidenceModel::add(EvidenceRow row) {
    beginInsertRows({}, rowCount(), rowCount());
    rows_.push_back(std::move(row));
    endInsertRows();
}

void EvidenceModel::remove(int row) {
    if (!at(row)) return;
    beginRemoveRows({}, row, row);
    rows_.erase(rows_.begin() + row);
    endRemoveRows();
}

void EvidenceModel::change(int row, const Evidence& facts) {
    if (!at(row)) return;
    rows_[static_cast<std::size_t>(row)].facts = facts;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

const EvidenceRow* EvidenceModel::at(int row) const {
    return row < 0 || row >= rowCount() ? nullptr : &rows_[static_cast<std::size_t>(row)];
}

int EvidenceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int EvidenceModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant EvidenceModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const EvidenceRow& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::AccessibleTextRole:
        case Qt::DisplayRole:
            switch (index.column()) {
                case Name: return (row.warning.isEmpty() ? QString() : QStringLiteral("△ ")) + qtText(row.facts.name);
                case Type: return qtText(row.facts.mediaType);
                case Size: return sizeText(row.facts.size);
                case Shows: return qtText(row.facts.shows);
                default: return {};
            }
        case Qt::ToolTipRole: return row.warning.isEmpty() ? qtText(row.facts.sha256) : row.warning;
        case Qt::AccessibleDescriptionRole: return headerData(index.column(), Qt::Horizontal);
        case Qt::TextAlignmentRole:
            return int((index.column() == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        default: return {};
    }
}

QVariant EvidenceModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case Name: return tr("Paper");
        case Type: return tr("Type");
        case Size: return tr("Size");
        case Shows: return tr("What it shows");
        default: return {};
    }
}

}  // namespace clearline
