#include "ui/ledger_table/ledger_model.h"

#include <QCursor>
#include <QGuiApplication>
#include <algorithm>

#include "ui/ledger_table/line_facts.h"

namespace clearline {
namespace {

// The pointer says that something is being done where it takes longer than a glance.
class Waiting {
public:
    explicit Waiting(std::size_t rows)
        : on_(rows > 200'000 && qobject_cast<QGuiApplication*>(QCoreApplication::instance())) {
        if (on_) QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    }
    ~Waiting() {
        if (on_) QGuiApplication::restoreOverrideCursor();
    }
    Q_DISABLE_COPY_MOVE(Waiting)

private:
    bool on_;
};

}  // namespace

LedgerModel::LedgerModel(QObject* parent) : QAbstractTableModel(parent) {
    connect(&filterSearch_, &EntrySearch::progressed, this, &LedgerModel::filterProgressed);
    connect(&filterSearch_, &EntrySearch::finished, this, [this](const EntrySet& with) {
        applyFilter(wantedFilter_, wantedChoice_, with);
        emit filterEnded();
    });
    connect(&findSearch_, &EntrySearch::progressed, this, &LedgerModel::findProgressed);
    connect(&findSearch_, &EntrySearch::finished, this, [this](const EntrySet& with) {
        foundHas_ = with;
        markFound();
        showFound();
        emit foundChanged();
    });
}

Language LedgerModel::language() const { return words_ ? words_->language() : Language::English; }

void LedgerModel::setLedger(std::shared_ptr<const Ledger> ledger, std::shared_ptr<const Catalogue> words,
                            std::shared_ptr<const Kinds> kinds) {
    const bool shown = ledger && words && kinds;
    // The same number of entries in their own order, and of lines in each unfolded one: only cells change.
    bool sameRows = shown && ledger_ && order_.plain() && !filtered() && sort_ == LedgerColumn::Date &&
                    ledger->entryCount() == ledger_->entryCount();
    if (sameRows)
        for (const std::size_t position : rows_.unfolded())
            sameRows &= linesOf(*ledger, order_.entryAt(position)) == rows_.unfoldedLines(position);
    // What is being looked for in the old ledger is looked for again in the new one. Where only values
    // differ, the entries that fitted a large ledger's filter stay until it is known which do now.
    const bool asBefore = shown && ledger_ && !filterHas_.empty() && ledger->entryCount() == filterHas_.size() &&
                          ledger->entryCount() > atOnce_ && ledger->lineLike(*ledger_, 0);
    const bool filterAgain = filtering() && !stale_;
    filterSearch_.cancel();
    if (!sameRows) beginResetModel();
    ledger_ = shown ? std::move(ledger) : nullptr;
    words_ = std::move(words);
    kinds_ = std::move(kinds);
    text_ = ledger_ ? newText() : nullptr;
    refind();
    if (!sameRows) {
        stale_ = asBefore;
        if (!asBefore) filterHas_ = entriesNowWith(filter_);
        reorder();
        endResetModel();
    } else {
        markFound();
        emit dataChanged(index(0, 0), index(rowCount() - 1, kLedgerColumns - 1));
    }
    if (filterAgain) {
        setFilter(wantedFilter_, wantedChoice_);
        if (!filtering()) emit filterEnded();
    } else if (stale_) {
        wantedFilter_ = filter_;
        wantedChoice_ = choice_;
        filterSearch_.start(newText(), ledger_->entryCount(), needlesOf(filter_));
        emit filterProgressed(0);
    }
}

void LedgerModel::setStamps(std::shared_ptr<const LedgerStamps> stamps) {
    stamps_ = std::move(stamps);
    emit stampsChanged();
    if (rowCount() > 0)
        emit dataChanged(index(0, static_cast<int>(LedgerColumn::Stamp)),
                         index(rowCount() - 1, static_cast<int>(LedgerColumn::Stamp)));
}

void LedgerModel::setMarks(std::shared_ptr<const LedgerMarks> marks) {
    marks_ = std::move(marks);
    emit marksChanged();
    if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, kLedgerColumns - 1));
}

std::unique_ptr<RowText> LedgerModel::newText() const { return std::make_unique<RowText>(ledger_, words_, kinds_); }

// At once, whatever the number of entries; empty without words.
EntrySet LedgerModel::entriesNowWith(const QString& words) {
    const Needles needles = needlesOf(words);
    if (!ledger_ || needles.empty()) return {};
    const Waiting waiting(ledger_->entryCount());
    return entriesWith(*text_, ledger_->entryCount(), needles);
}

void LedgerModel::reorder() {
    const Waiting waiting(ledger_ && (filtered() || sort_ != LedgerColumn::Date) ? ledger_->entryCount() : 0);
    if (!ledger_) {
        order_ = {};
    } else {
        EntryQuery query{sort_, descending_, choice_, {}};
        if (!filterHas_.empty()) query.matches = [this](std::size_t entry) { return bool(filterHas_[entry]); };
        order_ = orderEntries(*ledger_, query, language());
    }
    rows_.reset(order_.size());
    markFound();
}

void LedgerModel::sort(int column, Qt::SortOrder order) {
    if (column < 0 || column >= kLedgerColumns) return;
    beginResetModel();
    sort_ = static_cast<LedgerColumn>(column);
    descending_ = order == Qt::DescendingOrder;
    reorder();
    endResetModel();
}

