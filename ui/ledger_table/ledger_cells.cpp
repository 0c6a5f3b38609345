// LedgerModel's other half: what stands in a cell, is said of it, and is copied from it.
#include <algorithm>

#include "ui/chart/points_words.h"
#include "ui/ledger_table/ledger_model.h"
#include "ui/ledger_table/line_facts.h"
#include "ui/look/status_mark.h"
#include "ui/views/table_output.h"

namespace clearline {

Points LedgerModel::pointsAt(const Row& row) const {
    return row.child ? ledger_->line(row.line).delta : entryChange(*ledger_, row.entry);
}

namespace {

Qt::Alignment alignment(LedgerColumn column) {
    if (column == LedgerColumn::Stamp) return Qt::AlignCenter;
    return (column == LedgerColumn::Points || column == LedgerColumn::Balance ? Qt::AlignRight : Qt::AlignLeft) |
           Qt::AlignVCenter;
}

// Lists have no points and no balance.
bool isNumberless(const Ledger& ledger, LedgerColumn column) {
    return !ledger.rulebook().score && (column == LedgerColumn::Points || column == LedgerColumn::Balance);
}

}  // namespace

std::optional<Stamp> LedgerModel::stampAt(const Row& row) const {
    if (row.child || !stamps_ || stamps_->ledger != ledger_) return std::nullopt;
    return stamps_->byEntry[row.entry];
}

const LedgerMark* LedgerModel::markAt(const Row& row) const {
    return marks_ && marks_->ledger == ledger_ ? marks_->of(row.entry) : nullptr;
}

QString LedgerModel::cellText(int at, LedgerColumn column) const {
    const Row row = rowAt(at);
    if (isNumberless(*ledger_, column)) return {};
    switch (column) {
        case LedgerColumn::Date: return QString::fromStdString(ledger_->entryDate(row.entry).iso());
        case LedgerColumn::What: return text_->sentence(ledger_->line(row.line));
        case LedgerColumn::Agency:
            return agencyTitle(ledger_->rulebook(), lineAgency(*ledger_, ledger_->line(row.line)), language());
        case LedgerColumn::Rule: {
            const Line line = ledger_->line(row.line);
            return line.rule ? QString::fromStdString(ledger_->rulebook().rules[*line.rule].id) : QString();
        }
        // The opening is where the score begins, not a gain.
        case LedgerColumn::Points: return row.entry == 0 ? plainPoints(pointsAt(row)) : markedPoints(pointsAt(row));
        case LedgerColumn::Balance:
            return plainPoints(row.child ? ledger_->lineAfters()[row.line] : ledger_->entryAfter(row.entry));
        case LedgerColumn::Status: {
            const Line line = ledger_->line(row.line);
            const QString status = line.incomplete ? tr("value missing") : markedStatus(lineStatus(*ledger_, line));
            const LedgerMark* mark = markAt(row);
            if (!mark || row.child) return status;
            return status.isEmpty() ? mark->words : tr("%1 · %2", "status, mark").arg(mark->words, status);
        }
        case LedgerColumn::Crossed:
            return crossedMark(*ledger_, ledger_->crossed(row.child ? row.line : lastLineOf(*ledger_, row.entry)));
        case LedgerColumn::Stamp: {
            const auto stamp = stampAt(row);
            return stamp ? QString::fromUtf8(stampText(*stamp).data()) : QString();
        }
    }
    return {};
}

QString LedgerModel::spoken(const Row& row, LedgerColumn column) const {
    if (isNumberless(*ledger_, column)) return tr("no points");
    switch (column) {
        case LedgerColumn::Date: {
            const QString date = QString::fromStdString(ledger_->entryDate(row.entry).iso());
            if (row.child) return tr("%1, line %2 of the entry", "date").arg(date).arg(row.child);
            const std::size_t lines = linesOf(*ledger_, row.entry);
            if (lines < 2) return date;
            const auto position = order_.positionOf(row.entry);
            return position && rows_.unfoldedLines(*position) > 0
                       ? tr("%1, %n lines, unfolded", nullptr, static_cast<int>(lines)).arg(date)
                       : tr("%1, %n lines, folded", nullptr, static_cast<int>(lines)).arg(date);
        }
        case LedgerColumn::Points: {
            const Points points = pointsAt(row);
            if (row.entry == 0) return tr("%1 points").arg(plainPoints(points));
            if (points.isZero()) return tr("no change");
            return points.sign() > 0 ? tr("gain of %1 points").arg(plainPoints(points))
                                     : tr("loss of %1 points").arg(plainPoints(-points));
        }
        case LedgerColumn::Crossed: {
            const QString words = crossedWords(
                *ledger_, ledger_->crossed(row.child ? row.line : lastLineOf(*ledger_, row.entry)), language());
            return words.isEmpty() ? tr("no threshold crossed") : words;
        }
        case LedgerColumn::Status: {
            const Line line = ledger_->line(row.line);
            const QString status = line.incomplete ? tr("value missing") : statusWord(lineStatus(*ledger_, line));
            const LedgerMark* mark = markAt(row);
            return mark ? tr("%1; %2", "mark, status").arg(mark->words, status) : status;
        }
        case LedgerColumn::Stamp: {
            const auto stamp = stampAt(row);
            if (!stamp) return tr("nothing official beside it");
            return stamps_->words(row.entry);
        }
        default: return {};
    }
}

QString LedgerModel::hint(const Row& row, LedgerColumn column) const {
    if (isNumberless(*ledger_, column)) return {};
    const Line line = ledger_->line(row.line);
    switch (column) {
        case LedgerColumn::What: return text_->sentence(line);
        case LedgerColumn::Rule: {
            if (!line.rule) return {};
            const Rule& rule = ledger_->rulebook().rules[*line.rule];
            return QString::fromStdString(rule.title.in(language()));
        }
        case LedgerColumn::Points: return QString::fromStdString(pointsAt(row).text());
        case LedgerColumn::Balance:
            return QString::fromStdString((row.child ? line.after : ledger_->entryAfter(row.entry)).text());
        case LedgerColumn::Status:
            if (line.incomplete) return tr("A value that this line needs is missing, so it counts 0.");
            switch (lineStatus(*ledger_, line)) {
                case Status::Published: return tr("The number is published by the authority.");
                case Status::Reported: return tr("The number is reported by others, not published by the authority.");
                case Status::Assumed: return tr("The number is assumed: no source gives it.");
                case Status::Edited: return tr("The number was changed in this scenario.");
                case Status::None: return {};
            }
            return {};
        case LedgerColumn::Crossed:
            return crossedWords(*ledger_, ledger_->crossed(row.child ? row.line : lastLineOf(*ledger_, row.entry)),
                                language());
        case LedgerColumn::Stamp: return stampAt(row) ? stamps_->words(row.entry) : QString();
        default: return {};
    }
}

QVariant LedgerModel::data(const QModelIndex& at, int role) const {
    if (!ledger_ || !checkIndex(at, CheckIndexOption::IndexIsValid)) return {};
    const auto column = static_cast<LedgerColumn>(at.column());
    switch (role) {
        case Qt::DisplayRole: {
            // Lines beneath an entry are of its day.
            if (column == LedgerColumn::Date && rows_.at(static_cast<std::size_t>(at.row())).child) return QString();
            return cellText(at.row(), column);
        }
        case Qt::TextAlignmentRole: return QVariant::fromValue(alignment(column));
        case Qt::ToolTipRole: {
            const QString words = hint(rowAt(at.row()), column);
            const LedgerMark* mark = markAt(rowAt(at.row()));
            return !mark ? words : words.isEmpty() ? mark->words : mark->words + QLatin1Char('\n') + words;
        }
        case Qt::AccessibleTextRole: {
            QString words = spoken(rowAt(at.row()), column);
            if (words.isEmpty()) words = cellText(at.row(), column);
            const LedgerMark* mark = column == LedgerColumn::What ? markAt(rowAt(at.row())) : nullptr;
            return mark ? tr("%1, %2", "what, mark").arg(words, mark->words) : words;
        }
        case Qt::AccessibleDescriptionRole: return ledgerColumnTitle(column);
        case LineRole: return QVariant::fromValue(rowAt(at.row()).line);
        case EntryRole: return QVariant::fromValue(rowAt(at.row()).entry);
        case ChildRole: return rows_.at(static_cast<std::size_t>(at.row())).child > 0;
        case FoldRole: return rows_.at(static_cast<std::size_t>(at.row())).child > 0 ? 0 : foldState(at.row());
        case FoundRole: {
            const RowMap::Spot spot = rows_.at(static_cast<std::size_t>(at.row()));
            return spot.child == 0 &&
                   std::binary_search(found_.begin(), found_.end(), static_cast<std::uint32_t>(spot.position));
        }
        case SignRole: {
            const Row row = rowAt(at.row());
            return row.entry == 0 ? 0 : pointsAt(row).sign();
        }
        case StampRole: {
            const auto stamp = stampAt(rowAt(at.row()));
            return stamp ? QVariant(static_cast<int>(*stamp)) : QVariant();
        }
        case MarkRole: {
            const LedgerMark* mark = markAt(rowAt(at.row()));
            return mark ? QVariant(static_cast<int>(mark->kind)) : QVariant();
        }
        case kRowLookRole: {  // on paper and in files as on the screen
            const LedgerMark* mark = markAt(rowAt(at.row()));
            if (!mark) return {};
            return static_cast<int>(mark->kind == LedgerMark::Kind::Repair ? ReportRow::Look::Repaired
                                                                           : ReportRow::Look::Contested);
        }
        case StatusRole: {
            const Line line = ledger_->line(rowAt(at.row()).line);
            return static_cast<int>(line.incomplete ? Status::Assumed : lineStatus(*ledger_, line));
        }
        default: return {};
    }
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kLedgerColumns) return {};
    const auto column = static_cast<LedgerColumn>(section);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) return ledgerColumnTitle(column);
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(alignment(column));
    return {};
}

}  // namespace clearline
