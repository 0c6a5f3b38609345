#include "ui/import/preview_model.h"

#include <QGuiApplication>
#include <algorithm>

#include "core/explain/problem_text.h"
#include "core/record/record.h"
#include "ui/import/field_words.h"
#include "ui/import/form_words.h"
#include "ui/import/meaning_box.h"
#include "ui/look/look.h"
#include "ui/look/status_mark.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {
// What people look for first.
constexpr Field kOrder[] = {Field::Kind,     Field::OccurredOn, Field::DecidedOn,   Field::ReceivedOn, Field::Amount,
                            Field::Quantity, Field::Document,   Field::Agency,      Field::Id,         Field::Version,
                            Field::Type,     Field::EndedOn,    Field::ConfirmedOn, Field::MadeGoodOn, Field::Act,
                            Field::Status,   Field::Note};
}  // namespace

PreviewModel::PreviewModel(ImportDesk& desk, QObject* parent)
    : QAbstractTableModel(parent), desk_(desk), identifiers_(IdentifierDisplay::of(desk.workspace())) {
    connect(&desk_, &ImportDesk::rowsChanged, this, &PreviewModel::refresh);
    connect(&desk_, &ImportDesk::currentChanged, this, &PreviewModel::refresh);
    connect(&desk_, &ImportDesk::fileChanged, this, [this](std::size_t f) {
        if (desk_.hasCurrent() && f == desk_.row(desk_.current()).file) refresh();
    });
    connect(&identifiers_, &IdentifierDisplay::changed, this, [this] {
        if (input_) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
    refresh();
}

void PreviewModel::refresh() {
    const bool some = desk_.hasCurrent() && desk_.fileAt(desk_.current()).mapped.has_value();
    const auto input = some ? desk_.fileAt(desk_.current()).mapped->input : nullptr;
    if (some) file_ = desk_.row(desk_.current()).file;
    if (input == input_) return;
    beginResetModel();
    input_ = input;
    fields_.clear();
    if (input_)
        for (const Field field : kOrder)
            if (std::find(mapped().fields.begin(), mapped().fields.end(), field) != mapped().fields.end())
                fields_.push_back(field);
    endResetModel();
}

const PreviewRow* PreviewModel::at(const QModelIndex& index) const {
    return index.isValid() && input_ ? &mapped().preview[static_cast<std::size_t>(index.row())] : nullptr;
}

Problems PreviewModel::problemsOf(const PreviewRow& row) const {
    Problems problems;
    if (row.problem == PreviewRow::kNone) return problems;
    const Problems& all = mapped().sorted;
    for (std::size_t i = row.problem; i < all.size() && all[i].place.row == row.row; ++i) problems.push_back(all[i]);
    return problems;
}

int PreviewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !input_ ? 0 : static_cast<int>(mapped().preview.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : FirstField + static_cast<int>(fields_.size());
}

QString PreviewModel::subjectText(const PreviewRow& row) const {
    if (row.record == PreviewRow::kNone) return problemText(row);
    const Record record(*input_->records, row.record);
    const clearline::Subject subject = input_->subject(record.subject());
    const QString id = qtText(shownText(subject.id, identifiers_.identifiers()));
    if (subject.name.empty() || subject.name == subject.id) return id;
    return tr("%1 (%2)").arg(shownCell(subject.name, identifiers_.identifiers()), id);
}

QString PreviewModel::problemText(const PreviewRow& row) const {
    if (row.problem == PreviewRow::kNone) return {};
    return qtText(
        problemSentence(mapped().sorted[row.problem], *desk_.workspace().words(), identifiers_.identifiers()));
}

QString PreviewModel::fieldText(const PreviewRow& row, Field field) const {
    if (row.record == PreviewRow::kNone) return {};
    const Record record(*input_->records, row.record);
    const auto shown = [this](std::string_view text) { return shownCell(text, identifiers_.identifiers()); };
    const auto number = [](const std::optional<Number>& value) { return value ? pointsText(*value) : QString(); };
    switch (field) {
        case Field::Id: return shown(record.id());
        case Field::Version: return QString::number(input_->records->version(row.record));
        case Field::Kind: {
            const Kind* kind = desk_.workspace().resources().kinds->find(record.kind());
            const QString title = kind ? qtText(kind->title.in(desk_.workspace().language())) : QString();
            return title.isEmpty() ? shown(record.kind()) : title;
        }
        case Field::Type: {
            constexpr const char* kTypes[] = {"", "basic", "positive", "notice", "bad"};
            const QString type = QString::fromLatin1(kTypes[static_cast<std::size_t>(record.type())]);
            for (const Meaning& meaning : meaningsOf(TargetTable::Records, "type", desk_.workspace()))
                if (meaning.value == type) return meaning.title;
            return {};
        }
        case Field::Agency: return shown(record.agency());
        case Field::Document: return shown(record.document());
        case Field::Amount: return number(record.amount());
        case Field::Quantity: return number(record.quantity());
        case Field::Act: return shown(record.act());
        case Field::Status: return record.status() == RecordStatus::Withdrawn ? tr("withdrawn") : QString();
        case Field::Note: return shown(record.note());
        case Field::Subject: return shown(record.subject());
        default: {
            const auto date = record.date(field);
            return date ? qtText(date->iso()) : QString();
        }
    }
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const {
    const PreviewRow* row = at(index);
    if (!row) return {};
    const bool lost = row->record == PreviewRow::kNone;
    const bool wrong = row->problem != PreviewRow::kNone;
    if (role == Qt::ForegroundRole) {
        const Look& look = Look::of(QGuiApplication::palette());
        if (index.column() == Mark && wrong) return row->gravest >= Severity::Error ? look.loss : look.warning;
        if (lost) return look.muted;
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const bool number =
            index.column() >= FirstField &&
            fieldForm(fields_[static_cast<std::size_t>(index.column() - FirstField)]) == FieldForm::Number;
        return number ? int(Qt::AlignRight | Qt::AlignVCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole && index.column() == Mark) return problemText(*row);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) return {};
    switch (index.column()) {
        case Mark:
            if (lost) return QStringLiteral("✕ ") + tr("not used");
            return wrong ? severityText(row->gravest) : QStringLiteral("✓");
        case Where: return row->row == 0 ? QString() : QString::number(row->row);
        case Subject: return subjectText(*row);
        default: return fieldText(*row, fields_[static_cast<std::size_t>(index.column() - FirstField)]);
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Mark: return tr("Problems");
        case Where: return tr("Row");
        case Subject: return tr("Who");
        default: {
            const auto at = static_cast<std::size_t>(section - FirstField);
            return at < fields_.size() ? fieldTitle(TargetTable::Records, std::string(columnName(fields_[at])))
                                       : QString();
        }
    }
}

}  // namespace clearline
