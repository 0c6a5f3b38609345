#include "ui/import/side_rows_model.h"

#include <QStringList>

#include "ui/import/field_words.h"
#include "ui/import/form_words.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

QString day(const std::optional<Date>& date) { return date ? qtText(date->iso()) : QString(); }
QString number(const std::optional<Number>& value) { return value ? pointsText(*value) : QString(); }

}  // namespace

SideRowsModel::SideRowsModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), workspace_(workspace), identifiers_(IdentifierDisplay::of(workspace)) {
    connect(&identifiers_, &IdentifierDisplay::changed, this, [this] {
        if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
}

std::size_t SideRowsModel::count(const CaseInput& input, TargetTable table) {
    switch (table) {
        case TargetTable::Records: return input.records->size();
        case TargetTable::Subjects: return input.subjects.size();
        case TargetTable::Relations: return input.relations.size();
        case TargetTable::Readings: return input.readings.size();
        case TargetTable::Statement: return input.statement.size();
    }
    return 0;
}

void SideRowsModel::show(std::shared_ptr<const CaseInput> input, TargetTable table) {
    if (input == input_ && table == table_) return;
    beginResetModel();
    input_ = std::move(input);
    table_ = table;
    switch (table) {
        case TargetTable::Records: fields_.clear(); break;
        case TargetTable::Subjects: fields_ = {"name", "kind", "identifier", "id", "born_on"}; break;
        case TargetTable::Relations: fields_ = {"subject", "kind", "other", "from", "until"}; break;
        case TargetTable::Readings: fields_ = {"subject", "date", "score", "rulebook"}; break;
        case TargetTable::Statement: fields_ = {"subject", "date", "item", "points", "balance", "document", "record"};
    }
    endResetModel();
}

std::optional<Place> SideRowsModel::placeAt(const QModelIndex& index) const {
    if (!index.isValid()) return std::nullopt;
    const auto row = static_cast<std::size_t>(index.row());
    switch (table_) {
        case TargetTable::Records: break;
        case TargetTable::Subjects: return input_->subjects[row].place;
        case TargetTable::Relations: return input_->relations[row].place;
        case TargetTable::Readings: return input_->readings[row].place;
        case TargetTable::Statement: return input_->statement[row].place;
    }
    return std::nullopt;
}

int SideRowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !input_ || table_ == TargetTable::Records ? 0 : static_cast<int>(count(*input_, table_));
}

// Before the fields the row in the file.
int SideRowsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(fields_.size()) + 1;
}

QString SideRowsModel::shown(const std::string& text) const { return shownCell(text, identifiers_.identifiers()); }

QString SideRowsModel::text(std::size_t row, const std::string& field) const {
    if (table_ == TargetTable::Subjects) {
        const Subject& subject = input_->subjects[row];
        if (field == "name") return shown(subject.name);
        if (field == "id") return shown(subject.id);
        if (field == "born_on") return day(subject.bornOn);
        if (field == "kind")
            return subject.kind == SubjectKind::Person ? tr("a person")
                   : subject.kind == SubjectKind::Firm ? tr("a firm")
                                                       : QString();
        return qtText(shownIdentifier(subject.identifier, subject.kind, identifiers_.identifiers()));
    }
    if (table_ == TargetTable::Relations) {
        const Relation& relation = input_->relations[row];
        if (field == "from") return day(relation.from);
        if (field == "until") return day(relation.until);
        if (field == "kind") {
            const LocalText* title = workspace_.resources().kinds->relationTitle(relation.kind);
            return title ? qtText(title->in(workspace_.language())) : shown(relation.kind);
        }
        return shown(field == "subject" ? relation.subject : relation.other);
    }
    if (table_ == TargetTable::Readings) {
        const Reading& reading = input_->readings[row];
        if (field == "date") return day(reading.date);
        if (field == "score") return pointsText(reading.score);
        return shown(field == "subject" ? reading.subject : reading.rulebook);
    }
    const OfficialLine& line = input_->statement[row];
    if (field == "date") return day(line.date);
    if (field == "points") return number(line.points);
    if (field == "balance") return number(line.balance);
    return shown(field == "item"       ? line.item
                 : field == "document" ? line.document
                 : field == "record"   ? line.record
                                       : line.subject);
}

QVariant SideRowsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const std::string field =
        index.column() == 0 ? std::string() : fields_[static_cast<std::size_t>(index.column() - 1)];
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = field == "score" || field == "points" || field == "balance";
        return isNumber ? int(Qt::AlignRight | Qt::AlignVCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) return {};
    if (index.column() == 0) {
        const auto place = placeAt(index);
        return place && place->row > 0 ? QString::number(place->row) : QString();
    }
    return text(static_cast<std::size_t>(index.row()), field);
}

QVariant SideRowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    if (section == 0) return tr("Row");
    return fieldTitle(table_, fields_[static_cast<std::size_t>(section - 1)]);
}

}  // namespace clearline
