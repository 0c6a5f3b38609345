#include "ui/import/files_model.h"

#include <QFileInfo>

#include "core/explain/problem_text.h"
#include "ui/import/form_words.h"
#include "ui/look/look.h"
#include "ui/workspace/text.h"

namespace clearline {

QString tableName(const ImportDesk& desk, std::size_t r) {
    const ImportFile& file = desk.fileAt(r);
    const QString name = QFileInfo(file.path).fileName();
    const QString table = qtText(desk.tableAt(r).form.table);
    return table.isEmpty() ? name : name + QStringLiteral(" · ") + table;
}

QString takenFor(const ImportDesk& desk, std::size_t r) {
    const ImportFile& file = desk.fileAt(r);
    const ImportTable& table = desk.tableAt(r);
    if (file.ownForm) return FilesModel::tr("our own form");
    if (file.next == FileStage::Load || table.next != TableStage::Ready) return {};
    if (table.dataRows == 0) return FilesModel::tr("an empty table");
    if (table.own) return FilesModel::tr("our own columns");
    if (!table.known) return FilesModel::tr("not known: say what its columns are");
    const Mapping& map = desk.maps().mappings[*table.known];
    const QString title = qtText(map.title.in(desk.workspace().language()));
    return title.isEmpty() ? qtText(map.id) : title;
}

void ProblemCount::add(const Problems& problems) {
    for (const Problem& problem : problems)
        ++(problem.severity >= Severity::Error ? errors : problem.severity == Severity::Warning ? warnings : notices);
}

QString ProblemCount::text() const {
    QStringList parts;
    if (errors > 0) parts << FilesModel::tr("%n error(s)", nullptr, static_cast<int>(errors));
    if (warnings > 0) parts << FilesModel::tr("%n warning(s)", nullptr, static_cast<int>(warnings));
    if (notices > 0) parts << FilesModel::tr("%n notice(s)", nullptr, static_cast<int>(notices));
    return parts.join(FilesModel::tr(", "));
}

ProblemCount problemsOf(const ImportFile& file) {
    ProblemCount count;
    if (file.mapped)
        count.add(file.mapped->sorted);
    else
        for (const ImportTable& table : file.tables)
            if (table.wanted) count.add(table.problems);
    return count;
}

FilesModel::FilesModel(ImportDesk& desk, QObject* parent)
    : QAbstractTableModel(parent), desk_(desk), rows_(static_cast<int>(desk.rowCount())) {
    connect(&desk_, &ImportDesk::rowsChanged, this, [this] {
        beginResetModel();
        rows_ = static_cast<int>(desk_.rowCount());
        endResetModel();
    });
    connect(&desk_, &ImportDesk::rowChanged, this, [this](std::size_t r) {
        const int row = static_cast<int>(r);
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    });
    connect(&desk_, &ImportDesk::progressed, this, &FilesModel::onProgress);
}

void FilesModel::onProgress(std::size_t file, int percent) {
    readFile_ = file;
    percent_ = percent;
    for (std::size_t r = 0; r < desk_.rowCount(); ++r)
        if (desk_.row(r).file == file)
            emit dataChanged(index(static_cast<int>(r), State), index(static_cast<int>(r), State));
}

int FilesModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : rows_; }

int FilesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString FilesModel::text(std::size_t r, int column) const {
    const ImportFile& file = desk_.fileAt(r);
    const ImportTable& table = desk_.tableAt(r);
    const bool first = desk_.row(r).table == 0;
    switch (column) {
        case Name: return tableName(desk_, r);
        case Size: return first && file.file ? sizeText(file.bytes) : QString();
        case Format:
            if (file.next == FileStage::Load) return {};
            return file.ownForm ? (file.file ? QFileInfo(file.path).suffix().toUpper() : tr("folder"))
                                : formatTitle(table.form.format);
        case TakenFor: return takenFor(desk_, r);
        case State: break;
        default: return {};
    }
    const Problems& failure = !file.failure.empty() ? file.failure : table.failure;
    if (!failure.empty())
        return QStringLiteral("✕ ") + qtText(problemSentence(failure.front(), *desk_.workspace().words()));
    if (!table.wanted) return tr("not ticked");
    if (!file.ready() && desk_.busy())
        return desk_.row(r).file == readFile_ ? tr("being read: %1 %").arg(percent_) : tr("being read…");
    if (!file.mapped) return {};
    if (!file.mapped->questions.empty())
        return QStringLiteral("? ") +
               tr("%n question(s) to answer", nullptr, static_cast<int>(file.mapped->questions.size()));
    const QString problems = problemsOf(file).text();
    return problems.isEmpty() ? QStringLiteral("✓ ") + tr("nothing wrong") : QStringLiteral("△ ") + problems;
}

QVariant FilesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto r = static_cast<std::size_t>(index.row());
    switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole: return text(r, index.column());
        case Qt::ToolTipRole: return index.column() == Name ? desk_.fileAt(r).path : text(r, index.column());
        case Qt::CheckStateRole:
            if (index.column() != Name) return {};
            return desk_.tableAt(r).wanted ? Qt::Checked : Qt::Unchecked;
        case Qt::TextAlignmentRole:
            return index.column() == Size ? int(Qt::AlignRight | Qt::AlignVCenter)
                                          : int(Qt::AlignLeft | Qt::AlignVCenter);
        default: return {};
    }
}

bool FilesModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != Name) return false;
    desk_.setWanted(static_cast<std::size_t>(index.row()), value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags FilesModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Name) flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant FilesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return section == Size ? int(Qt::AlignRight | Qt::AlignVCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Name: return tr("Table");
        case Size: return tr("Size");
        case Format: return tr("Format");
        case TakenFor: return tr("Taken for");
        case State: return tr("So far");
        default: return {};
    }
}

}  // namespace clearline
