#include "ui/statement/readings_model.h"

#include "core/audit/statement_words.h"
#include "ui/workspace/text.h"

namespace clearline {

void ReadingsModel::show(std::shared_ptr<const StatementFacts> facts, std::shared_ptr<const Catalogue> words,
                         std::shared_ptr<const Kinds> kinds, Identifiers identifiers) {
    beginResetModel();
    facts_ = std::move(facts);
    match_ = facts_ && facts_->readings ? &*facts_->readings : nullptr;
    words_ = std::move(words);
    kinds_ = std::move(kinds);
    identifiers_ = identifiers;
    endResetModel();
}

std::optional<std::size_t> ReadingsModel::lineAt(int row) const {
    if (!match_ || row < 0 || row >= rowCount()) return std::nullopt;
    const auto entry = facts_->entryOfReading[static_cast<std::size_t>(row)];
    return entry ? std::optional(facts_->window->firstLineOf(*entry)) : std::nullopt;
}

int ReadingsModel::rowOfEntry(std::size_t entry) const {
    if (!match_) return -1;
    for (std::size_t i = 0; i < facts_->entryOfReading.size(); ++i)
        if (facts_->entryOfReading[i] == entry) return static_cast<int>(i);
    return -1;
}

int ReadingsModel::firstRow() const {
    return match_ && match_->first && match_->first->place ? static_cast<int>(*match_->first->place) : -1;
}

QString ReadingsModel::headline() const {
    if (!match_) return {};
    QStringList parts;
    for (const std::string& sentence : readingSummary(*match_, *words_)) parts.prepend(qtText(sentence));
    return parts.join(QLatin1Char(' '));
}

QString ReadingsModel::days() const {
    return match_ ? tr("Each recomputed as of and known on its own day.") : QString();
}

int ReadingsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !match_ ? 0 : static_cast<int>(match_->states.size());
}

int ReadingsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString ReadingsModel::cell(int row, int column) const {
    const ReadingState& state = at(row);
    switch (column) {
        case StampColumn: {
            const QString words = !state.recomputed             ? tr("nothing to compare")
                                  : stamp(row) == Stamp::Agrees ? tr("agrees")
                                                                : tr("another score");
            return (row == firstRow() ? QStringLiteral("▶ ") : QString()) + qtText(stampText(stamp(row))) +
                   QLatin1Char(' ') + words;
        }
        case Day: return qtText(state.date.iso());
        case Told: return pointsText(state.score);
        case Recomputed: return state.recomputed ? pointsText(*state.recomputed) : QString();
        case Difference: return state.gap && !state.gap->isZero() ? signedText(*state.gap) : QString();
        case Source: {
            const Place& place = facts_->window->input().readings[state.reading].place;
            return tr("%1, row %2").arg(shortFileName(qtText(place.file))).arg(place.row);
        }
        default: return {};
    }
}

QString ReadingsModel::why(int row) const {
    const QString sentence = qtText(readingSentence(at(row), *words_));
    if (row != firstRow()) return sentence;
    const std::vector<std::string> records = divergenceRecords(*match_->first, *match_->ledger, *words_, *kinds_);
    QStringList list;
    for (const std::string& record : records) list << qtText(shownText(record, identifiers_));
    return sentence + QLatin1Char('\n') +
           (list.isEmpty()
                ? qtText(words_->text("statement.no-records"))
                : qtText(words_->text("statement.records")) + QStringLiteral(": ") + list.join(QStringLiteral("; ")));
}

QVariant ReadingsModel::data(const QModelIndex& index, int role) const {
    if (!match_ || !checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const int row = index.row(), column = index.column();
    const bool figure = column == Told || column == Recomputed || column == Difference;
    switch (role) {
        case Qt::DisplayRole: return cell(row, column);
        case Qt::TextAlignmentRole: return int((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case Qt::AccessibleTextRole: {
            const QString text = cell(row, column);
            if (column == StampColumn && row == firstRow()) return tr("The two part here: %1").arg(text.mid(4));
            return text.isEmpty() ? tr("nothing") : text;
        }
        case Qt::AccessibleDescriptionRole: return headerData(column, Qt::Horizontal);
        case StampRole: return static_cast<int>(stamp(row));
        case FirstRole: return row == firstRow();
        case HalfRole: return column == Recomputed;
        case WhyRole: return why(row);
        case Qt::ToolTipRole: return column == StampColumn ? why(row) : QString();
        case SignRole: return 0;
        default: return {};
    }
}

QVariant ReadingsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const bool figure = section == Told || section == Recomputed || section == Difference;
    if (role == Qt::TextAlignmentRole) return int((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case StampColumn: return tr("Comparison");
        case Day: return tr("Day");
        case Told: return tr("Official score");
        case Recomputed: return tr("Recomputed");
        case Difference: return tr("Difference");
        case Source: return tr("Told in");
        default: return {};
    }
}

}  // namespace clearline
