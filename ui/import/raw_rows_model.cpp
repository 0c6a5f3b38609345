#include "ui/import/raw_rows_model.h"

#include <QFont>
#include <QGuiApplication>

#include "core/explain/problem_text.h"
#include "ui/import/form_words.h"
#include "ui/look/look.h"
#include "ui/workspace/text.h"

namespace clearline {

RawRowsModel::RawRowsModel(ImportDesk& desk, QObject* parent)
    : QAbstractTableModel(parent), desk_(desk), identifiers_(IdentifierDisplay::of(desk.workspace())) {
    connect(&desk_, &ImportDesk::rowsChanged, this, &RawRowsModel::refresh);
    connect(&desk_, &ImportDesk::currentChanged, this, &RawRowsModel::refresh);
    connect(&desk_, &ImportDesk::rowChanged, this, &RawRowsModel::onRow);
    connect(&identifiers_, &IdentifierDisplay::changed, this, &RawRowsModel::refresh);
    refresh();
}

void RawRowsModel::onRow(std::size_t r) {
    if (r != desk_.current()) return;
    const ImportTable& now = desk_.tableAt(r);
    if (now.table != table_ || now.form != form_ || now.headers != headers_) refresh();
}

void RawRowsModel::refresh() {
    beginResetModel();
    table_.reset();
    headers_.clear();
    problems_.clear();
    if (desk_.hasCurrent()) {
        const ImportTable& now = desk_.tableAt(desk_.current());
        table_ = now.table;
        form_ = now.form;
        headers_ = now.headers;
        for (const Problem& problem : now.problems)
            problems_.emplace(std::pair(problem.place.row, problem.place.column), problem);
    }
    endResetModel();
}

int RawRowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !table_ ? 0 : static_cast<int>(table_->rowCount());
}

int RawRowsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !table_ ? 0 : static_cast<int>(table_->columnCount());
}

const Problem* RawRowsModel::problemAt(std::uint32_t row, std::uint32_t column) const {
    const auto found = problems_.find({row, column});
    return found == problems_.end() ? nullptr : &found->second;
}

bool RawRowsModel::isHeader(std::size_t row) const {
    const std::uint32_t number = table_->row(row).number;
    return form_.headerRow > 0 && number >= form_.headerRow && number < form_.headerRow + form_.headerRows;
}

QVariant RawRowsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto row = static_cast<std::size_t>(index.row()), column = static_cast<std::size_t>(index.column());
    const RawCell cell = table_->cell(row, column);
    const Problem* problem = problemAt(table_->row(row).number, static_cast<std::uint32_t>(column + 1));
    const bool refused = cell.refused || cell.form == RawForm::Error;
    switch (role) {
        case Qt::DisplayRole: {
            const QString text = shownCell(refused ? cell.raw : cell.value, identifiers_.identifiers());
            return refused ? QStringLiteral("✕ ") + text : text;
        }
        case Qt::ToolTipRole:
        case Qt::AccessibleDescriptionRole:
            if (problem)
                return qtText(problemMessage(*problem, *desk_.workspace().words(), identifiers_.identifiers()));
            return role == Qt::ToolTipRole ? QVariant(shownCell(cell.raw, identifiers_.identifiers())) : QVariant();
        case Qt::ForegroundRole:
            if (refused) return Look::of(QGuiApplication::palette()).loss;
            return {};
        case Qt::FontRole:
            if (isHeader(row)) return scaledFont(plainFont(), 1.0, true);
            return {};
        case Qt::TextAlignmentRole:
            return cell.form == RawForm::Number ? int(Qt::AlignRight | Qt::AlignVCenter)
                                                : int(Qt::AlignLeft | Qt::AlignVCenter);
        default: return {};
    }
}

QVariant RawRowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (!table_) return {};
    if (orientation == Qt::Vertical) {
        if (role == Qt::DisplayRole) return table_->row(static_cast<std::size_t>(section)).number;
        return {};
    }
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    const auto column = static_cast<std::size_t>(section);
    const QString letters = columnLetters(column);
    if (column >= headers_.size() || headers_[column].empty()) return letters;
    return letters + QStringLiteral("  ") + shownCell(headers_[column], identifiers_.identifiers());
}

}  // namespace clearline
