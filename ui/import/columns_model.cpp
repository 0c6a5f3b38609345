#include "ui/import/columns_model.h"

#include <QGuiApplication>

#include "ui/import/field_words.h"
#include "ui/import/form_words.h"
#include "ui/import/map_editing.h"
#include "ui/look/look.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {
constexpr std::size_t kCellsShown = 3;
}

ColumnsModel::ColumnsModel(ImportDesk& desk, QObject* parent)
    : QAbstractTableModel(parent), desk_(desk), identifiers_(IdentifierDisplay::of(desk.workspace())) {
    connect(&desk_, &ImportDesk::rowsChanged, this, &ColumnsModel::refresh);
    connect(&desk_, &ImportDesk::currentChanged, this, &ColumnsModel::refresh);
    connect(&desk_, &ImportDesk::rowChanged, this, [this](std::size_t r) {
        if (r == desk_.current()) refresh();
    });
    connect(&identifiers_, &IdentifierDisplay::changed, this, &ColumnsModel::refresh);
    refresh();
}

// The rows stay where the columns do, so that a selection outlives a change of the mapping.
void ColumnsModel::refresh() {
    std::vector<std::string> headers;
    if (desk_.hasCurrent() && now().next == TableStage::Ready) headers = now().headers;
    const bool others = headers != headers_ || headers.empty();
    if (others) beginResetModel();
    headers_ = std::move(headers);
    mapped_.assign(headers_.size(), std::nullopt);
    asked_.assign(headers_.size(), false);
    for (std::size_t i = 0; i < headers_.size(); ++i) mapped_[i] = mappedColumn(now().mapping, headers_[i]);
    if (!headers_.empty() && desk_.fileAt(desk_.current()).mapped) {
        const ImportFile& file = desk_.fileAt(desk_.current());
        const std::vector<std::size_t> planned = file.plannedTables();
        for (const Question& question : file.mapped->questions)
            if (question.table < planned.size() && planned[question.table] == desk_.row(desk_.current()).table &&
                question.column < asked_.size())
                asked_[question.column] = true;
    }
    if (others) {
        endResetModel();
        emit columnsReset();
    } else {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

const ColumnMapping* ColumnsModel::mapped(int row) const {
    const auto at = static_cast<std::size_t>(row);
    return at < mapped_.size() && mapped_[at] ? &now().mapping.columns[*mapped_[at]] : nullptr;
}

QString ColumnsModel::headerText(int row) const {
    const std::string& header = headers_[static_cast<std::size_t>(row)];
    return header.empty() ? tr("(no header)") : shownCell(header, identifiers_.identifiers());
}

int ColumnsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(headers_.size());
}

int ColumnsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

bool ColumnsModel::asked(int row) const { return asked_[static_cast<std::size_t>(row)]; }

QString ColumnsModel::text(int row, int column) const {
    const ColumnMapping* mapping = mapped(row);
    const auto at = static_cast<std::size_t>(row);
    QStringList parts;
    switch (column) {
        case Header: return columnLetters(at) + QStringLiteral("  ") + headerText(row);
        case Cells:
            if (at >= now().columns.size()) return {};
            for (const ColumnSight::Word& word : now().columns[at].words) {
                if (parts.size() == kCellsShown) break;
                parts << shownCell(word.text, identifiers_.identifiers());
            }
            return parts.isEmpty() ? tr("(all blank)") : parts.join(QStringLiteral(" · "));
        case Becomes:
            if (!mapping)
                return now().mapping.others == OtherColumns::Facts ? tr("a fact of its name") : tr("left out");
            if (mapping->targets.empty()) return tr("left out");
            for (const ColumnTarget& target : mapping->targets) parts << targetTitle(target.table, target.field);
            return parts.join(QStringLiteral(" + "));
        case Reading:
            if (asked(row)) return QStringLiteral("? ") + tr("to be answered");
            if (!mapping) return {};
            for (const ColumnTarget& target : mapping->targets)
                if (const QString reading = readingTitle(target); !reading.isEmpty()) parts << reading;
            if (const QString claim = claimTitle(mapping->claim); !claim.isEmpty()) parts << claim;
            return parts.join(QStringLiteral(" · "));
        default: return {};
    }
}

QVariant ColumnsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const ColumnMapping* mapping = mapped(index.row());
    const bool leftOut = !mapping || mapping->targets.empty();
    switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            if (role == Qt::ToolTipRole && index.column() == Becomes && mapping && !mapping->note.empty())
                return qtText(mapping->note.in(desk_.workspace().language()));
            if (index.column() == Required && role != Qt::DisplayRole)
                return mapping && mapping->required ? tr("must be there") : tr("may lack");
            return text(index.row(), index.column());
        case Qt::CheckStateRole:
            if (index.column() != Required) return {};
            return mapping && mapping->required ? Qt::Checked : Qt::Unchecked;
        case Qt::ForegroundRole:
            if (index.column() == Reading && asked(index.row())) return Look::of(QGuiApplication::palette()).warning;
            if (leftOut || index.column() == Cells) return Look::of(QGuiApplication::palette()).muted;
            return {};
        case kTargetRole:
            if (leftOut) return QVariant::fromValue(FieldChoice{});
            return QVariant::fromValue(
                FieldChoice{static_cast<int>(mapping->targets.front().table), qtText(mapping->targets.front().field)});
        default: return {};
    }
}

bool ColumnsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid()) return false;
    const std::string header = headers_[static_cast<std::size_t>(index.row())];
    if (index.column() == Required && role == Qt::CheckStateRole) {
        desk_.setMapping(desk_.current(), withRequired(now().mapping, header, value.toInt() == Qt::Checked));
        return true;
    }
    if (index.column() != Becomes || role != Qt::EditRole) return false;
    const auto choice = value.value<FieldChoice>();
    if (data(index, kTargetRole).value<FieldChoice>() == choice) return true;
    std::vector<ColumnTarget> targets;
    if (const ColumnMapping* mapping = mapped(index.row())) targets = mapping->targets;
    if (choice.field.isEmpty()) {
        targets.clear();
    } else {
        if (targets.empty()) targets.emplace_back();
        targets.front() = retargeted(targets.front(), static_cast<TargetTable>(choice.table), coreText(choice.field));
    }
    desk_.setMapping(desk_.current(), withTargets(now().mapping, header, std::move(targets)));
    return true;
}

Qt::ItemFlags ColumnsModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid() || headers_[static_cast<std::size_t>(index.row())].empty()) return flags;
    const ColumnMapping* mapping = mapped(index.row());
    if (index.column() == Becomes && (!mapping || mapping->targets.size() <= 1)) flags |= Qt::ItemIsEditable;
    if (index.column() == Required) flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant ColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Header: return tr("Column");
        case Cells: return tr("Cells such as");
        case Becomes: return tr("Becomes");
        case Reading: return tr("How it is read");
        case Required: return tr("Required");
        default: return {};
    }
}

}  // namespace clearline
