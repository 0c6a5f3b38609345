#include "ui/import/subject_matches_model.h"

#include <QGuiApplication>
#include <QStringList>
#include <algorithm>

#include "ui/import/form_words.h"
#include "ui/look/look.h"
#include "ui/workspace/text.h"

namespace clearline {

SubjectMatchesModel::SubjectMatchesModel(ImportDesk& desk, ImportChecker& checker, QObject* parent)
    : QAbstractTableModel(parent),
      desk_(desk),
      checker_(checker),
      identifiers_(IdentifierDisplay::of(desk.workspace())) {
    connect(&checker_, &ImportChecker::changed, this, &SubjectMatchesModel::refresh);
    connect(&identifiers_, &IdentifierDisplay::changed, this, [this] {
        if (!rows_.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
    refresh();
}

void SubjectMatchesModel::refresh() {
    beginResetModel();
    rows_.clear();
    if (const CheckedImport* checked = checker_.checked())
        for (std::size_t f = 0; f < checked->files.size(); ++f)
            for (const SubjectCheck& subject : checked->files[f].subjects) rows_.push_back({f, &subject});
    const auto sure = [](const Row& row) { return row.subject->doubts.empty(); };
    std::stable_partition(rows_.begin(), rows_.end(), [&](const Row& row) { return !sure(row); });
    doubtful_ = static_cast<int>(std::count_if(rows_.begin(), rows_.end(), [&](const Row& row) { return !sure(row); }));
    endResetModel();
}

QString SubjectMatchesModel::nameOf(const std::string& name, const std::string& id) const {
    const QString shownId = shownCell(id, identifiers_.identifiers());
    if (name.empty() || name == id) return shownId;
    return tr("%1 (%2)").arg(shownCell(name, identifiers_.identifiers()), shownId);
}

QString SubjectMatchesModel::matchText(const SubjectCheck& subject) const {
    switch (subject.match) {
        case MatchedBy::New: return tr("new");
        case MatchedBy::SameId: return QStringLiteral("✓ ") + tr("the same, by the id");
        case MatchedBy::Identifier: return QStringLiteral("✓ ") + tr("the same, by the number");
        case MatchedBy::Chosen: return QStringLiteral("✓ ") + tr("the same, as you said");
        case MatchedBy::KeptApart: return tr("kept apart");
    }
    return {};
}

QString SubjectMatchesModel::doubtText(const DoubtfulSubject& doubt) const {
    const QString whom = nameOf(doubt.name, doubt.subject);
    switch (doubt.why) {
        case SubjectDoubt::SameName:
            return tr("the same name as %1, and nothing that tells whether they are one").arg(whom);
        case SubjectDoubt::LookAlikeName:
            return tr("the name looks like that of %1, written with other characters").arg(whom);
        case SubjectDoubt::OldNumber: return tr("an old number of 15 digits that stands in the number of %1").arg(whom);
        case SubjectDoubt::FaultyNumber: return tr("the same number as %1, and the number cannot be right").arg(whom);
        case SubjectDoubt::MaskedNumber: return tr("the same number as %1 as far as it is shown").arg(whom);
        case SubjectDoubt::OtherNumber: return tr("named like %1, with another number: two people").arg(whom);
        case SubjectDoubt::IdTaken: return tr("the id is that of %1 in the case").arg(whom);
    }
    return {};
}

int SubjectMatchesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int SubjectMatchesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString SubjectMatchesModel::text(const Row& row, int column) const {
    const SubjectCheck& subject = *row.subject;
    QStringList doubts;
    switch (column) {
        case Who: return shownCell(subject.name.empty() ? subject.called : subject.name, identifiers_.identifiers());
        case NumberColumn: return qtText(shownIdentifier(subject.identifier, subject.kind, identifiers_.identifiers()));
        case Records: return QString::number(subject.records);
        case InCase: return matchText(subject);
        case Doubt:
            for (const DoubtfulSubject& doubt : subject.doubts) doubts << doubtText(doubt);
            return doubts.isEmpty() ? QString() : QStringLiteral("△ ") + doubts.join(tr("; "));
        default: return {};
    }
}

QVariant SubjectMatchesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::ToolTipRole:
            if (index.column() == InCase && row.subject->match != MatchedBy::New)
                return shownCell(row.subject->subject, identifiers_.identifiers());
            return text(row, index.column());
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole: return text(row, index.column());
        case Qt::TextAlignmentRole:
            return index.column() == Records ? int(Qt::AlignRight | Qt::AlignVCenter)
                                             : int(Qt::AlignLeft | Qt::AlignVCenter);
        case Qt::ForegroundRole:
            if (index.column() == Doubt) return Look::of(QGuiApplication::palette()).warning;
            return {};
        case kChosenRole: return row.subject->match == MatchedBy::Chosen ? qtText(row.subject->subject) : QString();
        case kChoicesRole:
        case kIdsRole: {
            QStringList texts{tr("keep apart")}, ids{QString()};
            for (const DoubtfulSubject& doubt : row.subject->doubts) {
                if (ids.contains(qtText(doubt.subject))) continue;
                texts << tr("the same as %1").arg(nameOf(doubt.name, doubt.subject));
                ids << qtText(doubt.subject);
            }
            return role == kChoicesRole ? texts : ids;
        }
        default: return {};
    }
}

bool SubjectMatchesModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || index.column() != InCase || role != Qt::EditRole) return false;
    const Row row = rows_[static_cast<std::size_t>(index.row())];
    const std::size_t file = checker_.deskFile(row.file);
    std::vector<SubjectChoice> choices = desk_.file(file).subjects;
    const std::string called = row.subject->called;
    std::erase_if(choices, [&](const SubjectChoice& choice) { return choice.called == called; });
    if (const QString whom = value.toString(); !whom.isEmpty()) choices.push_back({called, coreText(whom)});
    desk_.setSubjects(file, std::move(choices));
    return true;
}

Qt::ItemFlags SubjectMatchesModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid() || index.column() != InCase) return flags;
    return rows_[static_cast<std::size_t>(index.row())].subject->doubts.empty() ? flags : flags | Qt::ItemIsEditable;
}

QVariant SubjectMatchesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return section == Records ? int(Qt::AlignRight | Qt::AlignVCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Who: return tr("In the file");
        case NumberColumn: return tr("Number");
        case Records: return tr("Records");
        case InCase: return tr("In the case");
        case Doubt: return tr("Doubt");
        default: return {};
    }
}

}  // namespace clearline
