#include "ui/models/relation_model.h"

#include <QFont>

#include "core/explain/explanation.h"
#include "core/explain/relation_text.h"
#include "core/record/record.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {
constexpr quintptr kTop = 0;  // of a child: its row at the top, from 1

QString placeWords(const std::string& file, std::size_t row) {
    return RelationModel::tr("%1, row %2").arg(shortFileName(qtText(file))).arg(row);
}
}  // namespace

RelationModel::RelationModel(Workspace& workspace, QObject* parent)
    : QAbstractItemModel(parent), workspace_(workspace) {}

void RelationModel::refresh() {
    beginResetModel();
    ledger_ = workspace_.ledger();
    by_ = ledger_ ? byRelation(*ledger_) : ByRelation{};
    rows_.clear();
    if (ledger_) {
        if (ledger_->score()) rows_.push_back({Kind::Opening});
        for (std::size_t k = 0; k < by_.shares.size(); ++k) rows_.push_back({Kind::Share, k});
        if (!by_.scheme.isZero()) rows_.push_back({Kind::Scheme});
        if (!by_.limits.isZero()) rows_.push_back({Kind::Limits});
        if (ledger_->score()) rows_.push_back({Kind::Score});
    }
    endResetModel();
}

std::size_t RelationModel::bookedRows() const {
    std::size_t rows = 0;
    for (const RelationShare& share : by_.shares) rows += share.records.size();
    return rows;
}

QModelIndex RelationModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row() + 1) : kTop);
}

QModelIndex RelationModel::parent(const QModelIndex& index) const {
    return !index.isValid() || index.internalId() == kTop
               ? QModelIndex()
               : createIndex(static_cast<int>(index.internalId()) - 1, 0, kTop);
}

int RelationModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) return static_cast<int>(rows_.size());
    if (parent.internalId() != kTop || parent.column() > 0) return 0;
    const Row& row = rows_[static_cast<std::size_t>(parent.row())];
    return row.kind == Kind::Share ? static_cast<int>(by_.shares[row.share].records.size()) : 0;
}

int RelationModel::columnCount(const QModelIndex&) const { return ColumnCount; }

const BookedRecord* RelationModel::bookedAt(const QModelIndex& index) const {
    if (index.internalId() == kTop) return nullptr;
    const Row& row = rows_[static_cast<std::size_t>(index.internalId()) - 1];
    return &by_.shares[row.share].records[static_cast<std::size_t>(index.row())];
}

// "Employee: Shen Qiuchi", "Legal representative of: Haiyan Foods".
QString RelationModel::relationText(const Relation& relation) const {
    const LocalText* title = workspace_.resources().kinds->relationTitle(relation.kind);
    const QString kind = qtText(title ? title->in(workspace_.language()) : relation.kind);
    const std::string& id = otherOf(relation, ledger_->subject().id);
    const std::string name = ledger_->input().subject(id).name;
    return (relation.subject == ledger_->subject().id ? tr("%1: %2", "employee: name")
                                                      : tr("%1 of: %2", "employee of: name"))
        .arg(kind, qtText(name.empty() ? id : name));
}

QString RelationModel::shareText(const RelationShare& share, int column) const {
    const Relation* relation = share.relation ? &ledger_->input().relations[*share.relation] : nullptr;
    switch (column) {
        case What: return relation ? relationText(*relation) : tr("Own records");
        case Days: {
            if (!relation) return {};
            const QString from = relation->from ? qtText(relation->from->iso()) : tr("…", "an open end of a stretch");
            // The last day it holds, as people say it.
            const auto last = relation->until ? relation->until->plusDays(-1) : std::nullopt;
            return tr("%1 to %2", "days").arg(from, last ? qtText(last->iso()) : tr("…", "an open end of a stretch"));
        }
        case Counting: {
            const QString counts =
                share.counted == 0 ? tr("nothing") : tr("%1 of %2").arg(share.counting).arg(share.counted);
            return share.silent == 0 ? counts : tr("%1; %2 silent").arg(counts).arg(share.silent);
        }
        case Now: return shapedText(share.now);
        case Given: return shapedText(share.given);
        case Source: return relation ? placeWords(relation->place.file, relation->place.row) : QString();
        default: return {};
    }
}

QString RelationModel::bookedText(const BookedRecord& booked, int column) const {
    const Record record(*ledger_->input().records, booked.record);
    switch (column) {
        case What:
            return qtText(lineSentence(*ledger_, booked.line, *workspace_.words(), *workspace_.resources().kinds));
        case Days: return qtText(ledger_->line(booked.line).date.iso());
        case Counting: return booked.counting ? tr("counts") : tr("no longer");
        case Now: return shapedText(booked.now);
        case Given: return shapedText(booked.given);
        case Source: return placeWords(ledger_->input().records->sourceOf(booked.record).name, record.row());
        default: return {};
    }
}

QString RelationModel::rowText(const Row& row, int column) const {
    if (row.kind == Kind::Share) return shareText(by_.shares[row.share], column);
    if (column == What) switch (row.kind) {
            case Kind::Opening: return tr("Opening");
            case Kind::Scheme: return tr("Changes of the rulebook");
            case Kind::Limits: return tr("Caps, limits, direct grades and rounding");
            case Kind::Score: return tr("Score");
            case Kind::Share: break;
        }
    if (column != Now) return {};
    switch (row.kind) {
        case Kind::Opening: return pointsText(by_.opening);
        case Kind::Scheme: return shapedText(by_.scheme);
        case Kind::Limits: return shapedText(by_.limits);
        case Kind::Score: return pointsText(by_.total());
        case Kind::Share: break;
    }
    return {};
}

QVariant RelationModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !ledger_) return {};
    const BookedRecord* booked = bookedAt(index);
    const Row* row = booked ? &rows_[static_cast<std::size_t>(index.internalId()) - 1]
                            : &rows_[static_cast<std::size_t>(index.row())];
    const RelationShare* share = row->kind == Kind::Share ? &by_.shares[row->share] : nullptr;
    switch (role) {
        case Qt::ToolTipRole:
            if (share && share->relation && index.column() == What && !booked)
                return qtText(relationSentence(*ledger_, ledger_->input().relations[*share->relation],
                                               *workspace_.words(), *workspace_.resources().kinds));
            [[fallthrough]];
        case Qt::DisplayRole: return booked ? bookedText(*booked, index.column()) : rowText(*row, index.column());
        case Qt::AccessibleTextRole: {
            const QString text = data(index, Qt::DisplayRole).toString();
            return text.isEmpty()
                       ? text
                       : tr("%1: %2", "column: cell")
                             .arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), text);
        }
        case Qt::TextAlignmentRole:
            return int((index.column() == Now || index.column() == Given ? Qt::AlignRight : Qt::AlignLeft) |
                       Qt::AlignVCenter);
        case Qt::FontRole: {
            QFont font;
            font.setBold(row->kind == Kind::Score);
            return font;
        }
        case LineRole:
            if (booked) return QVariant::fromValue(booked->line);
            return share && !share->records.empty() ? QVariant::fromValue(share->records.front().line) : QVariant();
        case SubjectRole:
            return share && share->relation
                       ? qtText(otherOf(ledger_->input().relations[*share->relation], ledger_->subject().id))
                       : QVariant();
        default: return {};
    }
}

QVariant RelationModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Now || section == Given ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case What: return tr("From whom");
        case Days: return tr("When");
        case Counting: return tr("Still counts");
        case Now: return tr("In the score");
        case Given: return tr("When counted");
        case Source: return tr("Stands in");
        default: return {};
    }
}

}  // namespace clearline