void LedgerModel::setFilter(const QString& text, EntryChoice choice) {
    const QString tidy = text.simplified();
    filterSearch_.cancel();
    wantedFilter_ = tidy;
    wantedChoice_ = choice;
    if (tidy == filter_ && choice == choice_ && !stale_) return;
    if (tidy == filter_ && !stale_) return applyFilter(tidy, choice, std::move(filterHas_));
    Needles needles = needlesOf(tidy);
    if (ledger_ && !needles.empty() && ledger_->entryCount() > atOnce_) {
        filterSearch_.start(newText(), ledger_->entryCount(), std::move(needles));
        emit filterProgressed(0);
        return;
    }
    applyFilter(tidy, choice, entriesNowWith(tidy));
}

void LedgerModel::applyFilter(const QString& text, EntryChoice choice, EntrySet with) {
    beginResetModel();
    filter_ = text;
    choice_ = choice;
    filterHas_ = std::move(with);
    stale_ = false;
    reorder();
    endResetModel();
}

void LedgerModel::cancelFilter() {
    filterSearch_.cancel();
    if (stale_) applyFilter({}, choice_, {});
    emit filterEnded();
}

int LedgerModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.rows());
}
int LedgerModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kLedgerColumns; }

LedgerModel::Row LedgerModel::rowAt(int row) const {
    const RowMap::Spot spot = rows_.at(static_cast<std::size_t>(row));
    const std::size_t entry = order_.entryAt(spot.position);
    return {entry, ledger_->firstLineOf(entry) + (spot.child ? spot.child - 1 : 0), spot.child};
}

std::optional<std::size_t> LedgerModel::lineAt(int row) const {
    if (row < 0 || row >= rowCount()) return std::nullopt;
    return rowAt(row).line;
}

std::optional<int> LedgerModel::rowOfLine(std::size_t line) {
    if (!ledger_ || line >= ledger_->lineCount()) return std::nullopt;
    const std::size_t entry = ledger_->entryOf(line);
    const auto position = order_.positionOf(entry);
    if (!position) return std::nullopt;
    const std::size_t beneath = line - ledger_->firstLineOf(entry);
    const auto head = static_cast<int>(rows_.rowOf(*position));
    if (beneath == 0) return head;
    setUnfolded(head, true);
    return static_cast<int>(rows_.rowOf(*position, beneath + 1));
}

int LedgerModel::foldState(int row) const {
    if (row < 0 || row >= rowCount()) return 0;
    const RowMap::Spot spot = rows_.at(static_cast<std::size_t>(row));
    if (rows_.unfoldedLines(spot.position) > 0) return 2;
    return linesOf(*ledger_, order_.entryAt(spot.position)) > 1 ? 1 : 0;
}

void LedgerModel::setUnfolded(int row, bool unfolded) {
    const int state = foldState(row);
    if (state != (unfolded ? 1 : 2)) return;
    const std::size_t position = rows_.at(static_cast<std::size_t>(row)).position;
    const auto head = static_cast<int>(rows_.rowOf(position));
    const auto lines = static_cast<int>(linesOf(*ledger_, order_.entryAt(position)));
    if (unfolded) {
        beginInsertRows({}, head + 1, head + lines);
        rows_.unfold(position, static_cast<std::size_t>(lines));
        endInsertRows();
    } else {
        beginRemoveRows({}, head + 1, head + lines);
        rows_.unfold(position, 0);
        endRemoveRows();
    }
    emit dataChanged(index(head, 0), index(head, kLedgerColumns - 1));
}

std::size_t LedgerModel::find(const QString& text) {
    sought_ = text.simplified();
    refind();
    markFound();
    showFound();
    return found_.size();
}

void LedgerModel::refind() {
    findSearch_.cancel();
    foundHas_.clear();
    Needles needles = needlesOf(sought_);
    if (!ledger_ || needles.empty()) return;
    if (ledger_->entryCount() > atOnce_) {
        findSearch_.start(newText(), ledger_->entryCount(), std::move(needles));
        emit findProgressed(0);
    } else {
        foundHas_ = entriesNowWith(sought_);
    }
}

void LedgerModel::showFound() {
    if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, kLedgerColumns - 1), {FoundRole});
}

void LedgerModel::markFound() {
    found_.clear();
    if (foundHas_.empty()) return;
    for (std::size_t position = 0; position < order_.size(); ++position)
        if (foundHas_[order_.entryAt(position)]) found_.push_back(static_cast<std::uint32_t>(position));
}

std::optional<LedgerModel::Hit> LedgerModel::nextFound(int row, bool forward) const {
    if (found_.empty()) return std::nullopt;
    std::size_t k = 0;
    if (row < 0) {
        k = forward ? 0 : found_.size() - 1;
    } else {
        const std::size_t position = rows_.at(static_cast<std::size_t>(row)).position;
        if (forward) {
            k = static_cast<std::size_t>(std::upper_bound(found_.begin(), found_.end(), position) - found_.begin());
            if (k == found_.size()) k = 0;
        } else {
            k = static_cast<std::size_t>(std::lower_bound(found_.begin(), found_.end(), position) - found_.begin());
            k = k == 0 ? found_.size() - 1 : k - 1;
        }
    }
    return Hit{static_cast<int>(rows_.rowOf(found_[k])), k + 1};
}

void LedgerModel::retranslate() {
    emit headerDataChanged(Qt::Horizontal, 0, kLedgerColumns - 1);
    if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, kLedgerColumns - 1));
}

}  // namespace clearline
