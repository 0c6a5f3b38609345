#include "ui/import/values_model.h"

#include <algorithm>

#include "ui/import/form_words.h"
#include "ui/workspace/text.h"

namespace clearline {

ValuesModel::ValuesModel(IdentifierDisplay& identifiers, QObject* parent)
    : QAbstractTableModel(parent), identifiers_(identifiers) {
    connect(&identifiers_, &IdentifierDisplay::changed, this, [this] {
        if (!words_.empty()) emit dataChanged(index(0, Word), index(rowCount() - 1, Word));
    });
}

void ValuesModel::show(const ColumnSight& sight, const ColumnTarget& target) {
    std::vector<ColumnSight::Word> words = sight.words;
    for (const auto& [word, means] : target.values)
        if (std::none_of(words.begin(), words.end(), [&](const auto& each) { return each.text == word; }))
            words.push_back({word, 0});
    const auto same = [](const ColumnSight::Word& a, const ColumnSight::Word& b) {
        return a.text == b.text && a.cells == b.cells;
    };
    const bool others = !std::equal(words.begin(), words.end(), words_.begin(), words_.end(), same);
    if (others) beginResetModel();
    words_ = std::move(words);
    values_ = target.values;
    if (others)
        endResetModel();
    else if (!words_.empty())
        emit dataChanged(index(0, Means), index(rowCount() - 1, Means));
}

std::string ValuesModel::meaningOf(const std::string& word) const {
    for (const auto& [each, means] : values_)
        if (each == word) return means;
    return {};
}

int ValuesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(words_.size());
}

int ValuesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ValuesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const ColumnSight::Word& word = words_[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole)
        return index.column() == Cells ? int(Qt::AlignRight | Qt::AlignVCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole) return {};
    switch (index.column()) {
        case Word: return shownCell(word.text, identifiers_.identifiers());
        case Cells: return static_cast<qulonglong>(word.cells);
        case Means: return qtText(meaningOf(word.text));
        default: return {};
    }
}

bool ValuesModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || index.column() != Means || role != Qt::EditRole) return false;
    const std::string& word = words_[static_cast<std::size_t>(index.row())].text;
    const std::string means = coreText(value.toString().trimmed());
    if (means == meaningOf(word)) return true;
    std::erase_if(values_, [&](const auto& each) { return each.first == word; });
    if (!means.empty()) values_.emplace_back(word, means);
    emit dataChanged(index, index);
    emit changed();
    return true;
}

Qt::ItemFlags ValuesModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Means ? flags | Qt::ItemIsEditable : flags;
}

QVariant ValuesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return section == Cells ? int(Qt::AlignRight | Qt::AlignVCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Word: return tr("Word in the file");
        case Cells: return tr("Cells");
        case Means: return tr("Means");
        default: return {};
    }
}

}  // namespace clearline
