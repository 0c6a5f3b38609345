#include "ui/models/variables_model.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

#include "ui/look/look.h"
#include "ui/look/status_mark.h"
#include "ui/workspace/text.h"

namespace clearline {

VariablesModel::VariablesModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), workspace_(workspace) {
    connect(&workspace_, &Workspace::caseChanged, this, &VariablesModel::refresh);
    connect(&workspace_, &Workspace::ledgerChanged, this, &VariablesModel::revalue);
    connect(&workspace_, &Workspace::languageChanged, this, &VariablesModel::refresh);
    refresh();
}

void VariablesModel::refresh() {
    beginResetModel();
    original_ = workspace_.isOpen() ? workspace_.rulebook() : nullptr;
    current_ = workspace_.isOpen() ? workspace_.ledger()->rulebookPointer() : nullptr;
    rows_ = original_ ? variableRows(*original_) : std::vector<VariableRow>();
    collect();
    endResetModel();
}

void VariablesModel::revalue() {
    if (!workspace_.isOpen() || workspace_.rulebook() != original_) return refresh();
    current_ = workspace_.ledger()->rulebookPointer();
    if (onlyChanged_) {
        beginResetModel();
        collect();
        endResetModel();
    } else if (!visible_.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void VariablesModel::setFilter(const QString& text, bool onlyChanged) {
    beginResetModel();
    filter_ = text.trimmed();
    onlyChanged_ = onlyChanged;
    collect();
    endResetModel();
}

void VariablesModel::collect() {
    visible_.clear();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const VariableRow& row = rows_[i];
        if (onlyChanged_ && !edited(row)) continue;
        const QString words = shownName(row) + QLatin1Char(' ') + qtText(row.id(*original_)) + QLatin1Char(' ') +
                              row.title(*original_, Language::English) + QLatin1Char(' ') +
                              row.title(*original_, Language::Chinese);
        if (filter_.isEmpty() || words.contains(filter_, Qt::CaseInsensitive)) visible_.push_back(i);
    }
}

bool VariablesModel::edited(const VariableRow& row) const {
    return current_ != original_ && row.shown(*current_) != row.shown(*original_);
}

int VariablesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(visible_.size());
}

int VariablesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString VariablesModel::shownName(const VariableRow& row) const {
    const QString title = row.title(*original_, workspace_.language());
    return row.ofTable ? title + QStringLiteral(" · ") + row.condition(*original_) : title;
}

QString VariablesModel::shownChange(const VariableRow& row) const {
    const QString now = row.shown(*current_);
    return edited(row) ? row.shown(*original_) + QStringLiteral(" → ") + now : now;
}

QString VariablesModel::unitWord(const QString& unit) const {
    constexpr const char* known[] = {QT_TR_NOOP("points"), QT_TR_NOOP("yuan"), QT_TR_NOOP("percent"),
                                     QT_TR_NOOP("hours"),  QT_TR_NOOP("days"), QT_TR_NOOP("duration")};
    for (const char* word : known)
        if (unit == QLatin1String(word)) return tr(word);
    return unit;  // a rulebook's own
}

QString VariablesModel::inForceText(const Interval& when) const {
    if (when.from && when.until) return tr("%1 to before %2").arg(qtText(when.from->iso()), qtText(when.until->iso()));
    if (when.from) return tr("from %1").arg(qtText(when.from->iso()));
    if (when.until) return tr("before %1").arg(qtText(when.until->iso()));
    return tr("always");
}

QString VariablesModel::sourceText(const VariableRow& row) const {
    const Citation& citation = row.citation(*original_);
    const auto source = original_->sources.find(citation.source);
    QString text = source == original_->sources.end() ? qtText(citation.source)
                                                      : qtText(source->second.title.in(workspace_.language()));
    if (source != original_->sources.end() && !source->second.year.empty())
        text += QLatin1Char(' ') + qtText(source->second.year);
    if (!citation.note.empty())
        text += (text.isEmpty() ? QString() : QStringLiteral(" · ")) + qtText(citation.note.in(workspace_.language()));
    return text;
}

QString VariablesModel::allowedText(const VariableRow& row) const {
    const auto* allowed = row.allowed(*original_);
    return allowed && *allowed
               ? tr("published range %1 to %2").arg(pointsText((*allowed)->first), pointsText((*allowed)->second))
               : QString();
}

