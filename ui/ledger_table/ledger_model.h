// LedgerModel: a ledger as rows, one per entry, those that are unfolded followed by their lines.
// It holds no rows: everything is read off the ledger for the cells that are looked at. Sorting
// and filtering choose and order entries (EntryOrder); finding only marks them. Words are looked
// for in a large ledger beside the window (EntrySearch); until that ends the rows stay as they are.
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <optional>

#include "core/explain/catalogue.h"
#include "core/ledger/ledger.h"
#include "core/rulebook/kinds.h"
#include "ui/ledger_table/entry_order.h"
#include "ui/ledger_table/entry_search.h"
#include "ui/ledger_table/ledger_marks.h"
#include "ui/ledger_table/ledger_stamps.h"
#include "ui/ledger_table/row_map.h"
#include "ui/ledger_table/row_text.h"

namespace clearline {

class LedgerModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit LedgerModel(QObject* parent = nullptr);

    // Null empties. Where only values changed rows stay as they are, unfolded ones too.
    void setLedger(std::shared_ptr<const Ledger> ledger, std::shared_ptr<const Catalogue> words,
                   std::shared_ptr<const Kinds> kinds);
    [[nodiscard]] const std::shared_ptr<const Ledger>& ledger() const { return ledger_; }
    // Of this ledger, or of one before it: then they are not shown, but their column waits for the next. Null: none.
    void setStamps(std::shared_ptr<const LedgerStamps> stamps);
    [[nodiscard]] bool hasStamps() const { return stamps_ != nullptr; }
    // Of what stands under objection or repair; of another ledger they are not shown. Null: none.
    void setMarks(std::shared_ptr<const LedgerMarks> marks);
    [[nodiscard]] const std::shared_ptr<const LedgerMarks>& marks() const { return marks_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    void setFilter(const QString& text, EntryChoice choice);
    // Back to the filter whose rows are shown; to none where it is not known which fit now.
    void cancelFilter();
    [[nodiscard]] bool filtering() const { return filterSearch_.running(); }
    [[nodiscard]] const QString& filterText() const { return filter_; }
    [[nodiscard]] EntryChoice choice() const { return choice_; }
    [[nodiscard]] bool filtered() const { return !filter_.isEmpty() || choice_ != EntryChoice::All; }
    [[nodiscard]] LedgerColumn sortColumn() const { return sort_; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return descending_ ? Qt::DescendingOrder : Qt::AscendingOrder; }
    [[nodiscard]] std::size_t shownEntries() const { return order_.size(); }

    // The row's line: of an entry its first.
    [[nodiscard]] std::optional<std::size_t> lineAt(int row) const;
    // The row of a line; one beneath an entry unfolds it. Absent: filtered out.
    [[nodiscard]] std::optional<int> rowOfLine(std::size_t line);
    // 0 nothing beneath, 1 folded, 2 unfolded; of the row's entry.
    [[nodiscard]] int foldState(int row) const;
    void setUnfolded(int row, bool unfolded);

    // Marks the entries that have all these words; gives how many are shown. `finding`: being looked
    // for, none is marked yet.
    std::size_t find(const QString& text);
    [[nodiscard]] bool finding() const { return findSearch_.running(); }
    [[nodiscard]] std::size_t foundCount() const { return found_.size(); }
    // Row and place (from 1) of the next found entry after `row` (before, if not `forward`), going round.
    struct Hit {
        int row;
        std::size_t place;
    };
    [[nodiscard]] std::optional<Hit> nextFound(int row, bool forward) const;

    [[nodiscard]] QString cellText(int row, LedgerColumn column) const;

    void retranslate();
    // As many entries are searched at once, more beside the window.
    void setSearchedAtOnce(std::size_t entries) { atOnce_ = entries; }

signals:
    void filterProgressed(int percent);
    void filterEnded();  // applied or given up
    void findProgressed(int percent);
    void stampsChanged();
    void marksChanged();
    void foundChanged();  // a search beside the window has ended

private:
    struct Row {
        std::size_t entry;
        std::size_t line;
        std::size_t child;
    };
    [[nodiscard]] Row rowAt(int row) const;
    [[nodiscard]] Points pointsAt(const Row& row) const;
    [[nodiscard]] std::optional<Stamp> stampAt(const Row& row) const;
    [[nodiscard]] const LedgerMark* markAt(const Row& row) const;
    [[nodiscard]] QString spoken(const Row& row, LedgerColumn column) const;
    [[nodiscard]] QString hint(const Row& row, LedgerColumn column) const;
    [[nodiscard]] Language language() const;
    void reorder();
    void refind();
    void applyFilter(const QString& text, EntryChoice choice, EntrySet with);
    [[nodiscard]] std::unique_ptr<RowText> newText() const;
    [[nodiscard]] EntrySet entriesNowWith(const QString& words);
    void markFound();
    void showFound();

    std::shared_ptr<const Ledger> ledger_;
    std::shared_ptr<const Catalogue> words_;
    std::shared_ptr<const Kinds> kinds_;
    std::unique_ptr<RowText> text_;
    std::shared_ptr<const LedgerStamps> stamps_;
    std::shared_ptr<const LedgerMarks> marks_;
    EntryOrder order_;
    RowMap rows_;
    LedgerColumn sort_ = LedgerColumn::Date;
    bool descending_ = false;
    QString filter_, sought_, wantedFilter_;
    EntryChoice choice_ = EntryChoice::All, wantedChoice_ = EntryChoice::All;
    EntrySet filterHas_, foundHas_;  // what the words are in; empty without words
    bool stale_ = false;             // filterHas_ is that of the ledger before
    EntrySearch filterSearch_, findSearch_;
    std::size_t atOnce_ = 20000;
    std::vector<std::uint32_t> found_;  // positions, ascending
};

}  // namespace clearline
