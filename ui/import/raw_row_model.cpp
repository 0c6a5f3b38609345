#include "ui/import/raw_row_model.h"

#include <QGuiApplication>
#include <algorithm>

#include "core/intake/read_case.h"
#include "core/tables/table_form.h"
#include "ui/import/form_words.h"
#include "ui/look/look.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {
constexpr std::size_t kHeaderBytes = 65536;
}

std::string_view csvHeaderRow(const SourceFile& file) {
    std::string_view start = file.slice(0, std::min(kHeaderBytes, file.bytes.size()));
    if (start.substr(0, 3) == "\xEF\xBB\xBF") start.remove_prefix(3);
    bool quoted = false;
    for (std::size_t i = 0; i < start.size(); ++i) {
        if (start[i] == '"') quoted = !quoted;
        if (!quoted && (start[i] == '\n' || start[i] == '\r')) return start.substr(0, i);
    }
    return start;
}

RawRowModel::RawRowModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), identifiers_(IdentifierDisplay::of(workspace)) {
    connect(&identifiers_, &IdentifierDisplay::changed, this, [this] {
        if (!lines_.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
}

void RawRowModel::put(std::vector<Line> lines) {
    beginResetModel();
    lines_ = std::move(lines);
    endResetModel();
}

void RawRowModel::clear() {
    if (!lines_.empty()) put({});
}

void RawRowModel::show(std::shared_ptr<const RawTable> table, std::vector<std::string> headers, std::uint32_t number) {
    const std::size_t row = table ? table->placeOf(number) : RawTable::kNoRow;
    if (row == RawTable::kNoRow) return clear();
    std::vector<Line> lines;
    const std::size_t columns = std::max(table->columnCount(), headers.size());
    for (std::size_t c = 0; c < columns; ++c) {
        const RawCell cell = table->cell(row, c);
        const std::string header = c < headers.size() ? headers[c] : std::string();
        if (cell.form == RawForm::Blank && header.empty()) continue;
        Line line{header, cellName(number, static_cast<std::uint32_t>(c + 1)), std::string(cell.raw), {}, false};
        if (cell.value != cell.raw) line.readAs = cell.value;
        line.refused = cell.refused || cell.form == RawForm::Error;
        lines.push_back(std::move(line));
    }
    put(std::move(lines));
}

void RawRowModel::showOwn(const std::shared_ptr<const SourceFile>& file, std::uint64_t offset, std::uint32_t length) {
    if (!qtText(file->name).endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)) {
        put({{coreText(tr("as written")), {}, std::string(file->slice(offset, length)), {}, false}});
        return;
    }
    const std::vector<CsvCell> headers = cutCsvRow(csvHeaderRow(*file)), cells = cutCsvRow(file->slice(offset, length));
    std::vector<Line> lines;
    for (std::size_t c = 0; c < cells.size(); ++c) {
        Line line{c < headers.size() ? headers[c].value : std::string(), {}, cells[c].raw, {}, false};
        if (cells[c].value != cells[c].raw) line.readAs = cells[c].value;
        lines.push_back(std::move(line));
    }
    put(std::move(lines));
}

int RawRowModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(lines_.size());
}

int RawRowModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant RawRowModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Line& line = lines_[static_cast<std::size_t>(index.row())];
    const Look& look = Look::of(QGuiApplication::palette());
    if (role == Qt::ForegroundRole) {
        if (line.refused && index.column() == Written) return look.loss;
        return index.column() == Written ? QVariant() : QVariant(look.muted);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) return {};
    switch (index.column()) {
        case Header:
            return line.header.empty() ? tr("(no header)") : shownCell(line.header, identifiers_.identifiers());
        case Cell: return qtText(line.cell);
        case Written: {
            const QString text = shownCell(line.written, identifiers_.identifiers());
            return line.refused ? QStringLiteral("✕ ") + text : text;
        }
        case ReadAs: return shownCell(line.readAs, identifiers_.identifiers());
        default: return {};
    }
}

QVariant RawRowModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Header: return tr("Column");
        case Cell: return tr("Cell");
        case Written: return tr("As written in the file");
        case ReadAs: return tr("Read as");
        default: return {};
    }
}

}  // namespace clearline
