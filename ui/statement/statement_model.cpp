#include "ui/statement/statement_model.h"

#include "core/explain/points_text.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

constexpr bool isFigure(int column) {
    return column == StatementModel::PointsColumn || column == StatementModel::Balance ||
           column == StatementModel::Change || column == StatementModel::After || column == StatementModel::Difference;
}

}  // namespace

void StatementModel::show(std::shared_ptr<const StatementFacts> facts, std::shared_ptr<const Catalogue> words,
                          std::shared_ptr<const Kinds> kinds, Identifiers identifiers) {
    beginResetModel();
    told_.reset();
    facts_ = std::move(facts);
    match_ = facts_ && facts_->statement ? &*facts_->statement : nullptr;
    words_ = std::move(words);
    kinds_ = std::move(kinds);
    identifiers_ = identifiers;
    if (match_) told_.emplace(*match_, *words_, *kinds_);
    endResetModel();
}

std::optional<std::size_t> StatementModel::lineAt(int row) const {
    if (!match_ || row < 0 || row >= rowCount()) return std::nullopt;
    const auto entry = facts_->entryOfRow[static_cast<std::size_t>(row)];
    return entry ? std::optional(facts_->window->firstLineOf(*entry)) : std::nullopt;
}

std::optional<RecordIndex> StatementModel::silentAt(int row) const {
    if (!match_ || row < 0 || row >= rowCount() || !rowAt(row).silent) return std::nullopt;
    return match_->ledger->silent()[*rowAt(row).silent].record;
}

int StatementModel::rowOfEntry(std::size_t entry) const {
    const auto row = match_ && entry < facts_->rowOfEntry.size() ? facts_->rowOfEntry[entry] : std::nullopt;
    return row ? static_cast<int>(*row) : -1;
}

int StatementModel::firstRow() const {
    return match_ && match_->first && match_->first->place ? static_cast<int>(*match_->first->place) : -1;
}

QString StatementModel::headline() const {
    if (!match_) return {};
    QStringList parts;
    for (const std::string& sentence : told_->summary()) parts.prepend(qtText(sentence));  // what it comes to, first
    return parts.join(QLatin1Char(' '));
}

QString StatementModel::days() const {
    if (!match_) return {};
    const Clock clock = match_->ledger->clock();
    return tr("Recomputed as of and known on %1, the statement's last day.").arg(qtText(clock.asOf.iso()));
}

int StatementModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !match_ ? 0 : static_cast<int>(match_->rows.size());
}

int StatementModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString StatementModel::stampCell(int row) const {
    const StatementRow& at = rowAt(row);
    return (row == firstRow() ? QStringLiteral("▶ ") : QString()) + qtText(stampText(stampOf(at.outcome))) +
           QLatin1Char(' ') + qtText(told_->outcome(at));
}

QString StatementModel::widestStamp() const {
    QString widest;
    for (std::size_t outcome = 0; match_ && outcome < kStatementOutcomes; ++outcome) {
        if (match_->counts[outcome] == 0) continue;
        const std::string key =
            "statement.outcome." + std::string(statementOutcomeText(static_cast<StatementOutcome>(outcome)));
        const QString words = qtText(words_->text(key));
        if (words.size() > widest.size()) widest = words;
    }
    return QStringLiteral("▶ ✗ ") + widest;
}

QString StatementModel::cell(const StatementRow& row, int column) const {
    switch (column) {
        case OfficialDay: return qtText(told_->officialDay(row));
        case Item: return qtText(shownText(told_->item(row), identifiers_));
        case PointsColumn: return qtText(told_->points(row));
        case Balance: return qtText(told_->balance(row));
        case LineColumn: {
            // Its day is said where it is not the official one.
            const QString sentence = qtText(shownText(told_->sentence(row), identifiers_));
            const QString day = qtText(told_->day(row));
            return day.isEmpty() || (row.line && day == qtText(told_->officialDay(row)))
                       ? sentence
                       : day + QStringLiteral("  ") + sentence;
        }
        case Change: return qtText(told_->change(row));
        case After: return qtText(told_->after(row));
        case Difference: return qtText(told_->difference(row));
        default: return {};
    }
}

QString StatementModel::why(int row) const {
    const StatementRow& at = rowAt(row);
    QStringList parts{qtText(told_->outcome(at))};
    if (const QString remark = qtText(shownText(told_->remark(at), identifiers_)); !remark.isEmpty()) parts << remark;
    if (at.line) {
        const Place& place = match_->line(*at.line).place;
        parts << tr("official line: %1, row %2").arg(shortFileName(qtText(place.file))).arg(place.row);
    }
    QString text = parts.join(QStringLiteral(" · "));
    if (row != firstRow()) return text;
    const std::vector<std::string> records = divergenceRecords(*match_->first, *match_->ledger, *words_, *kinds_);
    QStringList list;
    for (const std::string& record : records) list << qtText(shownText(record, identifiers_));
    return text + QLatin1Char('\n') +
           (list.isEmpty()
                ? qtText(words_->text("statement.no-records"))
                : qtText(words_->text("statement.records")) + QStringLiteral(": ") + list.join(QStringLiteral("; ")));
}

QVariant StatementModel::data(const QModelIndex& index, int role) const {
    if (!match_ || !checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const StatementRow& row = rowAt(index.row());
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole: return column == StampColumn ? stampCell(index.row()) : cell(row, column);
        case Qt::TextAlignmentRole: return int((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case Qt::AccessibleTextRole: {
            if (column == StampColumn)
                return (index.row() == firstRow() ? tr("The two part here: %1") : QStringLiteral("%1"))
                    .arg(qtText(told_->outcome(row)));
            const QString text = cell(row, column);
            return text.isEmpty() ? tr("nothing") : text;
        }
        case Qt::AccessibleDescriptionRole: return headerData(column, Qt::Horizontal);
        case Qt::ToolTipRole:
            return column == StampColumn                    ? why(index.row())
                   : column == Item || column == LineColumn ? cell(row, column)
                                                            : QString();
        case StampRole: return static_cast<int>(stampOf(row.outcome));
        case FirstRole: return index.row() == firstRow();
        case HalfRole: return column == LineColumn;
        case WhyRole: return why(index.row());
        case SignRole:
            if (column == PointsColumn)
                return row.line && row.points && row.by != PairedBy::Opening ? row.points->sign() : 0;
            if (column == Change) return row.entry && *row.entry > 0 ? row.change.sign() : 0;
            return 0;
        default: return {};
    }
}

QVariant StatementModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    const bool whole = role == Qt::ToolTipRole;
    switch (section) {
        case StampColumn: return tr("Comparison");
        case OfficialDay: return tr("Official day");
        case Item: return tr("Official line");
        case PointsColumn: return whole ? tr("Points of the official line") : tr("Points");
        case Balance: return whole ? tr("Balance after the official line") : tr("Balance");
        case LineColumn: return tr("Recomputed line");
        case Change: return whole ? tr("Points of the recomputed line") : tr("Points");
        case After: return whole ? tr("Balance after the recomputed line") : tr("Balance");
        case Difference: return whole ? tr("Official minus recomputed at the end of that day") : tr("Difference");
        default: return {};
    }
}

}  // namespace clearline
