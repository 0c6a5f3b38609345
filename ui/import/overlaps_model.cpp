#include "ui/import/overlaps_model.h"

#include <QGuiApplication>
#include <QStringList>
#include <algorithm>

#include "core/explain/problem_text.h"
#include "ui/import/field_words.h"
#include "ui/import/form_words.h"
#include "ui/look/look.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

QString overlapWords(Overlap overlap) {
    switch (overlap) {
        case Overlap::RecordAgain: return OverlapsModel::tr("= the same record");
        case Overlap::RecordDiffers: return OverlapsModel::tr("≠ the same record says something else");
        case Overlap::DocumentAgain: return OverlapsModel::tr("△ the same document under another id");
        case Overlap::SubjectDiffers: return OverlapsModel::tr("≠ the same person or firm, told otherwise");
        case Overlap::RelationAgain: return OverlapsModel::tr("= the same relation");
        case Overlap::ReadingAgain: return OverlapsModel::tr("= the same official score");
        case Overlap::StatementAgain: return OverlapsModel::tr("= the same official line");
    }
    return {};
}

QString placeWords(const Place& place) {
    Place shown = place;
    shown.file = coreText(shortFileName(qtText(place.file)));
    return qtText(placeText(shown));
}

}  // namespace

OverlapsModel::OverlapsModel(ImportDesk& desk, ImportChecker& checker, QObject* parent)
    : QAbstractTableModel(parent),
      desk_(desk),
      checker_(checker),
      identifiers_(IdentifierDisplay::of(desk.workspace())) {
    connect(&checker_, &ImportChecker::changed, this, &OverlapsModel::refresh);
    connect(&identifiers_, &IdentifierDisplay::changed, this, [this] {
        if (!rows_.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
    refresh();
}

void OverlapsModel::refresh() {
    beginResetModel();
    rows_.clear();
    conflicts_ = already_ = 0;
    if (const CheckedImport* checked = checker_.checked())
        for (const FileCheck& file : checked->files) {
            if (!file.alreadyAs.empty()) rows_.push_back({&file, nullptr});
            for (const FoundOverlap& overlap : file.overlaps) rows_.push_back({&file, &overlap});
            for (std::size_t what = 0; what < kOverlaps; ++what)
                (isConflict(static_cast<Overlap>(what)) ? conflicts_ : already_) += file.counts[what];
        }
    std::stable_partition(rows_.begin(), rows_.end(),
                          [](const Row& row) { return !row.overlap || isConflict(row.overlap->what); });
    endResetModel();
}

int OverlapsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int OverlapsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString OverlapsModel::text(const Row& row, int column) const {
    if (!row.overlap) {
        if (column == What) return tr("= the whole file, byte for byte");
        if (column == Here) return shortFileName(qtText(row.file->name));
        if (column == There) return qtText(row.file->alreadyAs);
        return {};
    }
    const FoundOverlap& overlap = *row.overlap;
    QStringList columns;
    switch (column) {
        case What: return overlapWords(overlap.what);
        case Which: {
            QString id = shownCell(overlap.id, identifiers_.identifiers());
            if (overlap.version > 1) id = tr("%1, version %2").arg(id).arg(overlap.version);
            if (!overlap.thereId.empty())
                id = tr("%1 here, %2 there").arg(id, shownCell(overlap.thereId, identifiers_.identifiers()));
            return overlap.otherSubject ? tr("%1, of another person or firm").arg(id) : id;
        }
        case Here: return placeWords(overlap.here);
        case There: return placeWords(overlap.there);
        case Differs:
            for (const std::string& each : overlap.columns)
                columns << fieldTitle(
                    overlap.what == Overlap::SubjectDiffers ? TargetTable::Subjects : TargetTable::Records, each);
            return columns.join(tr(", "));
        default: return {};
    }
}

QVariant OverlapsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    if (role == Qt::ForegroundRole && index.column() == What && row.overlap) {
        const Look& look = Look::of(QGuiApplication::palette());
        if (isConflict(row.overlap->what)) return look.loss;
        if (row.overlap->what == Overlap::DocumentAgain) return look.warning;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) return {};
    return text(row, index.column());
}

QVariant OverlapsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case What: return tr("What");
        case Which: return tr("Which");
        case Here: return tr("In the file");
        case There: return tr("In the case");
        case Differs: return tr("What differs");
        default: return {};
    }
}

}  // namespace clearline