bool VariablesModel::outside(const VariableRow& row) const {
    const auto* allowed = row.allowed(*original_);
    const auto* number = row.value(*current_).as<Number>();
    return allowed && *allowed && number && (*number < (*allowed)->first || *number > (*allowed)->second);
}

QString VariablesModel::accessibleText(const VariableRow& row) const {
    QString text = tr("%1: %2 %3").arg(shownName(row), row.shown(*current_), unitWord(row.unit(*original_)));
    if (edited(row)) text += tr(", was %1").arg(row.shown(*original_));
    return text + QStringLiteral(", ") + inForceText(row.when(*original_)) + QStringLiteral(", ") +
           statusWord(edited(row) ? Status::Edited : row.citation(*original_).status);
}

QVariant VariablesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const VariableRow& row = at(index);
    const Status status = edited(row) ? Status::Edited : row.citation(*original_).status;
    switch (role) {
        case Qt::DisplayRole:
            switch (index.column()) {
                case Name: return shownName(row);
                case InForce: return inForceText(row.when(*original_));
                case ValueColumn: return shownChange(row);
                case Unit: return unitWord(row.unit(*original_));
                case StatusColumn: return markedStatus(status);
                case SourceColumn: return sourceText(row);
                default: return {};
            }
        case Qt::EditRole:
            return index.column() == ValueColumn ? QVariant(plainValue(row.value(*current_))) : QVariant();
        case Qt::TextAlignmentRole:
            return index.column() == ValueColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
        case Qt::ForegroundRole:
            if (index.column() == StatusColumn) return statusColour(status, QGuiApplication::palette());
            if (index.column() == ValueColumn && edited(row)) return Look::of(QGuiApplication::palette()).edited;
            return {};
        case Qt::ToolTipRole: {
            if (index.column() == SourceColumn) return sourceText(row);
            QString tip = shownName(row) + QStringLiteral("\n") + qtText(row.id(*original_));
            if (const QString range = allowedText(row); !range.isEmpty()) tip += QLatin1Char('\n') + range;
            if (outside(row)) tip += QLatin1Char('\n') + tr("This value is outside the published range.");
            return tip;
        }
        case Qt::AccessibleTextRole: return index.column() == Name ? accessibleText(row) : data(index, Qt::DisplayRole);
        case EditedRole: return edited(row);
        case OldRole: return row.shown(*original_);
        case OutsideRole: return outside(row);
        default: return {};
    }
}

QVariant VariablesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == ValueColumn ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Name: return tr("Variable");
        case InForce: return tr("In force");
        case ValueColumn: return tr("Value");
        case Unit: return tr("Unit");
        case StatusColumn: return tr("How known");
        case SourceColumn: return tr("Source");
        default: return {};
    }
}

Qt::ItemFlags VariablesModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == ValueColumn ? flags | Qt::ItemIsEditable : flags;
}

QString VariablesModel::refusal(const QModelIndex& index, const QString& text) const {
    const Value& like = at(index).value(*original_);
    if (parseValue(text, like)) return {};
    if (like.as<Period>()) return tr("“%1” is not a period. Write for example P2Y, P6M or P30D.").arg(text);
    if (like.as<Date>()) return tr("“%1” is not a date. Write for example 2019-03-14.").arg(text);
    if (like.as<std::string>()) return tr("Write something here, or press Escape to keep the old value.");
    return tr("“%1” is not a number. Write for example -15 or 0.5, with a point.").arg(text);
}

bool VariablesModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid() || index.column() != ValueColumn) return false;
    const VariableRow row = at(index);
    const auto parsed = parseValue(value.toString(), row.value(*original_));
    if (!parsed) return false;
    if (*parsed == row.value(*current_)) return true;
    if (*parsed == row.value(*original_))
        workspace_.reset(row.edit(*original_, *parsed));
    else
        workspace_.edit(row.edit(*original_, *parsed));
    return true;
}

void VariablesModel::resetRow(const QModelIndex& index) {
    if (!index.isValid()) return;
    const VariableRow row = at(index);
    workspace_.reset(row.edit(*original_, row.value(*original_)));
}

QModelIndex VariablesModel::indexOf(const std::string& id) const {
    for (std::size_t i = 0; i < visible_.size(); ++i)
        if (rows_[visible_[i]].id(*original_) == id) return index(static_cast<int>(i), ValueColumn);
    return {};
}

}  // namespace clearline
